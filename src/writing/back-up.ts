import { type Answer, succeed } from '#core/failure.ts';
import { dayOf } from '#core/notebook/text-filter.ts';
import { writeOwnJson } from '#core/notes/formats/own-json.ts';
import { readBackup } from '#messaging/read-backup.ts';
import { sendToBackground } from '#messaging/send.ts';
import { saveFile } from './save-file.ts';

/** The file that was handed to the browser, and when, in milliseconds since 1970. */
export interface Backup {
  readonly file: string;
  readonly at: number;
}

/** Hands everything that the reader wrote to the browser as one file, and remembers that. Failures: `storage-full`, `storage-trouble`. */
export async function backUp(at: number): Promise<Answer<Backup>> {
  const texts = await readBackup();
  if (!texts.ok) return texts;
  const file = `sidelight-backup-${dayOf(at)}.json`;
  saveFile(file, 'application/json', writeOwnJson(texts.value));
  await sendToBackground('backup/done', { at });
  return succeed({ file, at });
}
