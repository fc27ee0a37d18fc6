/** A piece of a text, in UTF-16 code units; `end` is exclusive. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** Titles and the like: what follows belongs to them, even in capitals. */
const BEFORE_NAMES = new Set(
  'mr mrs ms dr prof sen rep gov gen col lt sgt capt maj cmdr adv hon smt shri sri rev messrs vs v cf approx rs'.split(
    ' ',
  ),
);

/** The same before a number only: "No. 7" but "He said no. The …". */
const BEFORE_NUMBERS = new Set('no nos fig art sec para pp vol ca st'.split(' '));

/** Ends of names and lists: a sentence may end with them, which only the next word tells. */
const AT_ENDS = new Set(
  'inc corp ltd co bros llc jr sr etc al pvt dept univ jan feb mar apr jun jul aug sept sep oct nov dec calif conn mass wash fla ill mich minn okla ore tenn tex va wis'.split(
    ' ',
  ),
);

/** Words that, with a capital letter, nearly always begin a sentence. */
const OPENERS = new Set(
  'the this that these those it its in on at but and or so yet he she they we you i a an for as if when while after before since although however meanwhile also not no there here his her their our what who how why where which according with by from to under last both some many most all'.split(
    ' ',
  ),
);

/** A mark that may end a sentence, with closing quotes and brackets, where a new one may begin; or one of CJK or Hindi. */
const STOP = /[.!?…]+[)\]"'”’»]*(?=\s+["'“‘«([]*[\p{Lu}\p{Lo}\p{N}])|[。！？．।॥]+[”’」』)）]*/gu;

const FIRST_WORD = /^\s*["'“‘«([]*([\p{L}\p{N}]+)/u;
const LAST_WORD = /([\p{L}\p{N}.]*)$/u;

/** Whether the full stop at the end of `before` is part of an abbreviation, and the sentence goes on with `after`. */
function goesOn(before: string, after: string): boolean {
  const word = (LAST_WORD.exec(before.slice(-24))?.[1] ?? '').toLowerCase();
  const next = FIRST_WORD.exec(after)?.[1] ?? '';
  if (BEFORE_NAMES.has(word)) return true;
  if (BEFORE_NUMBERS.has(word)) return /^\p{N}/u.test(next) || word === 'st';
  const isInitials = /^(?:\p{L}\.)*\p{L}$/u.test(word) && word !== 'i';
  if (!isInitials && !AT_ENDS.has(word)) return false;
  return !OPENERS.has(next.toLowerCase());
}

/** The sentences of one block, as offsets into `text`. */
function* sentencesOfBlock(text: string, from: number, to: number): Generator<Span> {
  const block = text.slice(from, to);
  let start = block.length - block.trimStart().length;
  for (const stop of block.matchAll(STOP)) {
    const end = stop.index + stop[0].length;
    if (stop[0].startsWith('.') && goesOn(block.slice(start, stop.index), block.slice(end, end + 40))) continue;
    yield { start: from + start, end: from + end };
    start = end + (block.slice(end).match(/^\s*/)?.[0].length ?? 0);
  }
  const end = block.trimEnd().length;
  if (start < end) yield { start: from + start, end: from + end };
}

/**
 * The sentences of an article's text, in order, without the white space between them. Blocks (parted by an empty line)
 * never share one. The rules are for news English, British, American and Indian: "Rs. 500", "Dr. Rao", "the U.S. said",
 * "Amazon.com Inc. The"; 。 and । end sentences, too.
 *
 * ```ts
 * sentences('It is so. Dr. Rao said no.'); // [{start: 0, end: 9}, {start: 10, end: 26}]
 * ```
 */
export function sentences(text: string): Span[] {
  const out: Span[] = [];
  for (let from = 0; from <= text.length; ) {
    const gap = text.indexOf('\n\n', from);
    const to = gap < 0 ? text.length : gap;
    out.push(...sentencesOfBlock(text, from, to));
    from = to + 2;
  }
  return out;
}
