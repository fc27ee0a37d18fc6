import { type Answer, succeed } from '#core/failure.ts';
import type { UserTexts } from '#core/notes/user-texts.ts';
import { sendToBackground } from './send.ts';

/** Everything that the reader wrote, however much it is. Failures: `storage-full`, `storage-trouble`. */
export async function readBackup(): Promise<Answer<UserTexts>> {
  const answer = await sendToBackground('backup/read', {});
  if (!answer.ok) return answer;
  if (!('inParts' in answer.value)) return succeed(answer.value);
  const { id, count } = answer.value.inParts;
  let json = '';
  for (let index = 0; index < count; index++) {
    const part = await sendToBackground('backup/part', { id, index });
    if (!part.ok) return part;
    json += part.value;
  }
  return succeed(JSON.parse(json));
}
