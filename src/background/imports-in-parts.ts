import { type Answer, fail, succeed } from '#core/failure.ts';
import type { UserTexts } from '#core/notes/user-texts.ts';
import type { InParts, KeepingRequests } from '#messaging/notes-protocol.ts';
import { areTexts } from '#messaging/validate-notes.ts';

/** Imports that are held at once: of two pages, or of one that was closed or chose another file. */
const MOST_HELD = 2;

/** What has arrived of one import. */
interface Arrived {
  readonly batches: UserTexts[];
  /** Parts so far, and the JSON of the batch that has not ended. */
  count: number;
  open: string;
}

/**
 * Takes the texts of an import that no message could carry, part after part, until they are asked for. Nothing of them is written
 * meanwhile: a worker that is stopped forgets them, and the import fails as a whole.
 */
export class ImportsInParts {
  readonly #held = new Map<string, Arrived>();

  /** One more part. What is no text of a reader's is not understood, as in a request. */
  take({ id, index, json, endsBatch }: KeepingRequests['import/part']['request']): Answer<null> {
    const arrived = index === 0 ? { batches: [], count: 0, open: '' } : this.#held.get(id);
    if (arrived === undefined || arrived.count !== index) return fail('storage-trouble');
    if (index === 0) this.#held.set(id, arrived);
    for (const oldest of [...this.#held.keys()].slice(0, -MOST_HELD)) this.#held.delete(oldest);
    arrived.count++;
    arrived.open += json;
    if (!endsBatch) return succeed(null);
    const batch: unknown = parsed(arrived.open);
    if (!areTexts(batch)) {
      this.#held.delete(id);
      return fail('not-understood', 'schema');
    }
    arrived.batches.push(batch);
    arrived.open = '';
    return succeed(null);
  }

  /** The texts that a request has, or that came in parts before it; these are then forgotten. */
  whole(texts: UserTexts | InParts): Answer<UserTexts> {
    if (!('inParts' in texts)) return succeed(texts);
    const { id, count } = texts.inParts;
    const arrived = this.#held.get(id);
    this.#held.delete(id);
    if (arrived === undefined || arrived.count !== count || arrived.open !== '') return fail('storage-trouble');
    const { batches } = arrived;
    return succeed({
      notes: batches.flatMap(({ notes }) => notes),
      drafts: batches.flatMap(({ drafts }) => drafts),
      histories: batches.flatMap(({ histories }) => histories),
      explainers: batches.flatMap(({ explainers }) => explainers),
      tombstones: batches.flatMap(({ tombstones }) => tombstones),
    });
  }
}

function parsed(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return null;
  }
}
