// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Glance, StartReader } from '#content/world.ts';
import { type Answer, fail, succeed } from '#core/failure.ts';
import type { StoryRule } from '#core/story-rule.ts';

interface Said {
  readonly mayRead: boolean;
  readonly story: StoryRule | null;
  readonly isDismissed: boolean;
}
const MAY: Said = { mayRead: true, story: null, isDismissed: false };

/** What the background was asked, and what it does before it answers. */
const background = vi.hoisted(() => ({
  asked: [] as { name: string; reason?: string }[],
  answer: async (): Promise<Answer<unknown>> => ({ ok: true, value: null }),
}));
vi.mock('#messaging/native.ts', () => ({
  askBackground: (name: string, request: { reason?: string }) => {
    background.asked.push({ name, ...request });
    const outcome: Answer<unknown> = { ok: true, value: null };
    return Promise.resolve(outcome).then(() => (name === 'page/read-on' ? background.answer() : outcome));
  },
}));

const { PageGlance } = await import('#content/page-glance.ts');
const { answerByGlance } = await import('#content/answer-by-glance.ts');

const sentence = (n: number) =>
  `In paragraph ${n} the company said that it stores the messages of its ${n} thousand customers on a server abroad.`;
const STORY = `<article><h1>Phone maker to open a data center abroad</h1>${Array.from(
  { length: 12 },
  (_, n) => `<p>${sentence(n)} ${sentence(n + 20)}</p>`,
).join('')}</article>`;
const LINKS = `<ul>${'<li><a href="/x">Another story of the day, and one more</a></li>'.repeat(30)}</ul>`;

let end: AbortController;
let hasRule: boolean;
let glance: InstanceType<typeof PageGlance>;
let answer: ReturnType<typeof answerByGlance>;
/** What the reader was started with; its handlers say who answered. */
let started: (Glance | null)[];

const reader = {
  'tab/comment-form': async () => succeed('by the reader'),
  'tab/read-again': async () => succeed('by the reader'),
};
const start: StartReader = async (with_) => {
  started.push(with_);
  return reader as never;
};
/** The browser lets the background bring the reader. */
const brings =
  (said = MAY) =>
  async () => {
    glance.comes(start);
    return succeed(said);
  };
const show = (html: string) => {
  document.body.innerHTML = html;
};
const reasons = () => background.asked.map(({ name, reason }) => reason ?? name);

beforeEach(() => {
  vi.useFakeTimers();
  history.replaceState(null, '', '/news/2014/phone-maker-to-open-a-data-center-abroad');
  document.title = 'Phone maker to open a data center abroad';
  [end, hasRule, started] = [new AbortController(), false, []];
  background.asked = [];
  background.answer = brings();
  glance = new PageGlance(document, end.signal, () => hasRule);
  answer = answerByGlance(document, glance);
});
afterEach(() => {
  end.abort();
  vi.useRealTimers();
});

describe('a page that shows no story', () => {
  it('asks nobody, says why, and leaves nothing running', async () => {
    show(LINKS);
    await glance.look();
    await vi.advanceTimersByTimeAsync(10_000);
    expect(background.asked).toEqual([]);
    expect(glance.reading).toMatchObject({ state: 'not-read', failure: { name: 'list-of-links' } });
    expect(vi.getTimerCount()).toBe(0);
  });

  it('has the reader come when a story does, within seconds', async () => {
    show('<p>Loading …</p>');
    await glance.look();
    show(STORY);
    await vi.advanceTimersByTimeAsync(3000);
    expect(reasons()).toEqual(['story']);
    expect(started).toHaveLength(1);
  });

  it('has the reader come when it has become a page with one, once that stands still', async () => {
    show(LINKS);
    await glance.look();
    history.replaceState(null, '', '/news/another-story-of-the-day-and-one-more');
    const looking = glance.look({ moved: true });
    expect(glance.reading.state).toBe('reading');
    show(STORY);
    await vi.advanceTimersByTimeAsync(1000);
    await looking;
    expect(started).toMatchObject([{ address: location.href, look: { doubt: null } }]);
  });

  it('asks once where the site has a rule, and keeps its doubt where the rule has nothing to say', async () => {
    show(LINKS);
    hasRule = true;
    background.answer = async () => succeed(MAY);
    await glance.look();
    expect(reasons()).toEqual(['rule']);
    expect(glance.reading).toMatchObject({ failure: { name: 'list-of-links' } });
    background.answer = brings();
    await glance.look();
    expect(started).toHaveLength(1);
  });

  it('tells nothing new by a change of settings, for all sites or another', async () => {
    show(LINKS);
    await glance.look();
    for (const site of [null, 'other.example'])
      expect(await answer('tab/read-again', { asked: false, site }, {})).toEqual(succeed(null));
    expect(background.asked).toEqual([]);
  });
});

describe('the reader', () => {
  it('is given what was seen and what the background says', async () => {
    show(STORY);
    await glance.look();
    const [handed] = started;
    expect(handed).toMatchObject({ address: location.href, look: { doubt: null } });
    expect(await handed?.may).toEqual(succeed(MAY));
  });

  it('is given nothing of a page that has become another meanwhile', async () => {
    show(STORY);
    background.answer = async () => {
      history.replaceState(null, '', '/elsewhere');
      void glance.look({ moved: true });
      return brings()();
    };
    await glance.look();
    expect(started).toEqual([null]);
  });

  it('comes once, however often it is brought, and never unasked', async () => {
    show(LINKS);
    await glance.look();
    expect(glance.comes(start)).toBe(false);
    const asks = [1, 2, 3].map(() => answer('tab/comment-form', {}, {}));
    expect(await Promise.all(asks)).toEqual([1, 2, 3].map(() => succeed('by the reader')));
    expect(reasons()).toEqual(['request']);
    expect(glance.comes(start)).toBe(false);
    expect(started).toHaveLength(1);
  });

  it('answers what was asked while it was on its way', async () => {
    show(STORY);
    let bring = () => {};
    background.answer = () => new Promise((resolve) => (bring = () => resolve(brings()())));
    void glance.look();
    expect(await answer('tab/reading', {}, {})).toEqual(succeed({ state: 'reading' }));
    const asked = [answer('tab/comment-form', {}, {}), answer('tab/read-again', { asked: false, site: null }, {})];
    await vi.advanceTimersByTimeAsync(0);
    bring();
    expect(await Promise.all(asked)).toEqual([succeed('by the reader'), succeed('by the reader')]);
    expect(reasons()).toEqual(['story']);
  });

  it.each([
    ['the site is off', succeed({ ...MAY, mayRead: false }), 'site-off'],
    ['the page was dismissed', succeed({ ...MAY, isDismissed: true }), 'not-an-article'],
    ['the browser refuses', fail('no-permission'), 'no-permission'],
    ['the background was stopped before it answered', fail('extension-gone'), 'extension-gone'],
  ] as const)('does not come where %s', async (_, refusal, name) => {
    show(STORY);
    background.answer = async () => refusal;
    await glance.look();
    expect(glance.reading).toMatchObject({ state: 'not-read', failure: { name } });
    expect(await answer('tab/comment-form', {}, {})).toEqual(fail('page-gone'));
    expect(reasons()).toEqual(['story', 'request']);
    // And comes as soon as it can.
    background.answer = brings();
    expect(await answer('tab/comment-form', {}, {})).toEqual(succeed('by the reader'));
  });

  it('comes when its site is turned on', async () => {
    show(STORY);
    background.answer = async () => succeed({ ...MAY, mayRead: false });
    await glance.look();
    background.answer = brings();
    await answer('tab/read-again', { asked: false, site: null }, {});
    expect(started).toHaveLength(1);
  });

  it('is asked for anew where the page came back while the answer was lost', async () => {
    show(STORY);
    background.answer = async () => {
      void glance.look();
      background.answer = brings();
      return fail('extension-gone');
    };
    await glance.look();
    await vi.advanceTimersByTimeAsync(0);
    expect(started).toHaveLength(1);
  });

  it('is not asked for after the end', async () => {
    show(STORY);
    end.abort();
    await glance.look();
    expect(background.asked).toEqual([]);
  });
});

it('takes a page that throws for one that can not be read', async () => {
  show(STORY);
  vi.spyOn(document, 'getElementsByTagName').mockImplementation(() => {
    throw new Error('the page’s own');
  });
  await glance.look();
  vi.restoreAllMocks();
  expect(glance.reading).toMatchObject({ failure: { name: 'page-not-readable' } });
});

it('corrects what the toolbar was told of the page before', async () => {
  show(STORY);
  background.answer = async () => succeed({ ...MAY, isDismissed: true });
  await glance.look();
  show(LINKS);
  await glance.look();
  expect(background.asked.at(-1)).toEqual({ name: 'page/outcome', terms: 0, failure: 'list-of-links' });
});
