import {
  foldCase,
  isDropped,
  isExtender,
  isMark,
  isUnspaced,
  isWordCharacter,
  plainPunctuation,
  SPACE,
} from './characters.ts';

/** What a unit is in a word, as {@link FoldedText.words} has it. */
export const NO_WORD = 0;
export const IN_WORD = 1;
/** The first unit of a word; it may stand straight after another word, in scripts that are written without spaces. */
export const WORD_START = 2;

/** A text in the form in which it is compared. All lists have one entry for each UTF-16 unit of `folded`. */
export interface FoldedText {
  readonly folded: string;
  /** The same before case folding. */
  readonly exact: string;
  /** Where each unit comes from: UTF-16 code units into the original text; `ends` is exclusive. */
  readonly starts: readonly number[];
  readonly ends: readonly number[];
  readonly words: readonly number[];
}

/** A code point and its place in the original text. */
interface Place {
  readonly cp: number;
  readonly start: number;
  readonly end: number;
}

function seenCodePoints(text: string): Place[] {
  const places: Place[] = [];
  for (let i = 0; i < text.length; ) {
    const cp = text.codePointAt(i) ?? 0;
    const end = i + (cp > 0xffff ? 2 : 1);
    if (!isDropped(cp)) places.push({ cp, start: i, end });
    i = end;
  }
  return places;
}

/** Below U+0300 every code point is its own NFC form, unless a mark follows: no need to ask. */
const FIRST_COMPOSABLE = 0x300;

/** NFC, one base with its marks at a time, so that offsets are never blurred over more than that. */
function composed(places: readonly Place[]): Place[] {
  const out: Place[] = [];
  for (let i = 0; i < places.length; ) {
    let j = i + 1;
    while (j < places.length && isExtender(places[j]?.cp ?? 0)) j++;
    const base = places[i];
    if (base !== undefined && j === i + 1 && base.cp < FIRST_COMPOSABLE) {
      out.push(base);
      i = j;
      continue;
    }
    const cluster = places.slice(i, j);
    const raw = String.fromCodePoint(...cluster.map((place) => place.cp));
    const nfc = raw.normalize('NFC');
    const [start, end] = [cluster[0]?.start ?? 0, cluster.at(-1)?.end ?? 0];
    if (nfc === raw) out.push(...cluster);
    else for (const letter of nfc) out.push({ cp: letter.codePointAt(0) ?? 0, start, end });
    i = j;
  }
  return out;
}

/** What `cp` is in a word; `previous` is the unit before it, `unspaced` says whether that is of a script without spaces. */
function wordPart(cp: number, previous: number, unspaced: boolean): number {
  if (!isWordCharacter(cp)) return NO_WORD;
  if (previous === NO_WORD) return WORD_START;
  if (isMark(cp)) return IN_WORD;
  return unspaced || isUnspaced(cp) ? WORD_START : IN_WORD;
}

/**
 * The form in which texts and aliases are compared: invisible characters dropped, NFC, one kind of apostrophe, hyphen
 * and space (runs of white space are one), simple case folding. `’` in "China’s" becomes `'`, "Wi‑Fi" equals "wi-fi".
 *
 * ```ts
 * foldText('Wi\u2011Fi').folded; // 'wi-fi'
 * ```
 */
export function foldText(text: string): FoldedText {
  const folded: string[] = [];
  const exact: string[] = [];
  const starts: number[] = [];
  const ends: number[] = [];
  const words: number[] = [];
  let unspaced = false;
  for (const { cp, start, end } of composed(seenCodePoints(text))) {
    const plain = plainPunctuation(cp);
    if (plain === SPACE && exact.at(-1) === ' ') {
      ends[ends.length - 1] = end;
      continue;
    }
    const part = wordPart(plain, words.at(-1) ?? NO_WORD, unspaced);
    if (part === WORD_START) unspaced = isUnspaced(plain);
    folded.push(String.fromCodePoint(foldCase(plain)));
    exact.push(String.fromCodePoint(plain));
    for (let unit = 0; unit < (plain > 0xffff ? 2 : 1); unit++) {
      starts.push(start);
      ends.push(end);
      words.push(unit === 0 ? part : Math.min(part, IN_WORD));
    }
  }
  return { folded: folded.join(''), exact: exact.join(''), starts, ends, words };
}

const ASCII = /^\p{ASCII}*$/u;

/**
 * The two forms alone, without places: what the build asks some 50,000 times. In ASCII, which nearly all of them are,
 * only white space and capitals are folded.
 */
export function foldForms(text: string): Pick<FoldedText, 'folded' | 'exact'> {
  if (!ASCII.test(text)) return foldText(text);
  const exact = text.replace(/\s+/g, ' ');
  return { folded: exact.toLowerCase(), exact };
}

/** `text` folded, without white space at its ends: two aliases with the same key are the same alias. */
export const foldKey = (text: string): string => foldForms(text).folded.trim();
