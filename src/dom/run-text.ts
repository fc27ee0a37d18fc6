import type { ModelRun } from './page-model.ts';

const OPENERS =
  /^\W*(?:read (?:more|next|also)|more:|related|see also|also read|watch|photo|image|credit|getty|file photo|follow|subscribe|sign up|advert|share|click here|updated|published|posted|by [A-Z]|©|copyright|all rights|tags?:|topics?:|source:|comments?|leave a|download|join|newsletter|get the|editor'?s note|contact|correction|this (?:article|story|post)|about the author|recommended|you (?:may|might)|table of contents|in this article|disclaimer|filed under)/i;

const LONGEST_OPENER = 40;

const SENTENCE_ENDS = new Set('.!?…。»”"\'’)');

/** What stands between links and after old-fashioned footers, in lines of this length at most; UTF-16 code units. */
const BARS = /[|•»›©]/;
const LONGEST_LINE = 300;

const flag = (is: boolean) => (is ? 1 : 0);

/** What a character is counted as. */
const [SPACE, UPPER, DIGIT, CODE] = [1, 2, 3, 4] as const;

/** By UTF-16 code unit. Capitals of Latin and Cyrillic: other scripts have none or are rare. */
function charClasses(): Uint8Array {
  const classes = new Uint8Array(0x430);
  const set = (from: number, to: number, as: number) => classes.fill(as, from, to + 1);
  set(0x41, 0x5a, UPPER);
  set(0xc0, 0xde, UPPER);
  set(0x410, 0x42f, UPPER);
  set(0x30, 0x39, DIGIT);
  for (const char of '{};=_<>$') classes[char.charCodeAt(0)] = CODE;
  classes[0x20] = SPACE;
  return classes;
}

const CLASSES = charClasses();

/** So much of a run is counted: the rest is like it; UTF-16 code units. */
const COUNTED = 160;

/** How many characters of each class the beginning of a text has. One plain loop: it runs over every page, and cold. */
function countChars(text: string): Uint16Array {
  const counts = new Uint16Array(5);
  const end = Math.min(COUNTED, text.length);
  for (let i = 0; i < end; i++) {
    const kind = CLASSES[text.charCodeAt(i)];
    if (kind !== undefined) counts[kind] = (counts[kind] as number) + 1;
  }
  return counts;
}

/**
 * What the text of a run is like, whatever stands around it. Shares are of its beginning. Worked out when asked for: of
 * runs that only stand beside others little is asked.
 */
export class RunText {
  readonly logChars: number;
  readonly linkShare: number;
  readonly endsSentence: number;
  readonly #text: string;
  #known: Uint16Array | null = null;

  constructor({ text, chars, linkChars }: ModelRun) {
    this.#text = text;
    this.logChars = Math.log1p(chars);
    this.linkShare = linkChars / (chars || 1);
    this.endsSentence = flag(SENTENCE_ENDS.has(text.at(-1) ?? ''));
  }

  get #counts(): Uint16Array {
    this.#known ??= countChars(this.#text);
    return this.#known;
  }

  get #counted(): number {
    return Math.min(COUNTED, this.#text.length) || 1;
  }

  #share(kind: number): number {
    return (this.#counts[kind] as number) / this.#counted;
  }

  get words(): number {
    return Math.round((((this.#counts[SPACE] as number) + 1) * this.#text.length) / this.#counted);
  }

  get upperShare(): number {
    return this.#share(UPPER);
  }

  get digitShare(): number {
    return this.#share(DIGIT);
  }

  /** Share of characters that programs are full of and prose is not. */
  get codeShare(): number {
    return this.#share(CODE);
  }

  /** Whether it begins as lines around stories begin: "Read more", "Photo:", "Subscribe". */
  get isOpener(): number {
    return flag(OPENERS.test(this.#text.slice(0, LONGEST_OPENER)));
  }

  get hasBar(): number {
    return flag(this.#text.length < LONGEST_LINE && BARS.test(this.#text));
  }
}
