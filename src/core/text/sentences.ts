/** A piece of a text, in UTF-16 code units; `end` is exclusive. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** Titles and the like: what follows belongs to them, even in capitals. */
const BEFORE_NAMES =
  'mr mrs ms dr prof sen rep gov gen col lt sgt capt maj cmdr adv hon smt shri sri rev messrs vs v cf approx rs'.split(
    ' ',
  );

/** The same before a number only: "No. 7" but "He said no. The …". */
const BEFORE_NUMBERS = 'no nos fig art sec para pp vol ca st'.split(' ');

/** Ends of names and lists: a sentence may end with them, which only the next word tells. */
const AT_ENDS =
  'inc corp ltd co bros llc jr sr etc al pvt dept univ jan feb mar apr jun jul aug sept sep oct nov dec calif conn mass wash fla ill mich minn okla ore tenn tex va wis'.split(
    ' ',
  );

const ABBREVIATIONS: ReadonlyMap<string, 'before names' | 'before numbers' | 'at ends'> = new Map([
  ...BEFORE_NAMES.map((word) => [word, 'before names'] as const),
  ...BEFORE_NUMBERS.map((word) => [word, 'before numbers'] as const),
  ...AT_ENDS.map((word) => [word, 'at ends'] as const),
]);

/** ASCII letters, digits and full stops, and everything beyond ASCII. */
const isWordUnit = (unit: number): boolean =>
  unit >= 0x80 || unit === 0x2e || (unit >= 0x30 && unit <= 0x39) || ((unit | 0x20) >= 0x61 && (unit | 0x20) <= 0x7a);

/** One number for the last two letters of a word, whatever their case. */
const endOf = (before: number, last: number): number => ((before & 31) << 5) | (last & 31);

/** By {@link endOf}: whether an abbreviation ends so. Most words do not, and need not be taken out of the text. */
const ABBREVIATION_ENDS = new Uint8Array(1024);
for (const word of ABBREVIATIONS.keys())
  if (word.length > 1) ABBREVIATION_ENDS[endOf(word.charCodeAt(word.length - 2), word.charCodeAt(word.length - 1))] = 1;

/** Whether the word before `end` may be an abbreviation: by its end, or because it is a letter alone or has full stops in it. */
function mayAbbreviate(text: string, start: number, end: number): boolean {
  const before = end - start > 1 ? text.charCodeAt(end - 2) : 0;
  if (!isWordUnit(before) || before === 0x2e || before >= 0x80) return true;
  return ABBREVIATION_ENDS[endOf(before, text.charCodeAt(end - 1))] === 1;
}

/** "u.s", "j", but not "i": letters with full stops between them. Most words are seen to be none without a pattern. */
const isInitials = (word: string): boolean =>
  (word.length < 3 || word.charCodeAt(word.length - 2) === 0x2e) && word !== 'i' && /^(?:\p{L}\.)*\p{L}$/u.test(word);

/** Words that, with a capital letter, nearly always begin a sentence. */
const OPENERS = new Set(
  'the this that these those it its in on at but and or so yet he she they we you i a an for as if when while after before since although however meanwhile also not no there here his her their our what who how why where which according with by from to under last both some many most all'.split(
    ' ',
  ),
);

/** What closes a sentence after its mark: more marks, quotes and brackets. */
const CLOSING = '.!?…)]}"\'”’»”」』）';

/** The marks of news English, and those of Chinese, Japanese and Hindi, after which no space need stand. */
const SPACED_MARKS = ['.', '!', '?', '…'];
const OTHER_MARKS = ['。', '！', '？', '．', '।', '॥'];

const FIRST_WORD = /^\s*["'“‘«([]*([\p{L}\p{N}]+)/u;

/** Where a sentence may begin: with a capital, a digit, or a letter of a script without capitals. */
const OPENING = /^\s+["'“‘«([]*[\p{Lu}\p{Lo}\p{N}]/u;

/** The longest abbreviation, "u.s.s.r" and the like included. */
const LONGEST_ABBREVIATION = 8;

/** The word, with its own full stops, that ends at `end`; empty where it is too long to be an abbreviation. */
function wordBefore(text: string, start: number, end: number): string {
  let from = end;
  while (from > start && isWordUnit(text.charCodeAt(from - 1))) from--;
  return end - from > LONGEST_ABBREVIATION ? '' : text.slice(from, end).toLowerCase();
}

/** Whether the full stop at `at` is part of an abbreviation, and the sentence goes on behind `end`. */
function goesOn(text: string, start: number, at: number, end: number): boolean {
  if (!mayAbbreviate(text, start, at)) return false;
  const word = wordBefore(text, start, at);
  if (word === '') return false;
  const use = ABBREVIATIONS.get(word);
  if (use === undefined && !isInitials(word)) return false;
  if (use === 'before names') return true;
  const isNumbered = use === 'before numbers';
  const next = FIRST_WORD.exec(text.slice(end, end + 40))?.[1] ?? '';
  return isNumbered ? /^\p{N}/u.test(next) || word === 'st' : !OPENERS.has(next.toLowerCase());
}

const isBlank = (unit: number): boolean => unit === 0x20 || unit === 10 || unit === 0xa0 || (unit >= 9 && unit <= 13);

function skipBlank(text: string, from: number, to: number): number {
  let at = from;
  while (at < to && isBlank(text.charCodeAt(at))) at++;
  return at;
}

/** Whether a sentence ends with the mark at `at`, which with what closes it ends at `end`. */
function isEnd(text: string, start: number, at: number, end: number, to: number): boolean {
  if (text.charCodeAt(at) > 0x2026 || text.charCodeAt(at) === 0x964 || text.charCodeAt(at) === 0x965) return true;
  if (end >= to || !isBlank(text.charCodeAt(end))) return end >= to;
  const next = text.charCodeAt(end + 1);
  const isCapital = next >= 0x41 && next <= 0x5a;
  if (!isCapital && !OPENING.test(text.slice(end, Math.min(to, end + 8)))) return false;
  return text.charAt(at) !== '.' || !goesOn(text, start, at, end);
}

/** Gives, time after time, the next place at or after `from` where one of the marks stands; `text.length` for none. */
function nextMark(text: string, mayStand: (mark: string) => boolean): (from: number) => number {
  const marks = [...SPACED_MARKS, ...OTHER_MARKS].filter((mark) => mayStand(mark) && text.includes(mark));
  const places = marks.map((mark) => text.indexOf(mark));
  return (from) => {
    let nearest = text.length;
    for (let k = 0; k < marks.length; k++) {
      if ((places[k] as number) < from) {
        const next = text.indexOf(marks[k] as string, from);
        places[k] = next < 0 ? text.length : next;
      }
      nearest = Math.min(nearest, places[k] as number);
    }
    return nearest;
  };
}

/** Adds the sentences of one block. */
function addSentences(out: Span[], text: string, from: number, to: number, markAfter: (from: number) => number): void {
  let start = skipBlank(text, from, to);
  for (let at = markAfter(start); at < to; ) {
    let end = at + 1;
    while (end < to && CLOSING.includes(text.charAt(end))) end++;
    if (isEnd(text, start, at, end, to)) {
      out.push({ start, end });
      start = skipBlank(text, end, to);
    }
    at = markAfter(end);
  }
  let end = to;
  while (end > start && isBlank(text.charCodeAt(end - 1))) end--;
  if (start < end) out.push({ start, end });
}

/**
 * The sentences of an article's text, in order, without the white space between them. Blocks (parted by an empty line)
 * never share one. The rules are for news English, British, American and Indian: "Rs. 500", "Dr. Rao", "the U.S. said",
 * "Amazon.com Inc. The"; 。 and । end sentences, too.
 *
 * Looking for six marks that are not there takes longer than all else; who knows that one cannot stand in the text says so
 * by `mayStand`.
 *
 * ```ts
 * sentences('It is so. Dr. Rao said no.'); // [{start: 0, end: 9}, {start: 10, end: 26}]
 * ```
 */
export function sentences(text: string, mayStand: (mark: string) => boolean = () => true): Span[] {
  const out: Span[] = [];
  const markAfter = nextMark(text, mayStand);
  for (let from = 0; from <= text.length; ) {
    const gap = text.indexOf('\n\n', from);
    const to = gap < 0 ? text.length : gap;
    addSentences(out, text, from, to, markAfter);
    from = to + 2;
  }
  return out;
}
