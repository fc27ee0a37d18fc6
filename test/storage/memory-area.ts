import type { KeyValueArea } from '#storage/mirror.ts';

/** A `storage.local` in memory: the same calls, and the whole of it in reach of a test. */
export class MemoryArea implements KeyValueArea {
  readonly items = new Map<string, unknown>();
  /** Throws at the nth next `set`, as a browser does that was stopped or has no room left. */
  failAtSet: number | null = null;
  failure: Error = new Error('stopped');

  async get(keys: readonly string[] | null): Promise<Record<string, unknown>> {
    const wanted = keys ?? [...this.items.keys()];
    return structuredClone(
      Object.fromEntries(wanted.filter((key) => this.items.has(key)).map((key) => [key, this.items.get(key)])),
    );
  }

  async set(items: Record<string, unknown>): Promise<void> {
    if (this.failAtSet !== null && this.failAtSet-- === 0) throw this.failure;
    for (const [key, value] of Object.entries(structuredClone(items))) this.items.set(key, value);
  }

  async remove(keys: readonly string[]): Promise<void> {
    for (const key of keys) this.items.delete(key);
  }
}
