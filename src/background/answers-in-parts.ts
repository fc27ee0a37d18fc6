import { type Answer, fail, succeed } from '#core/failure.ts';
import type { InParts } from '#messaging/notes-protocol.ts';
import { PART_LENGTH, partsOf } from '#messaging/parts.ts';

/** Answers that are held at once: of several pages that read at the same time, or have been closed while they did. */
const MOST_HELD = 3;

/** Holds what is too long for one message until its asker has it all. Each part that is asked for keeps the worker from its end. */
export class AnswersInParts {
  readonly #partLength: number;
  readonly #held = new Map<string, readonly string[]>();

  constructor(partLength = PART_LENGTH) {
    this.#partLength = partLength;
  }

  /** The answer itself, or where to ask for its parts. */
  cut<T extends object>(answer: T): T | InParts {
    const json = JSON.stringify(answer);
    if (json.length <= this.#partLength) return answer;
    const id = crypto.randomUUID();
    const parts = [...partsOf(json, this.#partLength)];
    this.#held.set(id, parts);
    for (const oldest of [...this.#held.keys()].slice(0, -MOST_HELD)) this.#held.delete(oldest);
    return { inParts: { id, count: parts.length } };
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
