import type { UserTexts } from '#core/notes/user-texts.ts';

const LISTS = ['notes', 'drafts', 'histories', 'explainers', 'tombstones'] as const satisfies (keyof UserTexts)[];

/**
 * Texts as JSON in batches, each of them texts by itself: no more than one batch is in memory.
 *
 * @param length - UTF-16 code units after which a batch ends; that of a single long record is longer.
 */
export function* batchesOf(texts: UserTexts, length: number): Generator<string> {
  let batch = new Map<keyof UserTexts, string[]>();
  let size = 0;
  for (const list of LISTS) {
    for (const record of texts[list]) {
      const json = JSON.stringify(record);
      if (size > 0 && size + json.length > length) {
        yield written(batch);
        [batch, size] = [new Map(), 0];
      }
      const records = batch.get(list) ?? [];
      records.push(json);
      batch.set(list, records);
      size += json.length;
    }
  }
  if (size > 0) yield written(batch);
}

const written = (batch: ReadonlyMap<keyof UserTexts, readonly string[]>): string =>
  `{${LISTS.map((list) => `"${list}":[${(batch.get(list) ?? []).join()}]`).join()}}`;
