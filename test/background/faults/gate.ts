import { FDBDatabase, FDBFactory, FDBIndex, FDBObjectStore } from './fake-indexeddb.ts';

/** What may happen to one call to the storage, by the names that browsers give it. */
export const FAULTS = ['quota', 'abort', 'blocked', 'closed', 'unknown'] as const;
export type Fault = (typeof FAULTS)[number];

const NAMES: Readonly<Record<Fault, string>> = {
  quota: 'QuotaExceededError',
  abort: 'AbortError',
  blocked: 'TimeoutError',
  closed: 'InvalidStateError',
  unknown: 'UnknownError',
};

/** Never a word of what was to be kept: what a real message may hold is tested where failures are made. */
export const errorOf = (fault: Fault): DOMException => new DOMException('of the test', NAMES[fault]);

/**
 * What all storage calls of a background go through: those of `storage.local` and `storage.session`, and each opening, transaction
 * and request of IndexedDB. It counts them, can make the nth one fail, and can stop the worker just before the nth: from
 * then on no call has an effect, as nothing of a stopped worker runs any more, and what it had under way in a database is
 * undone. Between two such calls a handler changes nothing outside of itself, so these are all places to be stopped at that
 * can be told apart; a call of a storage area can also be stopped after it was done, before anyone hears of it.
 */
class Gate {
  count = 0;
  /** Number of the call to fail, and how. */
  failing: { readonly at: number; readonly fault: Fault } | null = null;
  stopAt: number | null = null;
  isStopped = false;
  /** Whether the call that failed was one that needs room. */
  hasFailedWriting = false;
  readonly #transactions = new Set<{ abort(): void }>();

  /** Begins a new count, with nothing to happen. */
  reset(): void {
    this.count = 0;
    this.failing = null;
    this.stopAt = null;
    this.isStopped = false;
    this.hasFailedWriting = false;
    this.#transactions.clear();
  }

  pass(isWrite = false): void {
    const call = this.count++;
    if (this.stopAt !== null && call >= this.stopAt && !this.isStopped) {
      this.isStopped = true;
      for (const transaction of this.#transactions) undo(transaction);
    }
    if (this.isStopped) throw new DOMException('stopped', 'AbortError');
    if (this.failing?.at !== call) return;
    this.hasFailedWriting = isWrite;
    throw errorOf(this.failing.fault);
  }

  begun(transaction: { abort(): void }): void {
    this.#transactions.add(transaction);
  }
}

function undo(transaction: { abort(): void }): void {
  try {
    transaction.abort();
  } catch {
    // It had ended already.
  }
}

export const gate = new Gate();

/** The areas of the browser's storage, kept through stops. */
export class GatedArea {
  items = new Map<string, unknown>();

  get = async (keys: string | readonly string[] | null): Promise<Record<string, unknown>> => {
    gate.pass();
    const wanted = keys === null ? [...this.items.keys()] : typeof keys === 'string' ? [keys] : keys;
    return structuredClone(
      Object.fromEntries(wanted.filter((key) => this.items.has(key)).map((key) => [key, this.items.get(key)])),
    );
  };

  set = async (items: Record<string, unknown>): Promise<void> => {
    gate.pass(true);
    for (const [key, value] of Object.entries(structuredClone(items))) this.items.set(key, value);
    gate.pass(); // done, and nobody has heard of it
  };

  remove = async (keys: string | readonly string[]): Promise<void> => {
    gate.pass();
    for (const key of typeof keys === 'string' ? [keys] : keys) this.items.delete(key);
    gate.pass();
  };
}

// biome-ignore lint/suspicious/noExplicitAny: any method of any of them
type Method = (this: any, ...args: any[]) => any;

const WRITES = ['put', 'add'];

function throughGate(prototype: object, name: string, then: (result: never) => void = () => undefined): void {
  const original = Reflect.get(prototype, name) as Method;
  Reflect.set(prototype, name, function (this: unknown, ...args: unknown[]) {
    gate.pass(WRITES.includes(name));
    const result = original.apply(this, args);
    then(result as never);
    return result;
  });
}

const READS = ['get', 'getAll', 'count', 'openCursor', 'openKeyCursor', 'getAllKeys'];

throughGate(FDBFactory.prototype, 'open');
throughGate(FDBDatabase.prototype, 'transaction', (transaction: { abort(): void }) => gate.begun(transaction));
for (const name of [...READS, ...WRITES, 'delete', 'clear']) throughGate(FDBObjectStore.prototype, name);
for (const name of READS) throughGate(FDBIndex.prototype, name);
