import type { Claim, ClaimTerm } from './claim.ts';

/** Fields of a claim that two claims can be compared in. */
export const CLAIM_FIELDS = ['actor', 'action', 'data', 'destination', 'when', 'condition'] as const;

export type ClaimField = (typeof CLAIM_FIELDS)[number];

/** Words that say of data only that it is somebody's: whoever speaks of "users' data" speaks of each kind of it. */
const OF_ANY_DATA: ReadonlySet<string> = new Set(
  (
    'data information info details user customer client consumer people person personal private sensitive confidential ' +
    'their its his her our the a an of all any some most more other such part greater that this these from on'
  ).split(' '),
);

/** The words of a name or a thing, folded as far as comparing needs: no case, no possessive, no plural. */
const wordsOf = ({ words }: Pick<ClaimTerm, 'words'>): readonly string[] =>
  (words.toLowerCase().match(/[\p{L}\p{M}\p{N}-]+/gu) ?? [])
    .filter((word) => word !== 's')
    .map((word) => (word.length > 3 && word.endsWith('s') && !word.endsWith('ss') ? word.slice(0, -1) : word));

const tellingWords = (term: Pick<ClaimTerm, 'words'>): readonly string[] =>
  wordsOf(term).filter((word) => !OF_ANY_DATA.has(word));

/** What a term is compared by: its explainer, else its words. */
const keyOf = (term: ClaimTerm): string => term.explainer ?? wordsOf(term).join(' ');

/** Whether two terms mean one thing: the same explainer, or the same words. */
export const isSameTerm = (a: ClaimTerm, b: ClaimTerm): boolean =>
  keyOf(a) === keyOf(b) || wordsOf(a).join(' ') === wordsOf(b).join(' ');

/** Whether a term is data of people with nothing said of which: "users' data", "greater part of their information". */
export const isAnyData = (term: ClaimTerm): boolean =>
  term.explainer === 'personal-data' || (term.explainer === null && tellingWords(term).length === 0);

/** Whether two lists have a thing in common, or words that tell it. */
export const haveInCommon = (a: readonly ClaimTerm[], b: readonly ClaimTerm[]): boolean =>
  a.some((one) => b.some((other) => isSameTerm(one, other) || shareWords(one, other)));

/** Whether two terms have a word that tells what they are. */
export function shareWords(a: Pick<ClaimTerm, 'words'>, b: Pick<ClaimTerm, 'words'>): boolean {
  const words = new Set(tellingWords(a));
  return tellingWords(b).some((word) => words.has(word));
}

/**
 * The fields in which two claims differ, in the order of {@link CLAIM_FIELDS}. Said by one and not stated by the other is
 * a difference; stated by neither is none. Nothing follows from it of who is right.
 */
export function differingFields(a: Claim, b: Claim): readonly ClaimField[] {
  return CLAIM_FIELDS.filter((field) => comparable(a, field) !== comparable(b, field));
}

function comparable(claim: Claim, field: ClaimField): string {
  const value = claim[field];
  if (value === null || typeof value === 'string') return value?.toLowerCase() ?? '';
  return [...new Set(value.map(keyOf))].toSorted().join('\n');
}
