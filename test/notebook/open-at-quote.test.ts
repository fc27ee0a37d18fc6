import { beforeEach, describe, expect, test, vi } from 'vitest';
import type { QuoteAnchor } from '#core/notes/anchor/quote-anchor.ts';
import { quotesOf } from '#core/notes/anchor/quotes-of.ts';
import type { Reading } from '#core/reading.ts';
import { openAtQuote } from '../../src/notebook/open-at-quote.ts';
import { ARTICLE, READ } from '../gallery/fixtures/sample-story.ts';

/** The article's tab: what it has read at each look, the last for ever, and what it was asked to show. */
const tab = vi.hoisted(() => ({ readings: [] as unknown[], shown: [] as unknown[], isOpen: true, opened: '' }));
vi.mock('webextension-polyfill', () => ({
  default: {
    tabs: {
      create: async ({ url }: { url: string }) => {
        tab.opened = url;
        return { id: 7 };
      },
      get: async () => {
        if (!tab.isOpen) throw new Error('No tab with id: 7.');
        return { status: 'complete' };
      },
    },
  },
}));
vi.mock('#messaging/send.ts', () => ({
  sendToTab: async (_: number, name: string, request: unknown) => {
    if (name === 'tab/show-sentence') tab.shown.push(request);
    if (name !== 'tab/reading') return { ok: true, value: null };
    const value = tab.readings.length > 1 ? tab.readings.shift() : tab.readings[0];
    return value === null ? { ok: false, failure: { name: 'page-gone' } } : { ok: true, value };
  },
}));

const WORDS = 'one security firm has affirmed';
const start = ARTICLE.text.indexOf(WORDS);
const anchor = quotesOf(ARTICLE).anchorOf({ start, end: start + WORDS.length }) as QuoteAnchor;
const NOT_READ: Reading = { state: 'not-read', failure: { name: 'no-article' }, findMs: 1 };

/** A clock that only waiting moves. */
function open() {
  let time = 0;
  return openAtQuote(ARTICLE.url, anchor, {
    wait: async (ms: number) => {
      time += ms;
    },
    now: () => time,
  });
}

beforeEach(() => Object.assign(tab, { readings: [READ], shown: [], isOpen: true, opened: '' }));

describe('an article that is opened at a quote', () => {
  test('is opened by its plain address, and shows the quote where it stands now', async () => {
    expect(await open()).toBe('shown');
    expect(tab.opened).toBe(ARTICLE.url);
    expect(tab.shown).toEqual([{ url: ARTICLE.url, start, words: WORDS }]);
  });

  test('is waited for while the story, and the part of it with the quote, has yet to come', async () => {
    const text = ARTICLE.text.slice(0, start - 200);
    const beginning = { ...ARTICLE, text, blocks: ARTICLE.blocks.filter(({ end }) => end <= text.length) };
    tab.readings = [null, { state: 'reading' }, NOT_READ, { ...READ, article: beginning }, READ];
    expect(await open()).toBe('shown');
  });

  test('says that the quote is gone, that nothing could be read, or that the tab was closed', async () => {
    const text = 'The page has another story now. Nothing of the old one is left in it.';
    tab.readings = [
      { ...READ, article: { ...ARTICLE, text, blocks: [{ kind: 'paragraph', start: 0, end: text.length }] } },
    ];
    expect(await open()).toBe('gone');
    tab.readings = [NOT_READ];
    expect(await open()).toBe('not-read');
    tab.readings = [null];
    expect(await open()).toBe('not-read');
    expect(tab.shown).toEqual([]);
    tab.isOpen = false;
    expect(await open()).toBe('closed');
  });
});
