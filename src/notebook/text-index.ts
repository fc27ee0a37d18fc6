import SearchableMap from 'minisearch/SearchableMap';
import type { Draft } from '#core/notes/draft.ts';
import type { Note } from '#core/notes/note.ts';

/** All that is looked for in a text of the reader's. */
export interface Searchable {
  /** Of the note or draft. */
  readonly id: string;
  /** The article's title, or the explainer's name. */
  readonly title: string;
  /** With the texts that stand beside it. */
  readonly text: string;
  readonly quote: string;
  readonly tags: string;
  /** Milliseconds since 1970: an older state of a text never takes the place of a newer one. */
  readonly editedAt: number;
}

export const searchableNote = ({ id, title, text, subject, tags, rivals, editedAt }: Note): Searchable => ({
  id,
  title,
  text: [text, ...rivals.map((rival) => rival.text)].join('\n'),
  quote: subject.kind === 'quote' ? subject.anchor.exact : '',
  tags: tags.join('\n'),
  editedAt,
});

export const searchableDraft = ({ id, title, name, comment, rivals, editedAt }: Draft): Searchable => ({
  id,
  title,
  text: [name, comment, ...rivals.map((rival) => rival.comment)].join('\n'),
  quote: '',
  tags: '',
  editedAt,
});

/** Letters without their accents, vowel points and capitals: `Überwachung` is found by `uber`. */
const plain = (text: string): string =>
  text
    .normalize('NFKD')
    .replaceAll(/[\u0300-\u036f\u064b-\u065f]/g, '')
    .toLowerCase();

/** Scripts that are written without spaces: each sign is a word, as no end of one can be seen. */
const UNSPACED = String.raw`[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}\p{sc=Myanmar}]`;
const WORD = new RegExp(String.raw`${UNSPACED}|(?:(?!${UNSPACED})[\p{L}\p{M}\p{N}])+`, 'gu');
const ASCII_WORD = /[a-z0-9]+/g;

const words = (text: string): string[] => {
  const folded = plain(text);
  return folded.match(/^\p{ASCII}*$/u.test(folded) ? ASCII_WORD : WORD) ?? [];
};

/** Letters that may differ in a word, where nothing is found as it was typed: none in a short one, where any other word is as near. */
const mayDiffer = (word: string): number => (word.length < 4 ? 0 : word.length < 8 ? 1 : 2);

/**
 * The reader's texts by their words, kept up to date as they change. The list is in the order of time, so all that is asked is
 * which texts hold the words: MiniSearch's tree of words is used, without its scores, which would cost ten times as much.
 *
 * "Law in China" and "Chinese law" → law: [0, 1], in: [0], china: [0], chinese: [1]; `chin` finds 0 and 1.
 */
export class TextIndex {
  /** Word → places of the texts that hold it. */
  readonly #places = new SearchableMap<number[]>();
  readonly #placeOf = new Map<string, number>();
  /** By place; null where a text was removed. */
  readonly #ids: (string | null)[] = [];
  readonly #words: (readonly string[])[] = [];
  readonly #times: number[] = [];

  /** How many texts it knows. */
  get size(): number {
    return this.#placeOf.size;
  }

  /** Removes all but these. */
  keepOnly(ids: ReadonlySet<string>): void {
    for (const id of [...this.#placeOf.keys()]) if (!ids.has(id)) this.remove(id);
  }

  /** Takes a text in, or in the place of what it said before. */
  put({ id, title, text, quote, tags, editedAt }: Searchable): void {
    const place = this.#placeOf.get(id) ?? this.#ids.length;
    if ((this.#times[place] ?? 0) > editedAt) return;
    this.#times[place] = editedAt;
    this.#placeOf.set(id, place);
    this.#ids[place] = id;
    this.#change(place, new Set(words(`${title}\n${text}\n${quote}\n${tags}`)));
  }

  remove(id: string): void {
    const place = this.#placeOf.get(id);
    if (place === undefined) return;
    this.#change(place, new Set());
    this.#ids[place] = null;
    this.#placeOf.delete(id);
  }

  /**
   * Ids of the texts that hold every word of the query, each as it was typed or as the beginning of a longer one; where
   * there is none, of those that hold nearly these. Null where the query has no word.
   */
  find(query: string): ReadonlySet<string> | null {
    const asked = words(query);
    if (asked.length === 0) return null;
    const exact = this.#holding(asked, (word) => this.#beginning(word));
    return exact.size > 0 ? exact : this.#holding(asked, (word) => this.#near(word));
  }

  /** Notes which words a text holds now: only those that it did not hold before, or holds no more, are touched. */
  #change(place: number, next: ReadonlySet<string>): void {
    const before = this.#words[place] ?? [];
    for (const word of before) if (!next.has(word)) this.#forget(word, place);
    const known = new Set(before);
    for (const word of next) {
      if (known.has(word)) continue;
      const places = this.#places.get(word);
      if (places) places.push(place);
      else this.#places.set(word, [place]);
    }
    this.#words[place] = [...next];
  }

  #forget(word: string, place: number): void {
    const left = (this.#places.get(word) ?? []).filter((each) => each !== place);
    if (left.length > 0) this.#places.set(word, left);
    else this.#places.delete(word);
  }

  #holding(asked: readonly string[], placesOf: (word: string) => Iterable<readonly number[]>): Set<string> {
    const held = new Uint16Array(this.#ids.length);
    for (const [i, word] of asked.entries()) {
      for (const places of placesOf(word)) {
        for (const place of places) if (held[place] === i) held[place] = i + 1;
      }
    }
    const found = new Set<string>();
    for (const [place, id] of this.#ids.entries()) if (id !== null && held[place] === asked.length) found.add(id);
    return found;
  }

  #beginning = (word: string): Iterable<readonly number[]> => this.#places.atPrefix(word).values();

  *#near(word: string): Iterable<readonly number[]> {
    yield* this.#beginning(word);
    for (const [places] of this.#places.fuzzyGet(word, mayDiffer(word)).values()) yield places;
  }
}
