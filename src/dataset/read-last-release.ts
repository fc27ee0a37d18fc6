import { promises as fs } from 'node:fs';
import { join } from 'node:path';
import type { ReleaseRecord } from './release-record.ts';

/** Name of the file, beside the folder of the entries. Written by `npm run dataset -- release`. */
export const LAST_RELEASE = 'last-release.json';

/** What the release before held; null where there was none. Throws where the file is damaged. @param folder Of the entries. */
export async function readLastRelease(folder: string): Promise<ReleaseRecord | null> {
  try {
    return JSON.parse(await fs.readFile(join(folder, '..', LAST_RELEASE), 'utf8'));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw error;
  }
}
