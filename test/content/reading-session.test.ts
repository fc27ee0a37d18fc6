// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Article } from '#core/article.ts';
import { fail, succeed } from '#core/failure.ts';
import type { Mention } from '#core/mentions/mention.ts';
import { ReadingSession } from '../../src/content/reading-session.ts';

/** What the worker was asked to analyse, and whether it allows reading; every "IMEI" and "GDPR" is a mention. */
const worker = vi.hoisted(() => ({
  asked: [] as { url: string; text: string }[],
  mayRead: true,
  outcomes: [] as unknown[],
}));

vi.mock('#messaging/native.ts', () => ({
  askBackground: async (name: string, request: { article: Article }) => {
    if (name === 'page/may-read') return succeed({ mayRead: worker.mayRead, story: null, isDismissed: false });
    if (name === 'page/since') return succeed({ since: [], endsOn: '2026-11' });
    if (name === 'page/outcome') worker.outcomes.push(request);
    if (name !== 'page/analyse') return fail('not-understood');
    const { url, text } = request.article;
    worker.asked.push({ url, text });
    const mentions = [...text.matchAll(/IMEI|GDPR/g)].map(({ 0: words, index }): Mention => {
      const place = { start: index, end: index + words.length, explainer: words.toLowerCase() };
      return { ...place, kind: 'data', reason: { rule: 'safe' }, shown: true, hidden: false };
    });
    return succeed({
      coverage: 'covered',
      markStyle: 'kinds',
      mentions,
      claims: [],
      aboutData: [],
      closingQuestion: null,
    });
  },
}));

const prose = (n: number, term = 'number') =>
  `<p>In paragraph ${n} the company said that it stores the messages of its ${n} thousand customers abroad, and that the ${term} of the handset, as the report of ${1990 + n} has it, is sent to a server whose owner is not named in part ${n}.</p>`;
const text = (from: number, term?: string) =>
  [0, 1, 2, 3].map((i) => prose(from + i, i === 1 ? term : 'name')).join('');
const article = (headline: string, body: string) =>
  `<article><h1>${headline}</h1><div class="article-body">${body}</div></article>`;
const FIRST = article('A phone sends a number abroad, firm says', text(1, 'IMEI'));
const SECOND = article('A law is read by nobody, study finds', text(11, 'GDPR'));

let end = new AbortController();
let session = new ReadingSession(document, end.signal, () => {});

async function open(html: string): Promise<void> {
  document.title = 'News';
  document.body.innerHTML = `<main>${html}</main>`;
  session = new ReadingSession(document, end.signal, () => {});
  await session.read({ asked: true });
}

/** Lets the page be looked at. */
const follow = () => vi.advanceTimersByTimeAsync(25_000);

const shownWords = () => session.stories.shown.map((mention) => String(session.stories.rangeOf(mention)));
const body = () => document.querySelector('.article-body') as Element;
const main = () => document.querySelector('main') as Element;

beforeEach(() => {
  vi.useFakeTimers();
  end = new AbortController();
  Object.assign(worker, { asked: [], outcomes: [], mayRead: true });
  window.history.replaceState(null, '', '/first');
});
afterEach(() => {
  end.abort();
  vi.useRealTimers();
});

describe('a story that is followed', () => {
  it('is sent to the worker once, and not again when the page makes it of new nodes', async () => {
    await open(FIRST);
    const before = body();
    main().innerHTML = FIRST;
    expect(before.isConnected).toBe(false);
    await follow();
    expect(worker.asked).toHaveLength(1);
    expect(shownWords()).toEqual(['IMEI']);
  });

  it('is sent again when it has grown, and keeps its mentions', async () => {
    await open(FIRST);
    const [mention] = session.stories.shown;
    const known = mention && session.stories.nameOf(mention);
    body().insertAdjacentHTML('afterbegin', prose(9, 'GDPR'));
    await follow();
    expect(worker.asked).toHaveLength(2);
    expect(shownWords()).toEqual(['GDPR', 'IMEI']);
    // The popover goes on to mean the same words by the same object.
    expect(session.stories.nameOf(session.stories.shown[1] as Mention)).toBe(known);
    expect(String(session.stories.rangeOf(known as Mention))).toBe('IMEI');
  });

  it('is not sent when something else of the page changes', async () => {
    await open(FIRST);
    main().insertAdjacentHTML(
      'beforeend',
      `<ul>${'<li><a href="/x">Another story of the day</a></li>'.repeat(9)}</ul>`,
    );
    body().classList.add('wide');
    await follow();
    expect(worker.asked).toHaveLength(1);
    expect(worker.outcomes).toHaveLength(1);
  });

  it('is not sent for a clock that ticks in it', async () => {
    await open(FIRST.replace('<p>', '<p><b>10:00</b> '));
    const clock = setInterval(() => {
      (document.querySelector('b') as Element).textContent = String(performance.now());
    }, 100);
    await follow();
    clearInterval(clock);
    expect(worker.asked).toHaveLength(1);
  });

  it('is sent again when a mentioned word is another', async () => {
    await open(FIRST.replace('IMEI', '<i>IMEI</i>'));
    (document.querySelector('i') as Element).textContent = 'GDPR';
    await follow();
    expect(worker.asked).toHaveLength(2);
    expect(shownWords()).toEqual(['GDPR']);
  });

  it('takes its marks along when it leaves', async () => {
    await open(FIRST);
    main().innerHTML = '<p>Loading …</p>';
    await follow();
    expect(session.stories.shown).toEqual([]);
    expect(session.reading).toMatchObject({ state: 'not-read', failure: { name: 'no-article' } });
  });

  it('keeps what is hidden here', async () => {
    await open(FIRST);
    session.hideHere('imei', true);
    body().insertAdjacentHTML('beforeend', prose(9, 'GDPR'));
    await follow();
    expect(shownWords()).toEqual(['GDPR']);
    session.hideHere('imei', false);
    expect(shownWords()).toEqual(['IMEI', 'GDPR']);
  });

  it('is “being read” only the first time', async () => {
    await open(FIRST);
    const states = new Set<string>();
    const look = setInterval(() => states.add(session.reading.state), 1);
    body().insertAdjacentHTML('beforeend', prose(9, 'GDPR'));
    await follow();
    clearInterval(look);
    expect([...states]).toEqual(['read']);
  });
});

describe('a page with several stories', () => {
  it('has each read once, and shows the one that the address names', async () => {
    await open(FIRST);
    main().insertAdjacentHTML(
      'beforeend',
      SECOND.replace('<h1>', '<h1><a href="/second">').replace('</h1>', '</a></h1>'),
    );
    await follow();
    expect(worker.asked.map(({ url }) => new URL(url).pathname)).toEqual(['/first', '/second']);
    expect(shownWords()).toEqual(['IMEI', 'GDPR']);
    expect(session.stories.current?.article.url).toMatch(/first$/);
    window.history.replaceState(null, '', '/second');
    void session.read({ moved: true });
    await follow();
    expect(session.stories.current?.article.url).toMatch(/second$/);
    expect(worker.asked).toHaveLength(2);
  });

  it('keeps the first where the address moves on to a second that was not known', async () => {
    await open(FIRST);
    main().insertAdjacentHTML('beforeend', SECOND);
    window.history.replaceState(null, '', '/second');
    document.title = 'A law is read by nobody, study finds';
    void session.read({ moved: true });
    await follow();
    expect(shownWords()).toEqual(['IMEI', 'GDPR']);
    expect(session.reading).toMatchObject({ article: { url: 'http://localhost:3000/second' } });
    main().querySelector('article')?.remove();
    await follow();
    expect(shownWords()).toEqual(['GDPR']);
    expect(worker.asked).toHaveLength(2);
  });
});

describe('a page that becomes another', () => {
  it('loses the first story for the second, under the address of each', async () => {
    document.head.innerHTML = '<link rel="canonical" href="http://localhost:3000/first">';
    await open(FIRST);
    for (const [path, html] of [
      ['/second', SECOND],
      ['/third', FIRST.replaceAll('abroad', 'away')],
      ['/first', FIRST],
    ] as const) {
      window.history.replaceState(null, '', path);
      main().innerHTML = html;
      void session.read({ moved: true });
      expect(session.reading.state).toBe('reading');
      await follow();
      expect(session.stories.all).toHaveLength(1);
      expect(new URL(session.stories.current?.article.url ?? '').pathname).toBe(path);
    }
    document.head.innerHTML = '';
  });

  it('has no story left where the site was turned off meanwhile', async () => {
    await open(FIRST);
    worker.mayRead = false;
    await session.read();
    expect(session.stories.shown).toEqual([]);
    expect(session.reading).toMatchObject({ failure: { name: 'site-off' } });
  });

  it('is asked about anew, text and all, when settings may have changed', async () => {
    await open(FIRST);
    await session.read();
    expect(worker.asked).toHaveLength(2);
  });
});

describe('a page without a story', () => {
  it('is read once more when one comes within seconds, and never after', async () => {
    await open('<div>Loading …</div>');
    main().innerHTML = FIRST;
    await follow();
    expect(shownWords()).toEqual(['IMEI']);
    await open('<div>Loading …</div>');
    await follow();
    main().innerHTML = FIRST;
    await follow();
    expect(session.stories.shown).toEqual([]);
  });

  it('leaves nothing running', async () => {
    await open('<div>Nothing here.</div>');
    await follow();
    expect(vi.getTimerCount()).toBe(0);
  });
});
