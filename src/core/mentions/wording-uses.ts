import type { MentionIndex } from './index-layout.ts';

/**
 * What a wording is to which explainers: one list in the section `uses`, named by the value of the wording's term.
 *
 * | entry | what |
 * |---|---|
 * | 0 … 3 | how many explainers it is an alias, company, blocking and another sense for; bit 15 of entry 3: a word of the subject |
 * | then | the aliases, each `explainer << 2 \| class` |
 * | then | the explainers it is company for, those it blocks, those it gives another sense: each in rising order |
 *
 * An example: `cookie` (explainer 7) needs the company of "website" and is blocked by "dough". The term "cookies" has the
 * list `[1, 0, 0, 0, 7 << 2 | NEEDS_COMPANY]`, "website" `[0, 2, 0, 0, 7, 9]`, "dough" `[0, 0, 1, 0, 7]`.
 */
export const SAFE = 0;
export const CASE_BOUND = 1;
export const NEEDS_COMPANY = 2;

/** How an alias is matched: see `alias-entry.ts`. */
export type AliasClass = 0 | 1 | 2;

/** Places of the four lengths in a list, and the length of that head. */
const COMPANY = 1;
const BLOCKING = 2;
const OTHER_SENSE = 3;
const HEAD = 4;

const SUBJECT_BIT = 0x8000;

const NO_EXPLAINERS: readonly number[] = [];

/** What one wording is; the lists hold explainers' numbers. */
export interface WordingUses {
  readonly aliases: readonly (readonly [explainer: number, aliasClass: AliasClass])[];
  readonly company: readonly number[];
  readonly blocking: readonly number[];
  readonly otherSense: readonly number[];
  readonly isSubject: boolean;
}

const inOrder = (list: readonly number[]): number[] => [...new Set(list)].sort((a, b) => a - b);

/** The list of a wording, as it stands in the section. */
export function encodeUses({ aliases, company, blocking, otherSense, isSubject }: WordingUses): number[] {
  const lists = [
    aliases.map(([explainer, aliasClass]) => (explainer << 2) | aliasClass),
    company,
    blocking,
    otherSense,
  ];
  const [a = [], c = [], b = [], o = []] = lists.map(inOrder);
  return [a.length, c.length, b.length, o.length | (isSubject ? SUBJECT_BIT : 0), ...a, ...c, ...b, ...o];
}

/** How many explainers the wording is an alias of. */
export const aliasCount = ({ uses }: MentionIndex, value: number): number => uses[value] as number;

/** Its k-th alias: `explainer << 2 | class`. */
export const aliasUse = ({ uses }: MentionIndex, value: number, k: number): number => uses[value + HEAD + k] as number;

export const explainerOf = (use: number): number => use >>> 2;
export const classOf = (use: number): AliasClass => (use & 3) as AliasClass;

export const isSubjectWord = ({ uses }: MentionIndex, value: number): boolean =>
  ((uses[value + OTHER_SENSE] as number) & SUBJECT_BIT) !== 0;

/** Whether `wanted` is among the `count` entries from `from` on, which are in rising order. */
function has(uses: Uint16Array, from: number, count: number, wanted: number): boolean {
  let low = from;
  let high = from + count - 1;
  while (low <= high) {
    const middle = (low + high) >>> 1;
    const found = uses[middle] as number;
    if (found === wanted) return true;
    if (found < wanted) low = middle + 1;
    else high = middle - 1;
  }
  return false;
}

/** Whether the wording is a word of the field for the explainer. */
export function isCompany({ uses }: MentionIndex, value: number, explainer: number): boolean {
  const count = uses[value + COMPANY] as number;
  return count > 0 && has(uses, value + HEAD + (uses[value] as number), count, explainer);
}

/** Whether the wording shows that the explainer is not meant. */
export function isBlocking({ uses }: MentionIndex, value: number, explainer: number): boolean {
  const count = uses[value + BLOCKING] as number;
  if (count === 0) return false;
  return has(uses, value + HEAD + (uses[value] as number) + (uses[value + COMPANY] as number), count, explainer);
}

/** The explainers whose acronyms mean something else on a page with this wording: nearly always none. */
export function otherSenses({ uses }: MentionIndex, value: number): readonly number[] {
  const count = (uses[value + OTHER_SENSE] as number) & ~SUBJECT_BIT;
  if (count === 0) return NO_EXPLAINERS;
  const before = (uses[value] as number) + (uses[value + COMPANY] as number) + (uses[value + BLOCKING] as number);
  return [...uses.subarray(value + HEAD + before, value + HEAD + before + count)];
}
