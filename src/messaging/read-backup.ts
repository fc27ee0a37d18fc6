import { type Answer, succeed } from '#core/failure.ts';
import type { UserTexts } from '#core/notes/user-texts.ts';
import type { InParts } from './notes-protocol.ts';
import { sendToBackground } from './send.ts';

/** Everything that the reader wrote, however much it is. Failures: `storage-full`, `storage-trouble`. */
export const readBackup = async (): Promise<Answer<UserTexts>> =>
  wholeAnswer(await sendToBackground('backup/read', {}));

/** An answer that no message could carry, taken in parts. */
export async function wholeAnswer<T extends object>(answer: Answer<T | InParts>): Promise<Answer<T>> {
  if (!answer.ok) return answer;
  if (!isInParts(answer.value)) return succeed(answer.value);
  const { id, count } = answer.value.inParts;
  let json = '';
  for (let index = 0; index < count; index++) {
    const part = await sendToBackground('answer/part', { id, index });
    if (!part.ok) return part;
    json += part.value;
  }
  return succeed(JSON.parse(json));
}

const isInParts = (value: object): value is InParts => 'inParts' in value;
