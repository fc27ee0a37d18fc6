import type { Answer, FailureName } from '#core/failure.ts';
import type { Reading } from '#core/reading.ts';
import { type QuickLook, quickLook } from '#dom/quick-look.ts';
import { whenSettled } from '#dom/settled.ts';
import { textLength, whenGrown } from '#dom/when-grown.ts';
import type { Handlers } from '#messaging/handle.ts';
import { askBackground } from '#messaging/native.ts';
import type { PageRequests, ReadOnReason, TabRequests } from '#messaging/protocol.ts';
import { MAY_YET_COME } from './may-yet-come.ts';
import { notRead } from './outcome.ts';
import type { Glance, StartReader } from './world.ts';

/** Why a page is looked at. */
export interface LookWhy {
  /** It has become another without being loaded; the old one may still stand in it for a moment. */
  readonly moved?: boolean;
  /** It has grown: nothing more is waited for. */
  readonly grown?: boolean;
}

type Seen = Omit<Glance, 'may' | 'reason'>;

const READING: Reading = { state: 'reading' };

const withoutFragment = (address: string) => address.split('#', 1)[0] ?? '';

/**
 * First looks at one page, for as long as it shows no story: cheap, and without a word to anyone. Where a story may be, or
 * somebody of ours asks for it, the reader is brought, and takes over.
 */
export class PageGlance {
  /** What popup and `inspect` show. */
  reading: Reading = READING;
  readonly #document: Document;
  readonly #signal: AbortSignal;
  readonly #hasRule: () => boolean;
  #growth = new AbortController();
  #look = 0;
  #seen: Seen | null = null;
  /** The present question to the background; null where none is open. */
  #asking: Glance | null = null;
  /** All questions so far, one after the other: two at once would bring the reader twice. */
  #asked: Promise<void> = Promise.resolve();
  /** A look that was due while the reader was on its way. */
  #due: LookWhy | null = null;
  #reader: Promise<Handlers<TabRequests>> | null = null;
  /** Whether the toolbar was told something of this tab. */
  #isOnToolbar = false;

  /**
   * @param signal - Aborted once the reader has taken over, or the extension is gone.
   * @param hasRule - Whether the reader has a rule for this site that may overrule a doubt.
   */
  constructor(document: Document, signal: AbortSignal, hasRule: () => boolean) {
    this.#document = document;
    this.#signal = signal;
    this.#hasRule = hasRule;
    signal.addEventListener('abort', () => this.#growth.abort(), { once: true });
  }

  /** Looks at the page as it is now, unless the reader is on its way. */
  async look(why: LookWhy = {}): Promise<void> {
    if (this.#asking !== null) {
      this.#due = why;
      return;
    }
    const look = ++this.#look;
    const isCurrent = () => look === this.#look && !this.#signal.aborted;
    this.#growth.abort();
    if (why.moved) {
      this.reading = READING;
      await whenSettled(this.#document, this.#signal);
    }
    if (!isCurrent()) return;
    const doubt = this.#see();
    if (doubt === null) return this.#ask('story');
    const mayYetCome = MAY_YET_COME.has(doubt);
    const waits = mayYetCome && !why.grown;
    const length = waits ? (this.#seen?.look.length ?? textLength(this.#document)) : 0;
    const asks = mayYetCome && this.#hasRule();
    if (asks) await this.#ask('rule');
    else if (this.#isOnToolbar) void askBackground('page/outcome', { terms: 0, failure: doubt });
    if (isCurrent() && waits) this.#waitForMore(length, asks);
  }

  /** The handlers of the reader, if it is here or on its way. */
  async comer(): Promise<Handlers<TabRequests> | null> {
    await this.#asked;
    return this.#reader;
  }

  /** The handlers of the reader, which is brought for that; null where it can not come. */
  async bring(): Promise<Handlers<TabRequests> | null> {
    const comer = await this.comer();
    if (comer !== null) return comer;
    await this.#ask('request');
    return this.#reader;
  }

  /** The reader's script is here. Says whether it was started. */
  comes(start: StartReader): boolean {
    const glance = this.#asking;
    if (glance === null || this.#reader !== null) return false;
    const isAnother = withoutFragment(glance.address) !== withoutFragment(this.#document.location.href);
    this.#reader = start(isAnother ? null : glance);
    return true;
  }

  #see(): FailureName | null {
    const startedAt = performance.now();
    const address = this.#document.location.href;
    const look = safely(this.#document, address);
    this.#seen = { address, look };
    if (look.doubt !== null) this.reading = notRead(look.doubt, performance.now() - startedAt);
    return look.doubt;
  }

  #ask(reason: ReadOnReason): Promise<void> {
    this.#asked = this.#asked.then(() => this.#askNow(reason));
    return this.#asked;
  }

  async #askNow(reason: ReadOnReason): Promise<void> {
    if (this.#reader !== null || this.#signal.aborted) return;
    // A request may come long after the last look.
    if (reason === 'request') this.#see();
    if (this.#seen === null) return;
    if (reason !== 'request') this.reading = READING;
    const { address, look } = this.#seen;
    const may = askBackground('page/read-on', { address, reason });
    this.#asking = { address, look, reason, may };
    const answer = await may;
    this.#asking = null;
    if (this.#reader !== null) return;
    const refusal = refusalOf(answer);
    this.#isOnToolbar ||= refusal === 'site-off' || refusal === 'not-an-article';
    const whyNot = refusal ?? look.doubt;
    if (whyNot !== null) this.reading = notRead(whyNot, 0);
    const due = this.#due;
    this.#due = null;
    if (due !== null) void this.look(due);
  }

  /** @param mayHaveGrown - Time has passed since it had this length. */
  #waitForMore(length: number, mayHaveGrown: boolean): void {
    this.#growth = new AbortController();
    const { signal } = this.#growth;
    whenGrown(this.#document, length, mayHaveGrown, signal, () => void this.look({ grown: true }));
  }
}

/** A page can make anything throw; then it is a page that we can not read. */
function safely(document: Document, address: string): QuickLook {
  try {
    return quickLook(document, address);
  } catch {
    return { doubt: 'page-not-readable', facts: null, length: null };
  }
}

/** Why the reader does not come although it was asked for; null where only the first look's doubt stands. */
function refusalOf(answer: Answer<PageRequests['page/read-on']['answer']>): FailureName | null {
  if (!answer.ok) return answer.failure.name;
  if (!answer.value.mayRead) return 'site-off';
  return answer.value.isDismissed ? 'not-an-article' : null;
}
