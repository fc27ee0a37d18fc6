import { type Answer, fail, succeed } from '#core/failure.ts';
import type { UserTexts } from '#core/notes/user-texts.ts';
import type { InParts } from '#messaging/notes-protocol.ts';

/**
 * UTF-16 code units of JSON in one part. In its message each has at most three bytes, or two where it must be escaped once more:
 * 24 MB of the 64 MiB that Chromium takes.
 */
const PART_LENGTH = 8_000_000;

/** Answers that are held at once: of several pages that read at the same time, or have been closed while they did. */
const MOST_HELD = 3;

/** Holds what is too long for one message until its asker has it all. Each part that is asked for keeps the worker from its end. */
export class BackupInParts {
  readonly #partLength: number;
  readonly #held = new Map<string, readonly string[]>();

  constructor(partLength = PART_LENGTH) {
    this.#partLength = partLength;
  }

  /** The texts themselves, or where to ask for their parts. */
  cut(texts: UserTexts): UserTexts | InParts {
    const json = JSON.stringify(texts);
    if (json.length <= this.#partLength) return texts;
    const id = crypto.randomUUID();
    const count = Math.ceil(json.length / this.#partLength);
    const part = (_: unknown, index: number) => json.slice(index * this.#partLength, (index + 1) * this.#partLength);
    this.#held.set(id, Array.from({ length: count }, part));
    for (const oldest of [...this.#held.keys()].slice(0, -MOST_HELD)) this.#held.delete(oldest);
    return { inParts: { id, count } };
  }

  /** One part. With the last one all are forgotten. */
  part(id: string, index: number): Answer<string> {
    const parts = this.#held.get(id);
    const part = parts?.[index];
    if (parts === undefined || part === undefined) return fail('storage-trouble');
    if (index === parts.length - 1) this.#held.delete(id);
    return succeed(part);
  }
}
