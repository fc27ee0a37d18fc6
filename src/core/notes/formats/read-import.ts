import { isHypothesis, readHypothesis } from './hypothesis-json.ts';
import { type ImportOutcome, refuse } from './import-outcome.ts';
import { isOwn, readOwnJson } from './own-json.ts';
import { parseJson } from './parse-json.ts';
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
