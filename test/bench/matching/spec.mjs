// The matching rules, written for clarity and sharing no code with the engine: what the oracle and the packages' adapters
// are built on. `normalise` gives, for every UTF-16 unit of the normalised text: fold[] the folded unit, exact[] the unit
// before folding, start[] and end[] its offsets in the original text, word[] 1 where it belongs to a letter, digit or mark.

const APOSTROPHES = new Set([0x2018, 0x2019, 0x201b, 0x02bc, 0xff07]);
const HYPHENS = new Set([0x2010, 0x2011, 0x2012, 0x2013, 0x2212, 0xfe63, 0xff0d]);
const DROPPED = new Set([0x00ad, 0x200b, 0x200c, 0x200d, 0x2060, 0xfeff, 0xfe0e, 0xfe0f]);
const WORD = /^[\p{L}\p{N}\p{M}]$/u;
const MARK = /^\p{M}$/u;
const SPACE = /^\s$/u;

export function isWordCp(cp) {
  if (APOSTROPHES.has(cp)) return false;
  if (cp >= 0x1f000 && cp < 0x1fc00) return false;
  if (cp >= 0xd800 && cp <= 0xdfff) return false;
  return WORD.test(String.fromCodePoint(cp));
}

/** Joins what stands before it under NFC: marks and conjoining jamo. */
export function isExtender(cp) {
  if ((cp >= 0x1161 && cp <= 0x1175) || (cp >= 0x11a8 && cp <= 0x11c2)) return true;
  return cp >= 0x300 && MARK.test(String.fromCodePoint(cp));
}

const single = (text) => {
  const cp = text.codePointAt(0);
  return text.length === (cp > 0xffff ? 2 : 1) ? cp : -1;
};

/** Unicode simple case folding, out of the engine's own tables. */
export function foldCp(cp) {
  if (cp === 0x131 || cp === 0x130) return cp;
  const text = String.fromCodePoint(cp);
  const upper = single(text.toUpperCase());
  if (upper >= 0) {
    const both = single(String.fromCodePoint(upper).toLowerCase());
    if (both >= 0 && both > 0xffff === cp > 0xffff) return both;
  }
  const lower = single(text.toLowerCase());
  return lower >= 0 && lower > 0xffff === cp > 0xffff ? lower : cp;
}

const remembered = (work) => {
  const known = new Map();
  return (cp) => {
    if (!known.has(cp)) known.set(cp, work(cp));
    return known.get(cp);
  };
};
const fold = remembered(foldCp);
const isWord = remembered(isWordCp);

export const plain = (cp) => {
  if (APOSTROPHES.has(cp)) return 0x27;
  if (HYPHENS.has(cp)) return 0x2d;
  return SPACE.test(String.fromCodePoint(cp)) ? 0x20 : cp;
};
export const isDropped = (cp) => DROPPED.has(cp);

function composed(text) {
  const seen = [];
  let at = 0;
  for (const letter of text) {
    const cp = letter.codePointAt(0);
    if (!DROPPED.has(cp)) seen.push({ cp, start: at, end: at + letter.length });
    at += letter.length;
  }
  const out = [];
  for (let i = 0; i < seen.length; ) {
    let j = i + 1;
    while (j < seen.length && isExtender(seen[j].cp)) j++;
    const raw = String.fromCodePoint(...seen.slice(i, j).map(({ cp }) => cp));
    const nfc = j === i + 1 && seen[i].cp < 0x80 ? raw : raw.normalize('NFC');
    if (nfc === raw) out.push(...seen.slice(i, j));
    else for (const letter of nfc) out.push({ cp: letter.codePointAt(0), start: seen[i].start, end: seen[j - 1].end });
    i = j;
  }
  return out;
}

export function normalise(text) {
  const result = { fold: [], exact: [], start: [], end: [], word: [] };
  let inSpace = false;
  for (const { cp: raw, start, end } of composed(text)) {
    const cp = plain(raw);
    if (cp === 0x20 && inSpace) {
      result.end[result.end.length - 1] = end;
      continue;
    }
    inSpace = cp === 0x20;
    const folded = String.fromCodePoint(fold(cp));
    const exact = String.fromCodePoint(cp);
    for (let unit = 0; unit < exact.length; unit++) {
      result.fold.push(folded.charCodeAt(unit));
      result.exact.push(exact.charCodeAt(unit));
      result.start.push(start);
      result.end.push(end);
      result.word.push(isWord(cp) ? 1 : 0);
    }
  }
  return result;
}

export function str(units) {
  let text = '';
  for (let i = 0; i < units.length; i += 8192) text += String.fromCharCode(...units.slice(i, i + 8192));
  return text;
}

/** The key of an alias: normalised, trimmed, folded; and the same before folding. */
export function aliasKey(text) {
  const { fold: folded, exact, word } = normalise(text);
  let from = 0;
  let to = folded.length;
  while (from < to && folded[from] === 0x20) from++;
  while (to > from && folded[to - 1] === 0x20) to--;
  return { key: str(folded.slice(from, to)), exact: str(exact.slice(from, to)), word: word.slice(from, to) };
}

/** Whether a match may begin at `i` of a normalised text: f its folded units, w its word flags. */
export function leftOk(f, w, i) {
  if (i === 0 || !w[i]) return true;
  if (w[i - 1]) return false;
  return !(f[i - 1] === 0x27 && i > 1 && w[i - 2]);
}

/** Whether a match may end before `j`: an apostrophe may follow only as a possessive. */
export function rightOk(f, w, j, n = f.length) {
  if (j >= n || !w[j - 1]) return true;
  if (w[j]) return false;
  if (f[j] === 0x27 && j + 1 < n && w[j + 1]) return f[j + 1] === 0x73 && (j + 2 >= n || !w[j + 2]);
  return true;
}
