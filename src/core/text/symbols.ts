import { foldCase, isDropped, isExtender, isUnspaced, isWordCharacter, plainPunctuation, SPACE } from './characters.ts';

/**
 * One 16-bit symbol for each UTF-16 unit, so that the loop over a text needs one look-up per unit:
 *
 * | unit | symbol |
 * |---|---|
 * | part of a word | sign bit, and the folded unit (below 0x3000) in the low 14 bits |
 * | anything else that stands for itself | 1 … 0x3fff: the unit, with one form of space, apostrophe and hyphen |
 * | what {@link foldText} must see: marks, soft hyphens, surrogates, letters of U+3000 and more | {@link SPECIAL} |
 * | not looked at yet | {@link UNKNOWN}, which has the bit of SPECIAL, too |
 *
 * The table is filled as units are met: a page in English meets some 100 of them, and asking Unicode for all 65,536 at
 * each start of the worker would take longer than reading the page.
 */
export const SYMBOLS = new Int16Array(0x10000).fill(0x4001);

export const SPECIAL = 0x4000;
export const UNKNOWN = 0x4001;
/** The bits of a symbol that hold its unit. */
export const UNIT = 0x3fff;
const WORD_BIT = -0x8000;

/** From here on units go through {@link foldText}: 14 bits hold no more, and English has none of them. */
const FIRST_WIDE = 0x3000;

/**
 * Latin-1, Latin Extended-A and general punctuation: what news in English are made of. Of these blocks the few facts that
 * matter are written down, because asking Unicode by `\p{…}` costs milliseconds the first time, on every wake.
 */
const isEuropean = (unit: number): boolean => (unit >= 0xa0 && unit < 0x180) || (unit >= 0x2010 && unit < 0x2070);

/** ª ² ³ µ ¹ º ¼ ½ ¾ and all letters but × and ÷; ŀ and ŉ among them. */
const isEuropeanLetter = (unit: number): boolean =>
  (unit >= 0xc0 && unit < 0x180 && unit !== 0xd7 && unit !== 0xf7) ||
  [0xaa, 0xb2, 0xb3, 0xb5, 0xb9, 0xba, 0xbc, 0xbd, 0xbe].includes(unit);

function europeanSymbol(unit: number): number {
  if (unit === 0xa0 || unit === 0x2028 || unit === 0x2029 || unit === 0x202f || unit === 0x205f) return SPACE;
  return isEuropeanLetter(unit) ? WORD_BIT | foldCase(unit) : plainPunctuation(unit);
}

/** Whether the unit changes what stands before it, has no symbol of its own, or is half of a character. */
function isSpecial(unit: number): boolean {
  if (unit >= FIRST_WIDE || isExtender(unit)) return true;
  const text = String.fromCharCode(unit);
  const folded = foldCase(unit);
  const isSymbolWithCase = folded !== unit && !isWordCharacter(unit);
  return text.normalize('NFC') !== text || folded >= FIRST_WIDE || isSymbolWithCase || isUnspaced(unit);
}

function symbolOf(unit: number): number {
  if (isDropped(unit)) return SPECIAL;
  if (isEuropean(unit)) return europeanSymbol(unit);
  if (unit >= 0x80) {
    const plain = plainPunctuation(unit);
    if (plain < 0x80) return plain;
    if (isSpecial(unit)) return SPECIAL;
  }
  if (isWordCharacter(unit)) return WORD_BIT | foldCase(unit);
  return Math.max(1, plainPunctuation(unit));
}

/** Fills in the symbols of `text` from `start` to `end`; gives whether a unit among them is special. */
export function meetUnits(text: string, start: number, end: number): boolean {
  let special = false;
  for (let i = start; i < end; i++) {
    const unit = text.charCodeAt(i);
    if (SYMBOLS[unit] === UNKNOWN) SYMBOLS[unit] = symbolOf(unit);
    special ||= SYMBOLS[unit] === SPECIAL;
  }
  return special;
}

/** Whether a unit has stood in any text that was scanned since the start; one that has not is not in the last text, either. */
export const hasMet = (unit: number): boolean => SYMBOLS[unit] !== UNKNOWN;

for (let unit = 0; unit < 0x80; unit++) SYMBOLS[unit] = symbolOf(unit);
