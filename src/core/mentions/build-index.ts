import { KINDS, type Kind } from '#core/explainer.ts';
import { foldText } from '#core/text/fold-text.ts';
import type { AliasEntry } from './alias-entry.ts';
import { buildTerms } from './build-terms.ts';
import { expandEntry, expandSubjectWords, type Wording } from './expand-entry.ts';
import { type MentionIndex, NO_EXPLAINER, ROLE_BITS } from './index-layout.ts';
import { packIndex } from './pack-index.ts';
import { ALSO_TELLING, COMMONPLACE, SUBJECT_WORDS } from './subject-words.ts';
import type { Term } from './term-layout.ts';

/** A wording of one entry or more, and what it is to them. */
interface Shared {
  readonly text: string;
  readonly exact: boolean;
  readonly loose: boolean;
  /** `explainer << 3 | role` */
  readonly uses: Set<number>;
}

function sharedWordings(entries: readonly AliasEntry[]): Shared[] {
  const shared = new Map<string, Shared>();
  const keyOf = ({ text, exact, loose }: Wording): string => {
    const folded = foldText(text);
    const key = (exact ? folded.exact : folded.folded).trim();
    return `${exact ? 'exact' : 'any case'} ${loose ? key.replaceAll('-', ' ') : `strict ${key}`}`;
  };
  const add = (wording: Wording, explainer: number): void => {
    const key = keyOf(wording);
    const { text, exact, loose, role } = wording;
    const known = shared.get(key) ?? { text, exact, loose, uses: new Set() };
    known.uses.add((explainer << ROLE_BITS) | role);
    shared.set(key, known);
  };
  entries.forEach((entry, explainer) => {
    for (const wording of expandEntry(entry)) add(wording, explainer);
  });
  for (const wording of expandSubjectWords(SUBJECT_WORDS)) add(wording, NO_EXPLAINER);
  return [...shared.values()];
}

/** The lists of uses, equal ones only once, and each wording as a term that names its list. */
function termsAndUses(wordings: readonly Shared[]): { terms: Term[]; uses: Uint16Array } {
  const uses: number[] = [];
  const places = new Map<string, number>();
  const terms = wordings.map(({ text, exact, loose, uses: own }) => {
    const list = [...own].sort((a, b) => a - b);
    const key = list.join();
    const value = places.get(key) ?? uses.length;
    if (!places.has(key)) uses.push(list.length, ...list);
    places.set(key, value);
    return { text, exact, loose, value };
  });
  return { terms, uses: Uint16Array.from(uses) };
}

/** Places, companies and offices stand in every newspaper, computing in every manual; only these show what a page is about. */
const TELLING_KINDS: ReadonlySet<Kind> = new Set(['data', 'law', 'threat', 'protection', 'event']);

function explainerTable(entries: readonly AliasEntry[]): Pick<MentionIndex, 'explainers' | 'ids'> {
  const rows: number[] = [];
  let ids = '';
  for (const { id, kind } of entries) {
    const telling = ALSO_TELLING.has(id) || (TELLING_KINDS.has(kind) && !COMMONPLACE.has(id));
    rows.push(KINDS.indexOf(kind), Number(telling), ids.length, ids.length + id.length);
    ids += id;
  }
  return { explainers: Uint16Array.from(rows), ids: Uint8Array.from(ids, (letter) => letter.charCodeAt(0)) };
}

/**
 * Compiles the aliases of all explainers into the bytes that {@link readMentionIndex} reads: same entries, same bytes.
 * Ids must be ASCII; at most 8,190 entries.
 *
 * Throws a RangeError where the entries do not fit the layout: that is a fault of the dataset, seen when it is built.
 */
export function buildMentionIndex(entries: readonly AliasEntry[]): Uint8Array {
  if (entries.length >= NO_EXPLAINER) throw new RangeError(`at most 8190 entries, but there are ${entries.length}`);
  const { terms, uses } = termsAndUses(sharedWordings(entries));
  const table = explainerTable(entries);
  if (table.ids.length > 0xffff)
    throw new RangeError(`at most 65535 letters of ids, but there are ${table.ids.length}`);
  return packIndex({ ...buildTerms(terms), uses, ...table });
}
