import type { TermTables } from './term-layout.ts';

/**
 * The mention index as bytes: one contiguous, little-endian buffer, read through views, with nothing to parse. All
 * sections begin at a multiple of four bytes, in this order:
 *
 * | section | entries | what |
 * |---|---|---|
 * | header | 16 × u32 | magic, layout version, length in bytes, checksum, then the number of entries of each section |
 * | filter, pairs, directory, records | i32 | the terms: see `term-layout.ts` |
 * | uses | u16 | what each wording is to which explainers |
 * | explainers | 4 × u16 each | kind (its place in `KINDS`), {@link TELLING} and {@link SECOND_TIER}, and where its id starts and ends in `ids` |
 * | ids | u8 | the ids, ASCII, one after the other |
 *
 * A term's value is where its list starts in `uses`: see `wording-uses.ts`. "data" and "datas" share one list; so do all
 * wordings that are the same to the same explainers.
 */
export interface MentionIndex extends TermTables {
  readonly uses: Uint16Array;
  readonly explainers: Uint16Array;
  readonly ids: Uint8Array;
}

export const MAGIC = 0x78_6d_6c_53; // "Slmx"
/** Raised with every change of the layout, of hashing or of folding: an index of another version is not read. */
export const LAYOUT_VERSION = 2;
export const HEADER_WORDS = 16;
export const CHECKSUM_WORD = 3;
export const FIRST_SECTION_WORD = 4;
export const EXPLAINER_WORDS = 4;
/** Flags of an explainer: a mention of it shows what the page is about; it is of tier 2. */
export const TELLING = 1;
export const SECOND_TIER = 2;

/** More explainers than these have no room in 16 bits beside the class of an alias. */
export const MAX_EXPLAINERS = 0x3fff;

/** The sections in order, with the size of one entry in bytes. */
export const SECTIONS = [
  ['filter', 4],
  ['pairs', 4],
  ['directory', 4],
  ['records', 4],
  ['uses', 2],
  ['explainers', 2],
  ['ids', 1],
] as const;

/** Bytes of a section, up to the next multiple of four. */
export const paddedBytes = (entries: number, size: number): number => Math.ceil((entries * size) / 4) * 4;

/**
 * A checksum of all words after its own; those before it are known beforehand. Each step is one-to-one, so a change within one
 * word is always seen. The last shift mixes the bits: with the sum alone, one bit more here and one less in the word behind,
 * seven places higher, would not be seen. It asks for no multiplication: the first run after a wake is interpreted, where a
 * call of `Math.imul` costs as much as the rest of the step ten times.
 */
export function checksumOf(words: Int32Array): number {
  let sum = 0x1234567;
  const { length } = words;
  for (let i = CHECKSUM_WORD + 1; i < length; i++) {
    sum = (((sum << 7) | (sum >>> 25)) + (words[i] as number)) | 0;
    sum ^= sum >>> 13;
  }
  return sum;
}
