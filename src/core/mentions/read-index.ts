import { type Answer, fail, succeed } from '#core/failure.ts';
import {
  CHECKSUM_WORD,
  checksumOf,
  FIRST_SECTION_WORD,
  HEADER_WORDS,
  LAYOUT_VERSION,
  MAGIC,
  type MentionIndex,
  paddedBytes,
  SECTIONS,
} from './index-layout.ts';

const isPower = (n: number): boolean => n >= 2 && (n & (n - 1)) === 0;

/** The buffer itself where its views can be aligned, else a copy. */
function aligned(bytes: ArrayBuffer | Uint8Array): { buffer: ArrayBuffer; from: number; length: number } {
  if (bytes instanceof ArrayBuffer) return { buffer: bytes, from: 0, length: bytes.byteLength };
  const { buffer, byteOffset: from, byteLength: length } = bytes;
  if (buffer instanceof ArrayBuffer && from % 4 === 0) return { buffer, from, length };
  return { buffer: Uint8Array.from(bytes).buffer, from: 0, length };
}

/** Whether the header's numbers describe `length` bytes. */
function fits(head: Int32Array, length: number): boolean {
  let total = 4 * HEADER_WORDS;
  for (const [k, [, size]] of SECTIONS.entries()) {
    const entries = head[FIRST_SECTION_WORD + k] ?? -1;
    if (entries < 0) return false;
    total += paddedBytes(entries, size);
  }
  return total === length && head[2] === length;
}

const VIEWS = {
  filter: Int32Array,
  pairs: Int32Array,
  directory: Int32Array,
  records: Int32Array,
  uses: Uint16Array,
  explainers: Uint16Array,
  ids: Uint8Array,
};

export interface ReadOptions {
  /**
   * The caller has compared the bytes with a digest: the checksum is left out. The first loop of a script that has just started
   * is slow; on a cold start this one takes as long as all else.
   */
  readonly isWhole?: boolean;
}

/**
 * Opens an index that `buildMentionIndex` made. Nothing is parsed or copied, only the checksum is taken: the views stand over
 * `bytes` itself, which must not be changed any more (a view that starts at an odd place is copied).
 *
 * Fails with `dataset-damaged` on bytes that are cut, changed, of another version or no index at all; never throws.
 */
export function readMentionIndex(
  bytes: ArrayBuffer | Uint8Array,
  { isWhole = false }: ReadOptions = {},
): Answer<MentionIndex> {
  const { buffer, from, length } = aligned(bytes);
  if (length < 4 * HEADER_WORDS || length % 4 !== 0) return fail('dataset-damaged', 'length');
  const words = new Int32Array(buffer, from, length / 4);
  if (words[0] !== MAGIC) return fail('dataset-damaged', 'magic');
  if (words[1] !== LAYOUT_VERSION) return fail('dataset-damaged', 'layout version');
  if (!fits(words, length)) return fail('dataset-damaged', 'sections');
  if (!isWhole && words[CHECKSUM_WORD] !== checksumOf(words)) return fail('dataset-damaged', 'checksum');
  let at = from + 4 * HEADER_WORDS;
  const views: Record<string, ArrayBufferView> = {};
  for (const [k, [name, size]] of SECTIONS.entries()) {
    const entries = words[FIRST_SECTION_WORD + k] ?? 0;
    views[name] = new VIEWS[name](buffer, at, entries);
    at += paddedBytes(entries, size);
  }
  const index = views as unknown as MentionIndex;
  if (!isPower(index.filter.length) || !isPower(index.pairs.length) || !isPower(index.directory.length - 1))
    return fail('dataset-damaged', 'tables');
  return succeed(index);
}

export type { MentionIndex } from './index-layout.ts';
