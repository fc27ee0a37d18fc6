import { foldKey } from '#core/text/fold-text.ts';

const OFFSET_BASIS = 0x811c9dc5;
const FNV_PRIME = 0x01000193;
/** Any other start gives a second, independent half. */
const SECOND_BASIS = 0x9747b28c;

/** FNV-1a over UTF-16 code units, mixed at the end so that a change in the last unit reaches all bits. */
function half(text: string, basis: number): string {
  let hash = basis;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), FNV_PRIME);
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  return ((hash ^ (hash >>> 13)) >>> 0).toString(16).padStart(8, '0');
}

/**
 * 64 bits of a block's text, as 16 hexadecimal digits. White space, case, and the kind of quotation marks and hyphens do
 * not change it. It tells an unchanged block from others of the same article; it is no protection against forgers, whose
 * page it is anyway.
 *
 * @example blockDigest('It’s  so.') === blockDigest("it's so.") // true
 */
export function blockDigest(text: string): string {
  const key = foldKey(text);
  return half(key, OFFSET_BASIS) + half(key, SECOND_BASIS);
}
