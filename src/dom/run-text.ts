import type { ModelRun } from './page-model.ts';

/** What the text of a run is like, whatever stands around it. Shares are of its length without white space. */
export interface RunText {
  readonly logChars: number;
  readonly linkShare: number;
  readonly words: number;
  readonly upperShare: number;
  readonly digitShare: number;
  /** Share of characters that programs are full of and prose is not. */
  readonly codeShare: number;
  readonly endsSentence: number;
  /** Whether it begins as lines around stories begin: "Read more", "Photo:", "Subscribe". */
  readonly isOpener: number;
  readonly hasBar: number;
}

const OPENERS =
  /^\W*(?:read (?:more|next|also)|more:|related|see also|also read|watch|photo|image|credit|getty|file photo|follow|subscribe|sign up|advert|share|click here|updated|published|posted|by [A-Z]|©|copyright|all rights|tags?:|topics?:|source:|comments?|leave a|download|join|newsletter|get the|editor'?s note|contact|correction|this (?:article|story|post)|about the author|recommended|you (?:may|might)|table of contents|in this article|disclaimer|filed under)/i;

const LONGEST_OPENER = 40;

const SENTENCE_ENDS = new Set('.!?…。»”"\'’)');

/** What stands between links and after old-fashioned footers, in lines of this length at most; UTF-16 code units. */
const BARS = /[|•»›©]/;
const LONGEST_LINE = 300;

const flag = (is: boolean) => (is ? 1 : 0);

const SPACE = 32;
const CODE = new Set([...'{};=_<>$'].map((char) => char.charCodeAt(0)));

const isDigit = (c: number) => c >= 48 && c <= 57;
/** Capitals of Latin and Cyrillic; other scripts have none or are rare. */
const isUpper = (c: number) => (c >= 65 && c <= 90) || (c >= 0xc0 && c <= 0xde) || (c >= 0x410 && c <= 0x42f);

/** So much of a run is counted: the rest is like it; UTF-16 code units. */
const COUNTED = 160;

function countChars(text: string) {
  const end = Math.min(COUNTED, text.length);
  const counts = { length: end, words: 1, upper: 0, digits: 0, code: 0 };
  for (let i = 0; i < end; i++) {
    const c = text.charCodeAt(i);
    if (c === SPACE) counts.words++;
    else if (isUpper(c)) counts.upper++;
    else if (isDigit(c)) counts.digits++;
    else if (CODE.has(c)) counts.code++;
  }
  return counts;
}

/** Looks at the text of a run once. */
export function readRunText({ text, chars, linkChars }: ModelRun): RunText {
  const { length, words, upper, digits, code } = countChars(text);
  return {
    logChars: Math.log1p(chars),
    linkShare: linkChars / (chars || 1),
    words: Math.round((words * text.length) / (length || 1)),
    upperShare: upper / (length || 1),
    digitShare: digits / (length || 1),
    codeShare: code / (length || 1),
    endsSentence: flag(SENTENCE_ENDS.has(text.at(-1) ?? '')),
    isOpener: flag(OPENERS.test(text.slice(0, LONGEST_OPENER))),
    hasBar: flag(text.length < LONGEST_LINE && BARS.test(text)),
  };
}
