import browser from 'webextension-polyfill';
import type { QuoteAnchor } from '#core/notes/anchor/quote-anchor.ts';
import { quotesOf } from '#core/notes/anchor/quotes-of.ts';
import type { Reading } from '#core/reading.ts';
import { sendToTab } from '#messaging/send.ts';
import type { QuoteOpening } from '#ui/notebook/notebook-props.ts';

/** Milliseconds between two looks at the article's tab. */
const LOOK_EVERY_MS = 250;
/** How long a page that has loaded may still bring the story, or the part of it in which the quote stands. */
const MAY_GROW_MS = 6000;
/** A page that has not loaded by then is left to itself. */
const MOST_MS = 60_000;

/**
 * Opens an article in a tab of its own and shows a quote there, once it has been read. The address is the plain one: a text fragment
 * would tell the site of the quote (`performance` gives it to the page's scripts).
 *
 * @returns `closed` if the reader has closed the tab meanwhile.
 */
export async function openAtQuote(
  url: string,
  anchor: QuoteAnchor,
  { wait = later, now = Date.now } = {},
): Promise<Exclude<QuoteOpening, 'looking'> | 'closed'> {
  const { id = -1 } = await browser.tabs.create({ url });
  const started = now();
  let loadedAt: number | null = null;
  for (;;) {
    const tab = await browser.tabs.get(id).catch(() => null);
    if (tab === null) return 'closed';
    if (tab.status === 'complete') loadedAt ??= now();
    const reading = await sendToTab(id, 'tab/reading', {});
    if (reading.ok && (await showQuote(id, reading.value, anchor))) return 'shown';
    const isOver = now() - (loadedAt ?? Number.POSITIVE_INFINITY) > MAY_GROW_MS || now() - started > MOST_MS;
    if (isOver) return reading.ok && reading.value.state === 'read' ? 'gone' : 'not-read';
    await wait(LOOK_EVERY_MS);
  }
}

/** Scrolls a tab to the quote, and says whether it is there. */
async function showQuote(tabId: number, reading: Reading, anchor: QuoteAnchor): Promise<boolean> {
  if (reading.state !== 'read') return false;
  const { article } = reading;
  const finding = quotesOf(article).find(anchor);
  if (finding.kind !== 'found') return false;
  const { start, end } = finding.span;
  const words = article.text.slice(start, end);
  return (await sendToTab(tabId, 'tab/show-sentence', { url: article.url, start, words })).ok;
}

const later = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));
