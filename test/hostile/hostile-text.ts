import { expect } from 'vitest';
import { bare, type HostilePage, run, storyWith, type Visit } from './hostile-page.ts';

const inWords = (text: string, sign: string): string => text.replaceAll(/(\w)(\w)/g, `$1${sign}$2`);
const CYRILLIC: Readonly<Record<string, string>> = { a: 'а', e: 'е', o: 'о', p: 'р', c: 'с', I: 'І', M: 'М', E: 'Е' };

/** Texts that mislead, or that cost far more to read than to write. */
export const HOSTILE_TEXT: readonly HostilePage[] = [
  {
    that: 'turns its words around with overrides of direction',
    html: storyWith((text) => text.replaceAll(/(\w+)/g, '\u202e$1\u202c')),
    reading: 'any',
  },
  { that: 'opens directions and never closes them', html: storyWith((text) => `\u202e\u2067\u2066${text}`) },
  {
    that: 'puts nothing visible between its letters',
    html: storyWith((text) => inWords(text, '\u200b')),
    reading: 'any',
  },
  { that: 'breaks its words softly', html: storyWith((text) => inWords(text, '\u00ad')), reading: 'any' },
  {
    that: 'writes with letters that only look alike',
    html: storyWith((text) => text.replaceAll(/[aeopcIME]/g, (letter) => CYRILLIC[letter] ?? letter)),
    reading: 'any',
  },
  {
    that: 'piles marks on its letters',
    html: storyWith((text) => inWords(text, '\u0301\u0300\u0316\u0489'.repeat(12))),
    reading: 'any',
  },
  { that: 'writes halves of characters', html: bare('', { bottom: run(writeHalves) }), reading: 'any' },
  {
    that: 'is one word of 10 MB',
    html: () => bare(`<article><p>${'a'.repeat(10_000_000)}</p></article>`),
    reading: 'any',
  },
  {
    that: 'is one sentence of 2 MB',
    html: () => bare(`<article><p>${'the server in China that '.repeat(80_000)}</p></article>`),
    reading: 'any',
  },
  {
    that: 'is a hundred thousand short paragraphs',
    html: () => bare(`<article>${'<p>The IMEI was sent.</p>'.repeat(100_000)}</article>`),
    reading: 'any',
    truth: isTooLarge,
  },
  {
    that: 'mentions one term a hundred thousand times',
    html: () => bare(`<article><p>${'IMEI number, '.repeat(100_000)}.</p></article>`),
    reading: 'any',
  },
  { that: 'is nested two thousand deep', html: bare('', { bottom: run(nest) }), reading: 'any' },
  // Not drawn: Chromium 156 itself dies of laying out some three thousand levels.
  { that: 'hides five thousand levels', html: bare('', { bottom: run(nestHidden) }), reading: 'any' },
  {
    that: 'is one line of twenty thousand breaks',
    html: () => bare(`<article>${'IMEI<br>'.repeat(20_000)}</article>`),
    reading: 'any',
  },
  {
    that: 'is more breaks than we read elements',
    html: () => bare(`<article>${'IMEI<br>'.repeat(61_000)}</article>`),
    reading: 'any',
    truth: isTooLarge,
  },
  {
    that: 'hides links in links, and paragraphs in paragraphs',
    html: bare('', { bottom: run(nestLinks) }),
    reading: 'any',
  },
  {
    that: 'has what makes patterns run for ever',
    html: () =>
      bare(
        [
          'a@'.repeat(30_000),
          '((((['.repeat(30_000),
          ' '.repeat(100_000),
          '1-'.repeat(50_000),
          `${'a'.repeat(50_000)}!`,
        ]
          .map((text) => `<p>${text}The IMEI was sent to a server in China.</p>`)
          .join(''),
      ),
    reading: 'any',
  },
  {
    that: 'has fifty thousand attributes with dates and names',
    html: () =>
      bare(
        `<article>${'<time datetime="2014-13-45T99:99" itemprop="datePublished" class="author byline">By 1 of 2014</time>'.repeat(50_000)}</article>`,
      ),
    reading: 'any',
  },
  {
    that: 'has metadata that is deep, false and enormous',
    html: () =>
      bare(
        `<script type="application/ld+json">${'{"@graph":['.repeat(20_000)}</script><script type="application/ld+json">{"@type":"NewsArticle","__proto__":{"x":1},"headline":${JSON.stringify('x'.repeat(1_000_000))},"author":[[[[{}]]]],"datePublished":{"constructor":1}}</script><article>${'<p>The IMEI number of each handset was sent to a server in China, said the firm.</p>'.repeat(20)}</article>`,
      ),
    reading: 'any',
  },
];

/** By the first look already, and so without our reader. */
async function isTooLarge({ reading }: Visit): Promise<void> {
  expect(reading).toMatchObject({ state: 'not-read', failure: { name: 'page-too-large' } });
}

function writeHalves(): void {
  const article = document.createElement('article');
  for (let i = 0; i < 40; i++) {
    const paragraph = document.createElement('p');
    paragraph.append(
      `The IMEI \ud83d number \udcf1 was\u0000 sent \uffff to a server \ud800\ud800 in China, said the firm.`,
    );
    article.append(paragraph);
  }
  document.body.append(article);
}

function nest(): void {
  let deepest: Element = document.body.appendChild(document.createElement('article'));
  for (let i = 0; i < 2000; i++) {
    deepest.append(`The IMEI number ${i} was sent to a server in China. `);
    deepest = deepest.appendChild(document.createElement('div'));
  }
}

/** What a script can make and no parser would: to ask each for all its text takes the square of the time. */
function nestLinks(): void {
  const article = document.body.appendChild(document.createElement('article'));
  article.hidden = true;
  let deepest: Element = article;
  for (let i = 0; i < 5000; i++) {
    deepest.append('The IMEI. ');
    deepest = deepest.appendChild(document.createElement(i % 2 === 0 ? 'a' : 'p'));
  }
}

function nestHidden(): void {
  const article = document.body.appendChild(document.createElement('article'));
  article.hidden = true;
  let deepest: Element = article;
  for (let i = 0; i < 5000; i++) {
    deepest.append(`The IMEI number ${i} was sent to a server in China. `);
    deepest = deepest.appendChild(document.createElement('div'));
  }
}
