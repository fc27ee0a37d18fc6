import type { Span } from '#core/text/sentences.ts';
import { type AliasPlace, takeAliasPlaces } from './alias-places.ts';
import { companyOf } from './company.ts';
import type { Reason } from './mention.ts';
import type { PageView } from './page-view.ts';
import { CASE_BOUND, classOf, explainerOf, SAFE } from './wording-uses.ts';

/** A place and what it means there. */
export interface Meaning extends Span {
  /** Number of the explainer in the index. */
  readonly explainer: number;
  readonly reason: Reason;
  /** How sure, for choosing between meanings: {@link SURE} for a safe alias, else the words of the field beside it. */
  readonly weight: number;
}

const SURE = 100;

/** Fewer letters than these do not show that a sentence is all in capitals: "AWS, US". */
const MANY_LETTERS = 12;

const SMALL_LETTER = /\p{Ll}/u;

/** In a sentence of capitals, the case of a word says nothing. */
function isShouted(page: PageView, place: AliasPlace): boolean {
  const sentence = page.sentences[place.sentence] ?? place;
  const before = page.text.slice(sentence.start, place.start);
  const after = page.text.slice(place.end, sentence.end);
  if (SMALL_LETTER.test(before) || SMALL_LETTER.test(after)) return false;
  return (`${before}${after}`.match(/\p{Lu}/gu)?.length ?? 0) >= MANY_LETTERS;
}

/** What `place` means if it is this use of its wording, or null if it is not meant. */
function meaningOf(page: PageView, place: AliasPlace, use: number, isShared: boolean): Meaning | null {
  const explainer = explainerOf(use);
  const { start, end } = place;
  if (classOf(use) === SAFE) return { start, end, explainer, reason: { rule: 'safe' }, weight: SURE };
  const words = companyOf(page, place, explainer, isShared);
  if (words === null) return null;
  const byCase = classOf(use) === CASE_BOUND && !isShared && !isShouted(page, place);
  const reason: Reason = byCase ? { rule: 'case' } : { rule: 'company', words };
  return byCase || words.length > 0 ? { start, end, explainer, reason, weight: words.length } : null;
}

const hasSeveral = (uses: readonly number[]): boolean =>
  uses.length > 1 && uses.some((use) => explainerOf(use) !== explainerOf(uses[0] ?? 0));

/** The meanings that a place may have, one for each explainer. */
function optionsOf(page: PageView, place: AliasPlace): Meaning[] {
  const isShared = hasSeveral(place.uses);
  const options: Meaning[] = [];
  for (const use of place.uses) {
    const meaning = meaningOf(page, place, use, isShared);
    if (meaning !== null && !options.some(({ explainer }) => explainer === meaning.explainer)) options.push(meaning);
  }
  return options;
}

/** For wordings that several explainers share: one meaning for each page, by all the company that they keep on it. */
function weigh(options: readonly Meaning[][]): ReadonlyMap<number, number> {
  const weights = new Map<number, number>();
  for (const { explainer, weight } of options.flat()) weights.set(explainer, (weights.get(explainer) ?? 0) + weight);
  return weights;
}

/** The one that weighs most on the page; null where two weigh the same: then it is not for us to say. */
function heaviest(options: readonly Meaning[], weights: ReadonlyMap<number, number>): Meaning | null {
  if (options.length < 2) return options[0] ?? null;
  const weightOf = ({ explainer }: Meaning): number => weights.get(explainer) ?? 0;
  const [first, second] = [...options].sort((a, b) => weightOf(b) - weightOf(a));
  return first === undefined || (second !== undefined && weightOf(second) === weightOf(first)) ? null : first;
}

/**
 * Which aliases are meant, and as what: rules 1, 4 and 5 of the dataset's scope. Safe aliases always; case-bound
 * ones where the line is not all capitals; the others where a word of the field stands in the same or a neighbouring
 * sentence; none where a blocking word does, or where the page names another sense.
 */
export function disambiguate(page: PageView): Meaning[] {
  const options: Meaning[][] = [];
  takeAliasPlaces(page, (place) => {
    const found = optionsOf(page, place);
    if (found.length > 0) options.push(found);
    return found.length > 0;
  });
  const weights = weigh(options.filter((each) => each.length > 1));
  return options.map((each) => heaviest(each, weights)).filter((meaning) => meaning !== null);
}
