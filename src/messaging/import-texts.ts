import { type Answer, succeed } from '#core/failure.ts';
import type { ImportLine } from '#core/notes/plan-import.ts';
import type { UserTexts } from '#core/notes/user-texts.ts';
import { batchesOf } from './batches.ts';
import type { InParts, KeepingRequests } from './notes-protocol.ts';
import { PART_LENGTH, partsOf } from './parts.ts';
import { wholeAnswer } from './read-backup.ts';
import { sendToBackground } from './send.ts';

/** Texts of a file that are to be compared, and then written, however much they are. */
export interface ImportOfTexts {
  readonly texts: UserTexts;
  /** A new writer's name. */
  readonly writer: string;
  /** Milliseconds since 1970. */
  readonly at: number;
}

/** What an import would change; writes nothing. Failures: `storage-full`, `storage-trouble`. */
export async function planImport({ texts, writer, at }: ImportOfTexts): Promise<Answer<readonly ImportLine[]>> {
  const handed = await handOver(texts);
  return handed.ok ? wholeAnswer(await sendToBackground('import/plan', { texts: handed.value, writer, at })) : handed;
}

/** Makes that change, all of it or none. Handed over anew: the background may have been stopped since. Failures as before. */
export async function applyImport({
  texts,
  writer,
  at,
}: ImportOfTexts): Promise<Answer<KeepingRequests['import/apply']['answer']>> {
  const handed = await handOver(texts);
  return handed.ok ? sendToBackground('import/apply', { texts: handed.value, writer, at }) : handed;
}

/** The texts as a request can carry them: themselves, or the name of the parts that were sent before it. */
async function handOver(texts: UserTexts): Promise<Answer<UserTexts | InParts>> {
  if (isShort(texts)) return succeed(texts);
  const id = crypto.randomUUID();
  let index = 0;
  for (const batch of batchesOf(texts, PART_LENGTH)) {
    const parts = [...partsOf(batch)];
    for (const [at, json] of parts.entries()) {
      const endsBatch = at === parts.length - 1;
      const sent = await sendToBackground('import/part', { id, index, json, endsBatch });
      if (!sent.ok) return sent;
      index++;
    }
  }
  return succeed({ inParts: { id, count: index } });
}

/** Whether one message carries them: whether they are a single batch, and that a single part. */
function isShort(texts: UserTexts): boolean {
  const batches = batchesOf(texts, PART_LENGTH);
  const first = batches.next();
  return first.done === true || (first.value.length <= PART_LENGTH && batches.next().done === true);
}
