import type { Article } from '#core/article.ts';
import type { ArticleContext } from '#core/context/context.ts';
import type { FailureName } from '#core/failure.ts';
import type { Mention } from '#core/mentions/mention.ts';
import type { Reading } from '#core/reading.ts';
import { findArticle } from '#dom/find-article.ts';
import { clearMarks, drawMarks } from '#dom/marks.ts';
import type { PageText } from '#dom/page-text.ts';
import { quickLook } from '#dom/quick-look.ts';
import { sendToBackground } from '#messaging/send.ts';

/** Mentions that the question "what since?" goes out with: enough to tell what the article speaks of. */
const MOST_ASKED = 1000;

/** What of a reading can be pointed at: its text on the live page, and its mentions. */
export interface ReadPage {
  readonly article: Article;
  readonly context: ArticleContext;
  readonly pageText: PageText;
}

/**
 * One look at one page: finds the article, has it analysed, marks what is shown. A newer look makes an older one void, and
 * so does the end of the session; whatever fails, the page is left as it was.
 */
export class ReadingSession {
  reading: Reading = { state: 'reading' };
  /** What is marked now; null before, after, and where there is nothing. */
  page: ReadPage | null = null;
  readonly #hiddenHere = new Set<string>();
  readonly #document: Document;
  #look = 0;
  #signal: AbortSignal;

  constructor(document: Document, signal: AbortSignal) {
    this.#document = document;
    this.#signal = signal;
    signal.addEventListener('abort', () => this.#clear(), { once: true });
  }

  /** Reads the page from the start. With `asked`, the reader has pressed the button: the quick look's doubts don't count. */
  async read(asked = false): Promise<void> {
    const look = ++this.#look;
    this.#clear();
    this.reading = { state: 'reading' };
    const reading = await this.#readOnce(asked, () => look === this.#look && !this.#signal.aborted);
    if (reading === null) return;
    this.reading = reading;
    await sendToBackground('page/outcome', outcomeOf(reading));
  }

  /** Stops marking a term on this page until it is left. */
  hideHere(explainer: string): void {
    this.#hiddenHere.add(explainer);
    this.#mark();
    void sendToBackground('page/outcome', outcomeOf(this.reading));
  }

  /** The extension was updated or removed: nobody answers any more. */
  get isExtensionGone(): boolean {
    return this.reading.state === 'not-read' && this.reading.failure.name === 'extension-gone';
  }

  /** The mentions that are marked in the page, in the order of the text. */
  get shown(): readonly Mention[] {
    return this.page?.context.mentions.filter(({ shown }) => shown) ?? [];
  }

  /** The reading, or null where a newer look, or the end, made this one void. */
  async #readOnce(asked: boolean, isCurrent: () => boolean): Promise<Reading | null> {
    const startedAt = performance.now();
    const doubt = asked ? null : quickLook(this.#document);
    const findMs = () => performance.now() - startedAt;
    if (doubt !== null) return notRead(doubt, findMs());
    const lookMs = findMs();
    const may = await sendToBackground('page/may-read', {});
    if (!isCurrent()) return null;
    if (!may.ok) return notRead(may.failure.name, lookMs);
    if (!may.value.mayRead) return notRead('site-off', lookMs);

    const foundAt = performance.now();
    const found = findArticle(this.#document, this.#document.location.href);
    const findTotal = lookMs + performance.now() - foundAt;
    if (!found.found) return notRead(found.whyNot, findTotal);

    const askedAt = performance.now();
    const analysis = await sendToBackground('page/analyse', { article: found.article });
    const analyseMs = performance.now() - askedAt;
    if (!isCurrent()) return null;
    if (!analysis.ok) return notRead(analysis.failure.name, findTotal);

    const markAt = performance.now();
    const context = { ...analysis.value, since: [], endsOn: '' };
    this.page = { article: found.article, pageText: found.pageText, context };
    this.#mark();
    const timings = { findMs: findTotal, analyseMs, markMs: performance.now() - markAt };

    const explainers = context.mentions.slice(0, MOST_ASKED).map(({ explainer }) => explainer);
    const since = await sendToBackground('page/since', { explainers, publishedAt: found.article.publishedAt });
    if (!isCurrent() || this.page === null) return null;
    if (since.ok) this.page = { ...this.page, context: { ...this.page.context, ...since.value } };
    return { state: 'read', article: found.article, context: this.page.context, timings };
  }

  /** Draws the marks of what is shown now; terms hidden here stay in the list, unmarked. */
  #mark(): void {
    if (this.page === null) return;
    const { pageText, context } = this.page;
    const mentions = context.mentions.map((mention) =>
      this.#hiddenHere.has(mention.explainer) ? { ...mention, shown: false } : mention,
    );
    this.page = { ...this.page, context: { ...context, mentions } };
    if (this.reading.state === 'read') this.reading = { ...this.reading, context: this.page.context };
    const marks = mentions
      .filter(({ shown }) => shown)
      .map(({ kind, start, end }) => ({ kind, range: pageText.rangeOf(start, end) }))
      .filter((mark): mark is { kind: typeof mark.kind; range: Range } => mark.range !== null);
    drawMarks(this.#document, marks);
  }

  #clear(): void {
    this.page = null;
    clearMarks(this.#document);
  }
}

const notRead = (name: FailureName, findMs: number): Reading => ({ state: 'not-read', failure: { name }, findMs });

/** What the toolbar says of a reading: how many terms are marked, or why there are none. */
function outcomeOf(reading: Reading): { marked: number; failure: FailureName | null } {
  if (reading.state === 'not-read') return { marked: 0, failure: reading.failure.name };
  if (reading.state === 'reading') return { marked: 0, failure: null };
  const { coverage, mentions } = reading.context;
  const marked = new Set(mentions.filter(({ shown }) => shown).map(({ explainer }) => explainer)).size;
  return { marked, failure: coverage === 'unsupported-language' ? coverage : null };
}
