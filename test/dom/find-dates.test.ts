// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { readMetadata } from '#dom/article-metadata.ts';
import { collectRuns } from '#dom/live-runs.ts';
import { readMeta } from '#dom/meta-content.ts';
import { describePage } from '#dom/page-model.ts';
import { atOnce } from '#dom/slices.ts';

const NOW = Date.UTC(2026, 10, 23);
const ADDRESS = 'https://www.example.com/news/story';
const TITLE = 'Big story of the day';
const PROSE = `<p>${'The maker said that no such data had left the phones of its buyers without their knowledge. '.repeat(3)}</p>`;

interface Page {
  readonly head?: string;
  readonly above?: string;
  /** Right below the headline. */
  readonly line?: string;
  readonly body?: string;
  readonly address?: string;
  readonly lang?: string;
}

function dates({ head = '', above = '', line = '', body = PROSE, address = ADDRESS, lang = 'en' }: Page) {
  const html = `<html lang="${lang}"><head><title>${TITLE}</title>${head}</head><body>${above}<h1>${TITLE}</h1>${line}${body}</body></html>`;
  const page = new DOMParser().parseFromString(html, 'text/html');
  const meta = readMeta(page);
  const model = atOnce(describePage(page, meta, atOnce(collectRuns(page.body)) ?? []));
  const { publishedAt, publishedFrom, modifiedAt, modifiedFrom } = readMetadata(page, address, meta, model, NOW);
  return { published: [publishedAt, publishedFrom], modified: [modifiedAt, modifiedFrom] };
}

const data = (value: object) => `<script type="application/ld+json">${JSON.stringify(value)}</script>`;
const article = (dated: object) => data({ '@type': 'NewsArticle', ...dated });
const meta = (name: string, content: string) => `<meta name="${name}" content="${content}">`;

const NONE = [null, null];

describe('the date of publication', () => {
  const cases: [string, Page, (string | null)[]][] = [
    [
      'stands in the page’s data',
      { head: article({ datePublished: '2014-10-22T10:00:00+05:30' }) },
      ['2014-10-22T10:00:00+05:30', 'json-ld'],
    ],
    [
      'stands in the data of the page where that of the article has none',
      { head: data({ '@graph': [{ '@type': 'Article' }, { '@type': 'WebPage', datePublished: '2014-10-22' }] }) },
      ['2014-10-22', 'json-ld'],
    ],
    [
      'stands in data that was put into a meta element',
      { head: `<meta name="script:ld+json" content='{"@type":"Article","datePublished":"2014-10-22"}'>` },
      ['2014-10-22', 'json-ld'],
    ],
    [
      'stands in a meta element',
      { head: meta('article:published_time', '2014-10-22T10:00:00Z') },
      ['2014-10-22T10:00:00Z', 'meta'],
    ],
    [
      'stands in a meta element of the site’s own',
      { head: meta('x-published-date', '2014-10-22') },
      ['2014-10-22', 'meta'],
    ],
    [
      'is the earlier of two such',
      { head: meta('published-time', '2026-03-09T08:45:32Z') + meta('published-date', '2014-10-22') },
      ['2014-10-22', 'meta'],
    ],
    ['is what a vague meta element says', { head: meta('date', '2014-10-22') }, ['2014-10-22', 'meta']],
    [
      'is not what a vague meta element says on the day of a change',
      {
        head: meta('dc.date', '2014-10-25T10:00:00Z') + meta('og:updated_time', '2014-10-25T10:00:00Z'),
        line: '<p>October 22, 2014</p>',
      },
      ['2014-10-22', 'text'],
    ],
    [
      'stands in an element made for it',
      { line: '<time itemprop="datePublished" datetime="2014-10-22">x</time>' },
      ['2014-10-22', 'time'],
    ],
    [
      'is not in an element that says that it is of a change',
      {
        line: '<p>Updated on <time class="entry-date published updated" itemprop="dateModified" datetime="2014-10-25">x</time></p><p>Posted 22 October 2014</p>',
      },
      ['2014-10-22', 'text'],
    ],
    ['stands below the headline', { line: '<p>By Ann, 22 October 2014</p>' }, ['2014-10-22', 'text']],
    [
      'is the one of two that says so',
      { line: '<p>Updated 23 October 2014</p><p>Posted 22 October 2014</p>' },
      ['2014-10-22', 'text'],
    ],
    [
      'stands in one line with that of a change',
      { line: '<p>October 22, 2014. <i>Updated: October 25, 2014</i></p>' },
      ['2014-10-22', 'text'],
    ],
    [
      'says what it is in a line of its own',
      { body: `${PROSE}${PROSE}<h4>Published</h4><div>22 October 2014</div>` },
      ['2014-10-22', 'text'],
    ],
    [
      'says what it is far below the headline',
      { body: `${PROSE.repeat(12)}<p>Post time: 22.10.2014</p>` },
      ['2014-10-22', 'text'],
    ],
    ['is written in the page’s language', { lang: 'pl', line: '<p>22 października 2014</p>' }, ['2014-10-22', 'text']],
    ['is written in the page’s order', { lang: 'en-GB', line: '<p>03/04/2014</p>' }, ['2014-04-03', 'text']],
    [
      'is not in a sentence',
      { line: '<p>The last day for those who want to have their money back is 22 October 2014.</p>' },
      NONE,
    ],
    ['stands in the address', { address: 'https://example.com/2014/10/22/story' }, ['2014-10-22', 'address']],
    ['is a month where the page says no day', { line: '<p>Publication</p><p>October 2014</p>' }, ['2014-10', 'text']],
    ['is a month in the address', { address: 'https://example.com/2014/10/story' }, ['2014-10', 'address']],
    [
      'is not in the comments',
      {
        body: `${PROSE}<div class="comment"><time datetime="2014-11-01">x</time></div><time datetime="2014-10-22">x</time>`,
      },
      ['2014-10-22', 'time'],
    ],
    [
      'is that of the last change where there is no other',
      { line: '<p>Updated 25 October 2014</p>' },
      ['2014-10-25', 'update'],
    ],
    [
      'is that of the last change where only the end of the page says it',
      {
        body: `${PROSE.repeat(12)}<p>Page last modified <span><time datetime="2014-10-25">25 Oct 2014</time></span></p>`,
      },
      ['2014-10-25', 'update'],
    ],
    ['is not the day on which the writer joined', { line: '<dl><dt>Joined</dt><dd>Oct 22, 2014</dd></dl>' }, NONE],
    ['is not known', { line: '<p>In 2014.</p>' }, NONE],
    [
      'survives broken data',
      { head: `<script type="application/ld+json">{"@type": "Article", </script>${meta('date', '2014-10-22')}` },
      ['2014-10-22', 'meta'],
    ],
  ];
  it.each(cases)('%s', (_, page, expected) => expect(dates(page).published).toEqual(expected));

  it.each([
    ['Monday, November 23, 2026', NONE],
    ['Thursday, November 19, 2026', ['2026-11-19', 'text']],
    ['Published November 23, 2026', ['2026-11-23', 'text']],
  ])('is not what a clock above the headline says: %s', (line, expected) =>
    expect(dates({ above: `<p>${line}</p>` }).published).toEqual(expected),
  );
});

describe('the date in the markup', () => {
  const published = (datePublished: string, line: string, address = ADDRESS) =>
    dates({ head: article({ datePublished }), line, address }).published;

  it.each([
    ['is later than what the reader sees', '2025-11-20T16:02:46Z', 'May 14, 2025', ['2025-05-14', 'text']],
    [
      'is earlier: what the reader sees is a change',
      '2025-05-14T16:02:46Z',
      'Nov 20, 2025',
      ['2025-05-14T16:02:46Z', 'json-ld'],
    ],
    ['is in Greenwich, where it is tomorrow', '2025-05-15T02:41:41+00:00', 'May 14, 2025', ['2025-05-14', 'json-ld']],
    ['is in Greenwich, where it is still yesterday', '2025-05-13T23:00:00Z', 'May 14, 2025', ['2025-05-14', 'json-ld']],
    ['has its own clock', '2025-05-13T23:00:00-05:00', 'May 14, 2025', ['2025-05-13T23:00:00-05:00', 'json-ld']],
    ['is the same day', '2025-05-14T02:41:41+00:00', 'May 14, 2025', ['2025-05-14T02:41:41+00:00', 'json-ld']],
    ['is no date', '0001-01-01T00:00:00', 'May 14, 2025', ['2025-05-14', 'text']],
  ])('%s', (_, markup, line, expected) => expect(published(markup, `<p>${line}</p>`)).toEqual(expected));

  it('is later than the address', () => {
    const address = 'https://example.com/2014/10/22/story';
    expect(published('2025-11-20T16:02:46Z', '', address)).toEqual(['2014-10-22', 'address']);
    expect(published('2014-10-23T01:02:46Z', '', address)).toEqual(['2014-10-22', 'json-ld']);
  });

  it('is later than an element made for the date, wherever it stands', () => {
    const body = `${PROSE.repeat(12)}<div>Published <time pubdate datetime="2025-08-13">August 13, 2025</time></div>`;
    expect(dates({ head: article({ datePublished: '2025-11-29' }), body }).published).toEqual(['2025-08-13', 'time']);
  });
});

describe('the date of the last change', () => {
  const onDay = (change: Page) =>
    dates({ ...change, head: `${meta('datePublished', '2014-10-22')}${change.head ?? ''}` }).modified;

  const cases: [string, Page, (string | null)[]][] = [
    ['stands in the page’s data', { head: article({ dateModified: '2014-10-25' }) }, ['2014-10-25', 'json-ld']],
    ['stands in a meta element', { head: meta('article:modified_time', '2014-10-25') }, ['2014-10-25', 'meta']],
    [
      'stands in an element made for it',
      { line: '<time itemprop="dateModified" datetime="2014-10-25">x</time>' },
      ['2014-10-25', 'time'],
    ],
    ['stands below the headline', { line: '<p>Last updated: 25 October 2014</p>' }, ['2014-10-25', 'text']],
    ['is no other date', { line: '<p>25 October 2014</p>' }, NONE],
    ['is not the date of publication', { head: article({ dateModified: '2014-10-22' }) }, NONE],
    ['is not before it', { head: article({ dateModified: '2014-10-20' }) }, NONE],
  ];
  it.each(cases)('%s', (_, page, expected) => expect(onDay(page)).toEqual(expected));

  it('is not said twice where it stands for both', () =>
    expect(dates({ line: '<p>Updated 25 October 2014</p>' }).modified).toEqual(NONE));

  it('is kept on the day of publication where the times are known', () => {
    const change = (time: string) =>
      dates({ head: article({ datePublished: '2014-10-22T10:00:00Z', dateModified: `2014-10-22${time}` }) })
        .modified[0];
    expect(change('T12:00:00Z')).toBe('2014-10-22T12:00:00Z');
    expect([change('T10:00:00Z'), change('T09:00:00Z'), change('')]).toEqual([null, null, null]);
  });
});
