/** What comes along in a file of lists: `{"format": …, "notes": [ENTRY, ENTRY], …}`. */
export type FilePart =
  /** A list begins. `before`: all of the file until here, with the entries of earlier lists left out. */
  | { readonly kind: 'list'; readonly before: string }
  /** One entry of the list that began last; blank where a comma has nothing before or behind it. */
  | { readonly kind: 'entry'; readonly json: string };

const [QUOTE, COMMA, OPEN_LIST, BACKSLASH, CLOSE_LIST, OPEN, CLOSE] = [0x22, 0x2c, 0x5b, 0x5c, 0x5d, 0x7b, 0x7d];

/**
 * Takes a file of JSON apart at the entries of its lists while it is read, so that it never stands in memory as one text. It looks
 * at brackets, commas and the ends of texts alone: whoever parses the parts sees whether they are JSON.
 *
 * @example
 * const splitter = new EntrySplitter();
 * [...splitter.feed('{"notes": [{"a"'), ...splitter.feed(': 1}, 2]}')]
 * // [{ kind: 'list', before: '{"notes": [' }, { kind: 'entry', json: '{"a": 1}' }, { kind: 'entry', json: ' 2' }]
 * splitter.frame // '{"notes": []}'
 */
export class EntrySplitter {
  #frame = '';
  #entry = '';
  #depth = 0;
  #isInText = false;
  #isEscaped = false;
  #isInList = false;
  /** Whether the list that is open has had an entry. */
  #hasEntry = false;

  /** All of the file so far but the entries of its lists. */
  get frame(): string {
    return this.#frame;
  }

  /** UTF-16 code units of the entry that has not ended. */
  get openLength(): number {
    return this.#entry.length;
  }

  /** Whether brackets or a text are still open. */
  get isOpen(): boolean {
    return this.#isInText || this.#depth > 0;
  }

  /** Reads on. */
  *feed(text: string): Generator<FilePart, void> {
    let from = 0;
    for (let i = 0; i < text.length; i++) {
      const unit = text.charCodeAt(i);
      if (this.#isEscaped) this.#isEscaped = false;
      else if (this.#isInText) {
        if (unit === BACKSLASH) this.#isEscaped = true;
        else if (unit === QUOTE) this.#isInText = false;
      } else if (unit === QUOTE) this.#isInText = true;
      else if (unit === OPEN || unit === OPEN_LIST) {
        this.#depth++;
        if (this.#isInList || unit === OPEN || this.#depth !== 2) continue;
        this.#frame += text.slice(from, i + 1);
        from = i + 1;
        [this.#isInList, this.#hasEntry] = [true, false];
        yield { kind: 'list', before: this.#frame };
      } else if (unit === COMMA && this.#isInList && this.#depth === 2) {
        yield this.#end(text.slice(from, i));
        from = i + 1;
      } else if (unit === CLOSE || unit === CLOSE_LIST) {
        this.#depth--;
        if (!this.#isInList || this.#depth !== 1) continue;
        const last = this.#end(text.slice(from, i), this.#hasEntry);
        from = i;
        this.#isInList = false;
        if (this.#hasEntry) yield last;
      }
    }
    if (this.#isInList) this.#entry += text.slice(from);
    else this.#frame += text.slice(from);
  }

  /** Ends an entry. @param isOne Whether it is one though there is nothing in it. */
  #end(rest: string, isOne = true): FilePart & { readonly kind: 'entry' } {
    const json = this.#entry + rest;
    this.#entry = '';
    this.#hasEntry = isOne || json.trim() !== '';
    return { kind: 'entry', json };
  }
}
