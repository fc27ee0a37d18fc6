import type { Span } from '#core/text/sentences.ts';
import { BLOCKING, CASE_BOUND, COMPANY, OTHER_SENSE, type Role, SAFE } from './expand-entry.ts';
import type { MentionIndex } from './index-layout.ts';
import type { Reason } from './mention.ts';
import { type AliasPlace, explainerOf, hasRole, type PageHit, roleOf } from './page-hits.ts';

/** A place and what it means there. */
export interface Meaning extends Span {
  readonly sentence: number;
  /** Number of the explainer in the index. */
  readonly explainer: number;
  readonly reason: Reason;
  /** How sure, for choosing between meanings: 100 for a safe alias, else the words of the field beside it. */
  readonly weight: number;
}

/** All that stands on the page, so that a place can be seen beside its neighbours. */
export interface PageView {
  readonly index: MentionIndex;
  readonly text: string;
  /** Whether the title has a word of the subject. */
  readonly titleTells: boolean;
  readonly sentences: readonly Span[];
  readonly hits: readonly PageHit[];
  /** First hit of each sentence; one entry more than there are sentences. */
  readonly firstOfSentence: readonly number[];
  /** Values of all wordings in the title and the text. */
  readonly values: ReadonlySet<number>;
}

const overlaps = (a: Span, b: Span): boolean => a.start < b.end && b.start < a.end;

/** The hits in the sentence of `place` and the ones beside it that are `role` for the explainer; its own words never count. */
function* beside(page: PageView, place: AliasPlace, explainer: number, role: Role): Generator<PageHit> {
  const { firstOfSentence, hits, index } = page;
  for (const sentence of [place.sentence, place.sentence - 1, place.sentence + 1]) {
    const end = firstOfSentence[sentence + 1] ?? 0;
    for (let k = firstOfSentence[sentence] ?? end; k < end; k++) {
      const hit = hits[k];
      if (hit !== undefined && !overlaps(hit, place) && hasRole(index, hit.value, explainer, role)) yield hit;
    }
  }
}

/** A reader is shown at most this many words as the reason. */
const MAX_WORDS = 3;

/** The words of the field beside `place`, as written, nearest sentence first. */
function companyOf(page: PageView, place: AliasPlace, explainer: number): string[] {
  const words = new Map<string, string>();
  for (const { start, end } of beside(page, place, explainer, COMPANY)) {
    const word = page.text.slice(start, end);
    if (!words.has(word.toLowerCase())) words.set(word.toLowerCase(), word);
  }
  return [...words.values()];
}

function isBlocked(page: PageView, place: AliasPlace, explainer: number): boolean {
  if (!beside(page, place, explainer, BLOCKING).next().done) return true;
  return [...page.values].some((value) => hasRole(page.index, value, explainer, OTHER_SENSE));
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
  const role = roleOf(use);
  const { start, end, sentence } = place;
  if (role === SAFE) return { start, end, sentence, explainer, reason: { rule: 'safe' }, weight: 100 };
  if (isBlocked(page, place, explainer)) return null;
  const words = companyOf(page, place, explainer);
  const byCase = role === CASE_BOUND && !isShared && !isShouted(page, place);
  if (words.length === 0 && !byCase) return null;
  const reason: Reason = byCase ? { rule: 'case' } : { rule: 'company', words: words.slice(0, MAX_WORDS) };
  return { start, end, sentence, explainer, reason, weight: words.length };
}

const isSharedPlace = (place: AliasPlace): boolean => new Set(place.uses.map(explainerOf)).size > 1;

/** For wordings that several explainers share: one meaning for each page, by all the company that they keep on it. */
function pageMeaning(options: readonly Meaning[][]): ReadonlyMap<number, number> {
  const weights = new Map<number, number>();
  for (const { explainer, weight } of options.flat()) weights.set(explainer, (weights.get(explainer) ?? 0) + weight);
  return weights;
}

/** The one that weighs most on the page; null where two weigh the same: then it is not for us to say. */
function heaviest(options: readonly Meaning[], weights: ReadonlyMap<number, number>): Meaning | null {
  const sorted = [...options].sort((a, b) => (weights.get(b.explainer) ?? 0) - (weights.get(a.explainer) ?? 0));
  const [first, second] = sorted;
  if (first === undefined) return null;
  const tie = second !== undefined && weights.get(second.explainer) === weights.get(first.explainer);
  return tie ? null : first;
}

/**
 * Which of the places are meant, and as what: rules 1, 4 and 5 of the dataset's scope. Safe aliases always; case-bound
 * ones where the line is not all capitals; the others where a word of the field stands in the same or a neighbouring
 * sentence; none where a blocking word does, or where the page names another sense.
 */
export function disambiguate(page: PageView, places: readonly AliasPlace[]): Meaning[] {
  const options = places.map((place) => {
    const meanings = place.uses
      .map((use) => meaningOf(page, place, use, isSharedPlace(place)))
      .filter((m) => m !== null);
    return [...new Map(meanings.map((meaning) => [meaning.explainer, meaning])).values()];
  });
  const weights = pageMeaning(options);
  return options.map((each) => heaviest(each, weights)).filter((meaning) => meaning !== null);
}
