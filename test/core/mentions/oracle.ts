/**
 * The matching rules once more, slow and obvious, and sharing no code with the engine: every alias is tried at every
 * place. It answers with all that stands there (`every`) or with the leftmost-longest choice (`chosen`).
 */
export interface OracleAlias {
  readonly id: number;
  readonly text: string;
  /** Case-sensitive. */
  readonly cs: boolean;
}

export interface Found {
  readonly start: number;
  readonly end: number;
  readonly id: number;
}

const APOSTROPHES = '\u2018\u2019\u201b\u02bc\uff07';
const HYPHENS = '\u2010\u2011\u2012\u2013\u2212\ufe63\uff0d';
const DROPPED = '\u00ad\u200b\u200c\u200d\u2060\ufeff\ufe0e\ufe0f';
const UNSPACED =
  /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]$/u;

function item<T>(list: readonly T[], i: number): T {
  const found = list[i];
  if (found === undefined) throw new RangeError(`nothing at ${i}`);
  return found;
}

const isWord = (ch: string) =>
  /^[\p{L}\p{N}\p{M}]$/u.test(ch) && !APOSTROPHES.includes(ch) && !/^[\u{1f000}-\u{1fbff}]$/u.test(ch);

const oneFor = (from: string, to: string) =>
  [...from].length === 1 && [...to].length === 1 && from.length === to.length ? to : null;

/** Simple case folding of one character. */
function fold(ch: string): string {
  if (ch === '\u0130' || ch === '\u0131') return ch;
  const upper = ch.toUpperCase();
  if ([...upper].length === 1) {
    const lower = oneFor(ch, upper.toLowerCase());
    if (lower !== null) return lower;
  }
  return oneFor(ch, ch.toLowerCase()) ?? ch;
}

interface Character {
  readonly ch: string;
  readonly start: number;
  readonly end: number;
}

/** The text as characters in the form in which they are compared, each with its place. */
function normalise(text: string): Character[] {
  const seen: Character[] = [];
  let at = 0;
  for (const ch of text) {
    if (!DROPPED.includes(ch)) seen.push({ ch, start: at, end: at + ch.length });
    at += ch.length;
  }
  const composed: Character[] = [];
  for (let i = 0; i < seen.length; ) {
    let j = i + 1;
    while (j < seen.length && /^[\u1161-\u1175\u11a8-\u11c2]$|^(?=[^\0-\u02ff])\p{M}$/u.test(item(seen, j).ch)) j++;
    const raw = seen
      .slice(i, j)
      .map((c) => c.ch)
      .join('');
    const nfc = raw.normalize('NFC');
    if (nfc === raw) composed.push(...seen.slice(i, j));
    else for (const ch of nfc) composed.push({ ch, start: item(seen, i).start, end: item(seen, j - 1).end });
    i = j;
  }
  const out: Character[] = [];
  for (const c of composed) {
    const ch = APOSTROPHES.includes(c.ch) ? "'" : HYPHENS.includes(c.ch) ? '-' : /^\s$/.test(c.ch) ? ' ' : c.ch;
    const last = out.at(-1);
    if (ch === ' ' && last?.ch === ' ') out[out.length - 1] = { ...last, end: c.end };
    else out.push({ ...c, ch });
  }
  return out;
}

const isMark = (ch: string) => /^\p{M}$/u.test(ch);

/** Whether a word may end between these two characters. */
function parts(a: string, b: string): boolean {
  if (!isWord(a) || !isWord(b)) return true;
  if (isMark(b)) return false;
  return UNSPACED.test(a) || UNSPACED.test(b);
}

/** Like {@link parts}, but a mark takes the side of the letter that it stands on. */
function boundary(text: readonly Character[], i: number): boolean {
  if (i <= 0 || i >= text.length) return true;
  let base = i - 1;
  while (base > 0 && isMark(item(text, base).ch) && isWord(item(text, base - 1).ch)) base--;
  if (isWord(item(text, i - 1).ch) && isWord(item(text, i).ch) && isMark(item(text, i).ch)) return false;
  return parts(item(text, i - 1).ch, item(text, i).ch) || parts(item(text, base).ch, item(text, i).ch);
}

function leftOk(text: readonly Character[], i: number): boolean {
  if (!isWord(item(text, i).ch)) return true;
  if (!boundary(text, i)) return false;
  return !(i > 1 && item(text, i - 1).ch === "'" && isWord(item(text, i - 2).ch));
}

function rightOk(text: readonly Character[], j: number): boolean {
  if (j >= text.length || !isWord(item(text, j - 1).ch)) return true;
  if (!boundary(text, j)) return false;
  if (item(text, j).ch !== "'" || j + 1 >= text.length || !isWord(item(text, j + 1).ch)) return true;
  return fold(item(text, j + 1).ch) === 's' && boundary(text, j + 2);
}

interface Key {
  readonly alias: OracleAlias;
  readonly folded: readonly string[];
  readonly exact: readonly string[];
}

function keyOf(alias: OracleAlias): Key | null {
  const chars = normalise(alias.text).map((c) => c.ch);
  while (chars[0] === ' ') chars.shift();
  while (chars.at(-1) === ' ') chars.pop();
  return chars.some(isWord) ? { alias, folded: chars.map(fold), exact: chars } : null;
}

const keysOf = (aliases: readonly OracleAlias[]) => aliases.map(keyOf).filter((key) => key !== null);

const standsAt = (text: readonly Character[], folded: readonly string[], i: number, key: Key) =>
  i + key.folded.length <= text.length &&
  key.folded.every((ch, k) => folded[i + k] === ch) &&
  (!key.alias.cs || key.exact.every((ch, k) => item(text, i + k).ch === ch)) &&
  leftOk(text, i) &&
  rightOk(text, i + key.folded.length);

/** What stands at each place, longest first; of the same length case-sensitive first, then the first given. */
function candidates(aliases: readonly OracleAlias[], text: string): Found[][] {
  const keys = keysOf(aliases);
  const chars = normalise(text);
  const folded = chars.map((c) => fold(c.ch));
  return chars.map((c, i) =>
    keys
      .filter((key) => standsAt(chars, folded, i, key))
      .sort((a, b) => b.folded.length - a.folded.length || Number(b.alias.cs) - Number(a.alias.cs))
      .map((key) => ({ start: c.start, end: item(chars, i + key.folded.length - 1).end, id: key.alias.id })),
  );
}

/** Every alias at every place. */
export const every = (aliases: readonly OracleAlias[], text: string): Found[] => candidates(aliases, text).flat();

/** Leftmost, then longest, without overlap; one for each place. */
export function chosen(aliases: readonly OracleAlias[], text: string): Found[] {
  const out: Found[] = [];
  for (const [first] of candidates(aliases, text)) {
    if (first !== undefined && first.start >= (out.at(-1)?.end ?? 0)) out.push(first);
  }
  return out;
}
