// What a user of any plain string matcher has to put before and after it to get the same answers: a folded, normalised
// text with its offsets, and the choice of the leftmost-longest among the bounded candidates.
import { aliasKey, foldCp, isDropped, isExtender, isWordCp, normalise, plain } from './spec.mjs';

const FOLD = new Uint16Array(65536);
const WORD = new Uint8Array(65536);
const SPECIAL = new Uint8Array(65536);

const isSpecial = (cp) => {
  if ((cp >= 0xd800 && cp <= 0xdfff) || isDropped(cp) || isExtender(cp)) return true;
  const text = String.fromCharCode(cp);
  return cp > 0x7f && plain(cp) === cp && text.normalize('NFC') !== text;
};

for (let cp = 0; cp < 65536; cp++) {
  SPECIAL[cp] = isSpecial(cp) ? 1 : 0;
  WORD[cp] = isWordCp(cp) ? 1 : 0;
  FOLD[cp] = SPECIAL[cp] ? cp : WORD[cp] ? foldCp(cp) : plain(cp);
}

const decoder = new TextDecoder('utf-16le');

/** {key, exact, start, end}: the folded text, the same before folding, and the offsets of each unit. */
export function front(text) {
  const folded = new Uint16Array(text.length);
  const exact = new Uint16Array(text.length);
  const start = new Int32Array(text.length + 1);
  const end = new Int32Array(text.length + 1);
  let n = 0;
  let inSpace = false;
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    if (SPECIAL[unit]) return slowFront(text);
    const plainUnit = FOLD[unit];
    if (plainUnit === 32 && inSpace) {
      end[n - 1] = i + 1;
      continue;
    }
    inSpace = plainUnit === 32;
    folded[n] = plainUnit;
    exact[n] = WORD[unit] ? unit : plainUnit;
    start[n] = i;
    end[n++] = i + 1;
  }
  return { key: decoder.decode(folded.subarray(0, n)), exact: decoder.decode(exact.subarray(0, n)), start, end };
}

function slowFront(text) {
  const n = normalise(text);
  const decode = (units) => decoder.decode(Uint16Array.from(units));
  return { key: decode(n.fold), exact: decode(n.exact), start: n.start, end: n.end };
}

const isWord = (text, i) => {
  const unit = text.charCodeAt(i);
  if (unit < 0xd800 || unit > 0xdfff) return WORD[unit] === 1;
  return isWordCp(unit < 0xdc00 ? text.codePointAt(i) : text.codePointAt(i - 1));
};

function leftOk(text, i) {
  if (i === 0 || !isWord(text, i)) return true;
  if (isWord(text, i - 1)) return false;
  return !(text.charCodeAt(i - 1) === 0x27 && i > 1 && isWord(text, i - 2));
}

function rightOk(text, j) {
  const n = text.length;
  if (j >= n || !isWord(text, j - 1)) return true;
  if (isWord(text, j)) return false;
  if (text.charCodeAt(j) !== 0x27 || j + 1 >= n || !isWord(text, j + 1)) return true;
  return text.charCodeAt(j + 1) === 0x73 && (j + 2 >= n || !isWord(text, j + 2));
}

/** Unique keys, and what each stands for. */
export function dictionary(aliases) {
  const keys = [];
  const entries = [];
  const at = new Map();
  for (const { id, text, cs } of aliases) {
    const { key, exact, word } = aliasKey(text);
    if (!key || !word.includes(1)) continue;
    if (!at.has(key)) {
      at.set(key, keys.length);
      keys.push(key);
      entries.push({ ci: -1, cs: null });
    }
    const entry = entries[at.get(key)];
    if (cs) entry.cs = [...(entry.cs ?? []), { exact, id }];
    else if (entry.ci < 0) entry.ci = id;
  }
  return { keys, entries, at };
}

export function idOf(entry, exact, start, end) {
  if (entry.cs !== null) {
    const own = exact.slice(start, end);
    for (const each of entry.cs) if (each.exact === own) return each.id;
  }
  return entry.ci;
}

/** `candidates` is flat: start, end, number of the key, again and again, over `f.key`. */
export function choose(candidates, f, entries) {
  const found = [];
  for (let i = 0; i < candidates.length; i += 3) {
    const [start, end] = [candidates[i], candidates[i + 1]];
    if (!leftOk(f.key, start) || !rightOk(f.key, end)) continue;
    const id = idOf(entries[candidates[i + 2]], f.exact, start, end);
    if (id >= 0) found.push({ start, end, id });
  }
  found.sort((a, b) => a.start - b.start || b.end - a.end);
  const out = [];
  let at = 0;
  for (const { start, end, id } of found) {
    if (start < at) continue;
    out.push({ start: f.start[start], end: f.end[end - 1], id });
    at = end;
  }
  return out;
}
