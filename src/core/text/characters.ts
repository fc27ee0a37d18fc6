/**
 * What single characters mean to the mention engine. Everything comes from the engine's own Unicode tables, so that
 * build and run time agree; nothing here changes how many UTF-16 units a text has.
 */

/** Soft hyphen, zero-width space, joiners and non-joiners, word joiner, byte order mark, variation selectors: never seen. */
export const isDropped = (cp: number): boolean =>
  cp === 0xad || (cp >= 0x200b && cp <= 0x200d) || cp === 0x2060 || cp === 0xfeff || cp === 0xfe0e || cp === 0xfe0f;

const isApostrophe = (cp: number): boolean =>
  cp === 0x2018 || cp === 0x2019 || cp === 0x201b || cp === 0x2bc || cp === 0xff07;

/** Hyphens, the en dash and the minus; the em dash (U+2014) parts sentences and is none of them. */
const isHyphen = (cp: number): boolean =>
  (cp >= 0x2010 && cp <= 0x2013) || cp === 0x2212 || cp === 0xfe63 || cp === 0xff0d;

export const SPACE = 0x20;
export const APOSTROPHE = 0x27;
export const HYPHEN = 0x2d;

/** White space as JavaScript's `\s` has it. */
export const isSpace = (cp: number): boolean =>
  cp === SPACE || (cp >= 9 && cp <= 13) || (cp >= 0xa0 && String.fromCodePoint(cp).trim() === '');

/** The one form of white space, apostrophes and hyphens; other characters as they are. */
export function plainPunctuation(cp: number): number {
  if (cp < 0x80) return isSpace(cp) ? SPACE : cp;
  if (isApostrophe(cp)) return APOSTROPHE;
  if (isHyphen(cp)) return HYPHEN;
  return isSpace(cp) ? SPACE : cp;
}

const isEmoji = (cp: number): boolean => cp >= 0x1f000 && cp < 0x1fc00;
const isSurrogate = (cp: number): boolean => cp >= 0xd800 && cp <= 0xdfff;

/** Whether a code point is part of words: letters, digits and marks, except apostrophe letters, emoji and lone surrogates. */
export function isWordCharacter(cp: number): boolean {
  if (cp < 0x80) return (cp >= 0x30 && cp <= 0x39) || ((cp | 0x20) >= 0x61 && (cp | 0x20) <= 0x7a);
  if (isApostrophe(cp) || isEmoji(cp) || isSurrogate(cp)) return false;
  return /^[\p{L}\p{N}\p{M}]$/u.test(String.fromCodePoint(cp));
}

/**
 * Letters of scripts written without spaces. Each stands as a word of its own, so that 小米 is found in 小米手机 and
 * IMEI in IMEI号码; Unicode's word rules (UAX 29) part such letters from Latin ones, too.
 */
export const isUnspaced = (cp: number): boolean =>
  cp >= 0xe00 &&
  /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]$/u.test(
    String.fromCodePoint(cp),
  );

/** A mark stays with the letter before it, whatever the script. */
export const isMark = (cp: number): boolean => cp >= 0x300 && /^\p{M}$/u.test(String.fromCodePoint(cp));

/** Joins what stands before it under NFC: marks, and the vowels and finals of Hangul. */
export const isExtender = (cp: number): boolean =>
  (cp >= 0x1161 && cp <= 0x1175) || (cp >= 0x11a8 && cp <= 0x11c2) || isMark(cp);

const single = (text: string): number => {
  const cp = text.codePointAt(0) ?? -1;
  return text.length === (cp > 0xffff ? 2 : 1) ? cp : -1;
};
const sameSize = (a: number, b: number): boolean => a > 0xffff === b > 0xffff;

/**
 * Unicode *simple* case folding, which never changes a text's length. JavaScript has no such function, but
 * lower(upper(c)) equals it wherever both steps keep one code point. Turkish dotted and dotless i fold to themselves.
 */
export function foldCase(cp: number): number {
  if (cp < 0x80) return cp >= 0x41 && cp <= 0x5a ? cp + 32 : cp;
  if (cp === 0x130 || cp === 0x131) return cp;
  const text = String.fromCodePoint(cp);
  const upper = single(text.toUpperCase());
  const both = upper < 0 ? -1 : single(String.fromCodePoint(upper).toLowerCase());
  if (both >= 0 && sameSize(both, cp)) return both;
  const lower = single(text.toLowerCase());
  return lower >= 0 && sameSize(lower, cp) ? lower : cp;
}
