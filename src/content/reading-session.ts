import type { Article } from '#core/article.ts';
import { canonicalUrl } from '#core/canonical-url.ts';
import type { ArticleContext } from '#core/context/context.ts';
import type { FailureName } from '#core/failure.ts';
import type { Mention } from '#core/mentions/mention.ts';
import type { Reading } from '#core/reading.ts';
import { findArticle } from '#dom/find-article.ts';
import { clearMarks, drawMarks } from '#dom/marks.ts';
import type { PageText } from '#dom/page-text.ts';
import { quickLook } from '#dom/quick-look.ts';
import { whenSettled } from '#dom/settled.ts';
import { inSlices } from '#dom/slices.ts';
import { sendToBackground } from '#messaging/send.ts';
import { StoryChoice } from './story-choice.ts';

/** Mentions that the question "what since?" goes out with: enough to tell what the article speaks of. */
const MOST_ASKED = 1000;

/** What of a reading can be pointed at: its text on the live page, and its mentions. */
export interface ReadPage {
  readonly article: Article;
  readonly context: ArticleContext;
  readonly pageText: PageText;
}

/** Where an article was read, and the canonical address that it was kept under. */
interface Address {
  readonly address: string;
  readonly url: string;
}

/**
 * One look at one page: finds the article, has it analysed, marks what is shown. A newer look makes an older one void, and
 * so does the end of the session; whatever fails, the page is left as it was.
 */
export class ReadingSession {
  reading: Reading = { state: 'reading' };
  /** Whether the reader has asked for the present look: then a change of settings must not make it doubtful again. */
  wasAsked = false;
  /** What is marked now; null before, after, and where there is nothing. */
  page: ReadPage | null = null;
  /** What the reader has said of this page and its site. */
  readonly choice: StoryChoice;
  readonly #hiddenHere = new Set<string>();
  /** The mentions as the worker gave them, before anything was hidden here. */
  #found: readonly Mention[] = [];
  #lastRead: Address | null = null;
  readonly #document: Document;
  readonly #onMarked: () => void;
  #look = 0;
  #signal: AbortSignal;

  /** @param onMarked - Called as soon as the marks stand, before the rest is known: a reader may be there already. */
  constructor(document: Document, signal: AbortSignal, onMarked: () => void) {
    this.#document = document;
    this.choice = new StoryChoice(document);
    this.#onMarked = onMarked;
    this.#signal = signal;
    signal.addEventListener('abort', () => this.#clear(), { once: true });
  }

  /**
   * Reads the page from the start.
   *
   * - `asked`: the reader has pressed the button, so the quick look's doubts don't count.
   * - `moved`: the page has become another without being loaded; the old story may still stand in it for a moment.
   */
  async read(why: { readonly asked?: boolean; readonly moved?: boolean } = {}): Promise<void> {
    const look = ++this.#look;
    this.wasAsked = why.asked === true;
    const isCurrent = () => look === this.#look && !this.#signal.aborted;
    const before = this.#lastRead;
    this.#clear();
    this.#hiddenHere.clear();
    this.reading = { state: 'reading' };
    if (why.moved) await whenSettled(this.#document, this.#signal);
    const reading = isCurrent() ? await this.#readSafely(this.wasAsked, isCurrent, before) : null;
    if (reading === null) return;
    this.reading = reading;
    await sendToBackground('page/outcome', outcomeOf(reading));
  }

  /** Stops marking a term on this page until it is left. */
  hideHere(explainer: string): void {
    this.#hiddenHere.add(explainer);
    this.#markAgain();
  }

  /** Marks a term again that {@link hideHere} has hidden. */
  showHere(explainer: string): void {
    this.#hiddenHere.delete(explainer);
    this.#markAgain();
  }

  /** The mentions that are marked in the page, in the order of the text. */
  get shown(): readonly Mention[] {
    return this.page?.context.mentions.filter(({ shown }) => shown) ?? [];
  }

  /** A page can make anything throw; then it is a page that we can not read, and nothing of it is logged. */
  async #readSafely(asked: boolean, isCurrent: () => boolean, before: Address | null): Promise<Reading | null> {
    try {
      return await this.#readOnce(asked, isCurrent, before);
    } catch {
      return isCurrent() ? notRead('page-not-readable', 0) : null;
    }
  }

  /** The reading, or null where a newer look, or the end, made this one void. */
  async #readOnce(asked: boolean, isCurrent: () => boolean, before: Address | null): Promise<Reading | null> {
    const startedAt = performance.now();
    const address = this.#document.location.href;
    const { doubt, facts } = quickLook(this.#document, address);
    const lookMs = performance.now() - startedAt;
    const may = await sendToBackground('page/may-read', { address });
    if (!isCurrent()) return null;
    if (!may.ok) return notRead(may.failure.name, lookMs);
    if (!may.value.mayRead) return notRead('site-off', lookMs);
    const { root, overrules, isDismissed } = this.choice.inForce(may.value);
    if (isDismissed) return notRead('not-an-article', lookMs);
    const insists = asked || (root !== null && overrules);
    if (doubt !== null && !insists) return notRead(doubt, lookMs);

    const foundAt = performance.now();
    const found = await inSlices(findArticle(this.#document, address, insists ? null : facts, root), isCurrent);
    if (found === null) return null;
    const findTotal = lookMs + performance.now() - foundAt;
    if (!found.found) return notRead(found.whyNot, findTotal);
    const article = { ...found.article, url: ownAddress(found.article.url, address, before) };
    this.#lastRead = { address, url: article.url };

    const askedAt = performance.now();
    const analysis = await sendToBackground('page/analyse', { article });
    const analyseMs = performance.now() - askedAt;
    if (!isCurrent()) return null;
    if (!analysis.ok) return notRead(analysis.failure.name, findTotal);

    const markAt = performance.now();
    const context = { ...analysis.value, since: [], endsOn: '' };
    this.page = { article, pageText: found.pageText, context };
    this.#found = analysis.value.mentions;
    this.#mark();
    const timings = { findMs: findTotal, analyseMs, markMs: performance.now() - markAt };
    this.#onMarked();

    const explainers = context.mentions.slice(0, MOST_ASKED).map(({ explainer }) => explainer);
    const since = await sendToBackground('page/since', { explainers, publishedAt: article.publishedAt });
    if (!isCurrent() || this.page === null) return null;
    if (since.ok) this.page = { ...this.page, context: { ...this.page.context, ...since.value } };
    return { state: 'read', article, context: this.page.context, hiddenHere: [...this.#hiddenHere], timings };
  }

  #markAgain(): void {
    this.#mark();
    void sendToBackground('page/outcome', outcomeOf(this.reading));
  }

  /** Draws the marks of what is shown now; terms hidden here stay in the list, unmarked. */
  #mark(): void {
    if (this.page === null) return;
    const { pageText, context } = this.page;
    const hiddenHere = [...this.#hiddenHere];
    const mentions = this.#found.map((mention) =>
      hiddenHere.includes(mention.explainer) ? { ...mention, shown: false, hidden: true } : mention,
    );
    this.page = { ...this.page, context: { ...context, mentions } };
    if (this.reading.state === 'read') this.reading = { ...this.reading, context: this.page.context, hiddenHere };
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

/**
 * The address that a story's notes are kept under. A page that becomes another one often leaves the old canonical link
 * behind: then its own address counts, or the notes of two stories would be one.
 */
function ownAddress(canonical: string, address: string, before: Address | null): string {
  const isLeftBehind = before !== null && before.address !== address && before.url === canonical;
  return isLeftBehind ? canonicalUrl(address, null) : canonical;
}

const notRead = (name: FailureName, findMs: number): Reading => ({ state: 'not-read', failure: { name }, findMs });

/** What the toolbar says of a reading: how many terms there are, or why there are none. */
function outcomeOf(reading: Reading): { terms: number; failure: FailureName | null } {
  if (reading.state === 'not-read') return { terms: 0, failure: reading.failure.name };
  if (reading.state === 'reading') return { terms: 0, failure: null };
  const { coverage, mentions } = reading.context;
  const terms = new Set(mentions.filter(({ hidden }) => !hidden).map(({ explainer }) => explainer)).size;
  return { terms, failure: coverage === 'unsupported-language' ? coverage : null };
}
