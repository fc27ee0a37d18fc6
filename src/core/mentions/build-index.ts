import { KINDS, type Kind } from '#core/explainer.ts';
import { foldForms } from '#core/text/fold-text.ts';
import type { AliasEntry } from './alias-entry.ts';
import { buildTerms } from './build-terms.ts';
import { expandEntry, expandSubjectWords, type Role, type Wording } from './expand-entry.ts';
import { MAX_EXPLAINERS, type MentionIndex, SECOND_TIER, TELLING } from './index-layout.ts';
import { packIndex } from './pack-index.ts';
import { ALSO_TELLING, COMMONPLACE, SUBJECT_WORDS } from './subject-words.ts';
import type { Term } from './term-layout.ts';
import { type AliasClass, CASE_BOUND, encodeUses, NEEDS_COMPANY, SAFE, type WordingUses } from './wording-uses.ts';

/** A wording of one entry or more, and what it is to them. */
interface SharedWording extends Pick<Wording, 'text' | 'exact' | 'loose'> {
  readonly roles: { readonly role: Role; readonly explainer: number }[];
}

/** Wordings with the same key are found at the same places. */
function keyOf({ text, exact, loose }: Wording): string {
  const folded = foldForms(text);
  const key = (exact ? folded.exact : folded.folded).trim();
  return `${exact ? 'exact' : 'any case'} ${loose ? key.replaceAll('-', ' ') : `strict ${key}`}`;
}

/** Belongs to no explainer. */
const NONE = -1;

function sharedWordings(entries: readonly AliasEntry[]): SharedWording[] {
  const shared = new Map<string, SharedWording>();
  const add = (wording: Wording, explainer: number): void => {
    const key = keyOf(wording);
    const known = shared.get(key) ?? { ...wording, roles: [] };
    known.roles.push({ role: wording.role, explainer });
    shared.set(key, known);
  };
  entries.forEach((entry, explainer) => {
    for (const wording of expandEntry(entry)) add(wording, explainer);
  });
  for (const wording of expandSubjectWords(SUBJECT_WORDS)) add(wording, NONE);
  return [...shared.values()];
}

const CLASSES: Partial<Record<Role, AliasClass>> = { safe: SAFE, caseBound: CASE_BOUND, needsCompany: NEEDS_COMPANY };

/** What a wording is; an alias that an entry has in two classes is of the more trusting one. */
function usesOf({ roles }: SharedWording): WordingUses {
  const those = (wanted: Role) => roles.filter(({ role }) => role === wanted).map(({ explainer }) => explainer);
  const aliases = new Map<number, AliasClass>();
  for (const { role, explainer } of roles) {
    const aliasClass = CLASSES[role];
    if (aliasClass !== undefined && aliasClass <= (aliases.get(explainer) ?? NEEDS_COMPANY))
      aliases.set(explainer, aliasClass);
  }
  const [company, blocking, otherSense] = [those('company'), those('blocking'), those('otherSenses')];
  return { aliases: [...aliases], company, blocking, otherSense, isSubject: those('subject').length > 0 };
}

/** The lists of uses, equal ones only once, and each wording as a term that names its list. */
function termsAndUses(wordings: readonly SharedWording[]): { terms: Term[]; uses: Uint16Array } {
  const uses: number[] = [];
  const places = new Map<string, number>();
  const terms = wordings.map((wording) => {
    const { text, exact, loose } = wording;
    const list = encodeUses(usesOf(wording));
    const value = places.get(list.join()) ?? uses.length;
    if (value === uses.length) uses.push(...list);
    places.set(list.join(), value);
    return { text, exact, loose, value };
  });
  return { terms, uses: Uint16Array.from(uses) };
}

/** Places, companies and offices stand in every newspaper, computing in every manual; only these show what a page is about. */
const TELLING_KINDS: ReadonlySet<Kind> = new Set(['data', 'law', 'threat', 'protection', 'event']);

function explainerTable(entries: readonly AliasEntry[]): Pick<MentionIndex, 'explainers' | 'ids'> {
  const rows: number[] = [];
  let ids = '';
  for (const { id, kind, tier } of entries) {
    const telling = ALSO_TELLING.has(id) || (TELLING_KINDS.has(kind) && !COMMONPLACE.has(id));
    rows.push(
      KINDS.indexOf(kind),
      (telling ? TELLING : 0) | (tier === 2 ? SECOND_TIER : 0),
      ids.length,
      ids.length + id.length,
    );
    ids += id;
  }
  return { explainers: Uint16Array.from(rows), ids: Uint8Array.from(ids, (letter) => letter.charCodeAt(0)) };
}

/**
 * Compiles the aliases of all explainers into the bytes that {@link readMentionIndex} reads: same entries, same bytes.
 * Ids must be ASCII; at most 16,383 entries.
 *
 * Throws a RangeError where the entries do not fit the layout: that is a fault of the dataset, seen when it is built.
 */
export function buildMentionIndex(entries: readonly AliasEntry[]): Uint8Array {
  if (entries.length > MAX_EXPLAINERS) throw new RangeError(`at most 16383 entries, but there are ${entries.length}`);
  const { terms, uses } = termsAndUses(sharedWordings(entries));
  const table = explainerTable(entries);
  if (table.ids.length > 0xffff)
    throw new RangeError(`at most 65535 letters of ids, but there are ${table.ids.length}`);
  return packIndex({ ...buildTerms(terms), uses, ...table });
}
