import { allBytesOf, type ChosenFile } from './chosen-file.ts';
import { isHypothesis, readHypothesis } from './hypothesis-json.ts';
import { type ImportOutcome, MOST_BYTES, refuse } from './import-outcome.ts';
import { isOwn, readOwnJson } from './own-json.ts';
import { parseJson } from './parse-json.ts';
import { beginsAsOurs, readLongOwn } from './read-long-own.ts';
import { isWebAnnotations, readWebAnnotations } from './web-annotations.ts';

/**
 * Reads a file that the reader chose: ours of every version, an export of Hypothesis, or W3C annotations. Never throws, and
 * writes nothing: what it would change is said by `planImport`.
 *
 * @param file Its bytes, or its text.
 */
export function readImport(file: Uint8Array | string): ImportOutcome {
  const parsed = parseJson(file);
  if (!parsed.ok) return parsed;
  const { value } = parsed;
  if (isOwn(value)) return readOwnJson(value);
  if (isWebAnnotations(value)) return readWebAnnotations(value);
  return isHypothesis(value) ? readHypothesis(value) : refuse('foreign');
}

/** Reads a file as {@link readImport} does. One of ours may be of any length that we write, all others of {@link MOST_BYTES}. */
export async function readChosenFile(file: ChosenFile): Promise<ImportOutcome> {
  if (file.size > MOST_BYTES && (await beginsAsOurs(file))) return readLongOwn(file);
  const read = await allBytesOf(file, MOST_BYTES);
  return read.ok ? readImport(read.bytes) : read;
}
