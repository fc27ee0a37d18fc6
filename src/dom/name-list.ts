/** Stands in no class name. It is white space to patterns, so words end at it. */
const BETWEEN = '\u2028';

/** Many short texts as one long one: searching that once is much cheaper than each of them, on code that has just begun to run. */
export class NameList {
  readonly #text: string;
  /** Where each name begins in the text, and one more for the end. */
  readonly #starts: Int32Array;

  /** @param names - Texts without a line separator (U+2028). */
  constructor(names: readonly string[]) {
    this.#text = names.join(BETWEEN);
    this.#starts = new Int32Array(names.length + 1);
    let start = 0;
    for (let n = 0; n < names.length; n++) {
      this.#starts[n] = start;
      start += (names[n] as string).length + BETWEEN.length;
    }
    this.#starts[names.length] = start;
  }

  get #count(): number {
    return this.#starts.length - 1;
  }

  /** Calls with the index of each name that holds a part, in order. */
  eachWith(part: string, visit: (name: number) => void): void {
    let name = 0;
    for (let at = this.#text.indexOf(part); at >= 0; at = this.#text.indexOf(part, this.#starts[name])) {
      while ((this.#starts[name + 1] as number) <= at) name++;
      visit(name);
      name++;
      if (name >= this.#count) return;
    }
  }

  /** For each name 1 where a global pattern fits, else 0. The pattern must not run over a line separator. */
  fitting(pattern: RegExp): Uint8Array {
    const fits = new Uint8Array(this.#count);
    let name = 0;
    pattern.lastIndex = 0;
    for (let match = pattern.exec(this.#text); match !== null; match = pattern.exec(this.#text)) {
      while ((this.#starts[name + 1] as number) <= match.index) name++;
      fits[name] = 1;
      pattern.lastIndex = this.#starts[name + 1] as number;
    }
    return fits;
  }
}
