import type { Span } from '#core/text/sentences.ts';
import type { AliasPlace } from './alias-places.ts';
import type { Reason } from './mention.ts';
import type { PageView } from './page-view.ts';
import { endAt, startAt, valueAt } from './term-hits.ts';
import { CASE_BOUND, classOf, explainerOf, isBlocking, isCompany, SAFE } from './wording-uses.ts';

/** A place and what it means there. */
export interface Meaning extends Span {
  /** Number of the explainer in the index. */
  readonly explainer: number;
  readonly reason: Reason;
  /** How sure, for choosing between meanings: {@link SURE} for a safe alias, else the words of the field beside it. */
  readonly weight: number;
}

const SURE = 100;

/** A reader is shown at most this many words as the reason. */
const MAX_WORDS = 3;

/** What stands beside a place, for one explainer. */
interface Surroundings {
  readonly isBlocked: boolean;
  /** The words of the field as written, those of the same sentence first. */
  readonly words: readonly string[];
}

/** Looks at one sentence; false where a blocking word stands in it. The place's own words never count. */
function lookAt(page: PageView, place: AliasPlace, sentence: number, explainer: number, words: string[]): boolean {
  const { firstHits, hits, index } = page;
  const end = firstHits[sentence + 1] ?? 0;
  for (let k = firstHits[sentence] ?? end; k < end; k++) {
    const start = startAt(hits, k);
    if (start < place.end && place.start < endAt(hits, k)) continue;
    const value = valueAt(hits, k);
    if (isBlocking(index, value, explainer)) return false;
    if (words.length === MAX_WORDS || !isCompany(index, value, explainer)) continue;
    const word = page.text.slice(start, endAt(hits, k));
    if (!words.some((known) => known.toLowerCase() === word.toLowerCase())) words.push(word);
  }
  return true;
}

/** Looks at the sentence of `place` and the ones beside it. */
function surroundings(page: PageView, place: AliasPlace, explainer: number): Surroundings {
  const words: string[] = [];
  const { sentence } = place;
  const isFree = [sentence, sentence - 1, sentence + 1].every((s) => lookAt(page, place, s, explainer, words));
  return { isBlocked: !isFree || page.otherwise.has(explainer), words };
}

/** Fewer letters than these do not show that a sentence is all in capitals: "AWS, US". */
const MANY_LETTERS = 12;

/** In a sentence of capitals, the case of a word says nothing. */
function isShouted(page: PageView, place: AliasPlace): boolean {
  const sentence = page.sentences[place.sentence] ?? place;
  const around = page.text.slice(sentence.start, place.start) + page.text.slice(place.end, sentence.end);
  return !/\p{Ll}/u.test(around) && (around.match(/\p{Lu}/gu)?.length ?? 0) >= MANY_LETTERS;
}

/** What `place` means if it is this use of its wording, or null if it is not meant. */
function meaningOf(page: PageView, place: AliasPlace, use: number, isShared: boolean): Meaning | null {
  const explainer = explainerOf(use);
  const { start, end } = place;
  if (classOf(use) === SAFE) return { start, end, explainer, reason: { rule: 'safe' }, weight: SURE };
  const { isBlocked, words } = surroundings(page, place, explainer);
  const byCase = classOf(use) === CASE_BOUND && !isShared && !isShouted(page, place);
  if (isBlocked || (words.length === 0 && !byCase)) return null;
  const reason: Reason = byCase ? { rule: 'case' } : { rule: 'company', words };
  return { start, end, explainer, reason, weight: words.length };
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
 * Which of the places are meant, and as what: rules 1, 4 and 5 of the dataset's scope. Safe aliases always; case-bound
 * ones where the line is not all capitals; the others where a word of the field stands in the same or a neighbouring
 * sentence; none where a blocking word does, or where the page names another sense.
 */
export function disambiguate(page: PageView, places: readonly AliasPlace[]): Meaning[] {
  const options = places.map((place) => optionsOf(page, place));
  const weights = weigh(options.filter((each) => each.length > 1));
  return options.map((each) => heaviest(each, weights)).filter((meaning) => meaning !== null);
}
