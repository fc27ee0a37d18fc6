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

/** The sections of an index as one buffer: see `index-layout.ts`. */
export function packIndex(index: MentionIndex): Uint8Array {
  const sizes = SECTIONS.map(([name, size]) => paddedBytes(index[name].length, size));
  const total = 4 * HEADER_WORDS + sizes.reduce((sum, size) => sum + size, 0);
  const bytes = new Uint8Array(total);
  const words = new Int32Array(bytes.buffer);
  words.set([MAGIC, LAYOUT_VERSION, total]);
  let at = 4 * HEADER_WORDS;
  SECTIONS.forEach(([name], k) => {
    const section = index[name];
    words[FIRST_SECTION_WORD + k] = section.length;
    bytes.set(new Uint8Array(section.buffer, section.byteOffset, section.byteLength), at);
    at += sizes[k] ?? 0;
  });
  words[CHECKSUM_WORD] = checksumOf(words);
  return bytes;
}
