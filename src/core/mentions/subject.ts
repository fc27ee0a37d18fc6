import { KINDS, type Kind } from '#core/explainer.ts';
import type { Meaning } from './disambiguate.ts';
import { EXPLAINER_WORDS, type MentionIndex, SECOND_TIER, TELLING } from './index-layout.ts';
import type { PageView } from './page-view.ts';
import { endAt, startAt, valueAt } from './term-hits.ts';
import { isSubjectWord } from './wording-uses.ts';

/** The kind of the explainer with this number. */
export const kindOf = (index: MentionIndex, explainer: number): Kind =>
  KINDS[index.explainers[EXPLAINER_WORDS * explainer] ?? 0] ?? 'data';

/** Whether a mention of the explainer shows that the page is about the subject: see `subject-words.ts`. */
export const isTelling = (index: MentionIndex, explainer: number): boolean =>
  ((index.explainers[EXPLAINER_WORDS * explainer + 1] ?? 0) & TELLING) !== 0;

/** Whether the explainer is of tier 2: not expected on most pages on the subject. */
export const isSecondTier = (index: MentionIndex, explainer: number): boolean =>
  ((index.explainers[EXPLAINER_WORDS * explainer + 1] ?? 0) & SECOND_TIER) !== 0;

/** Places, companies and offices stand in every newspaper, whatever it writes of. */
const NOT_EVEN_FITTING: readonly Kind[] = ['place', 'organisation', 'public-body'];

/** What on a page shows its subject. */
export interface SubjectSigns {
  /** Different terms and words that tell of people's data. */
  readonly telling: number;
  /** Places where one of them stands. */
  readonly places: number;
  /** Whether the title has one. */
  readonly inTitle: boolean;
  /** Different terms that fit the subject, but software as well. */
  readonly fitting: number;
}

/** The words of {@link SUBJECT_WORDS} in the text, but those that are part of a telling mention. */
function subjectWords({ index, hits, text }: PageView, telling: readonly Meaning[]): string[] {
  const words: string[] = [];
  let at = 0;
  let end = 0;
  for (let k = 0; k < hits.count; k++) {
    const start = startAt(hits, k);
    if (start < end || !isSubjectWord(index, valueAt(hits, k))) continue;
    while ((telling[at]?.end ?? text.length) <= start && at < telling.length) at++;
    if (endAt(hits, k) > (telling[at]?.start ?? text.length)) continue;
    end = endAt(hits, k);
    words.push(text.slice(start, end).toLowerCase());
  }
  return words;
}

export function subjectSigns(page: PageView, meanings: readonly Meaning[]): SubjectSigns {
  const telling: Meaning[] = [];
  const fitting = new Set<number>();
  for (const meaning of meanings) {
    const { explainer } = meaning;
    if (isTelling(page.index, explainer)) telling.push(meaning);
    else if (!NOT_EVEN_FITTING.includes(kindOf(page.index, explainer))) fitting.add(explainer);
  }
  const words = subjectWords(page, telling);
  return {
    telling: new Set<number | string>([...telling.map(({ explainer }) => explainer), ...words]).size,
    places: telling.length + words.length,
    inTitle: page.titleTells,
    fitting: fitting.size,
  };
}

/** A word of the subject in the headline is worth so many in the text. */
const TITLE_WEIGHT = 2;

/** Places for each 1,000 words below which a page speaks of people's data only in passing: news and shops stay below 4. */
const ENOUGH_PER_1000_WORDS = 4.5;

/** UTF-16 units of 1,000 words of English news, spaces included. */
const UNITS_OF_1000_WORDS = 6000;

/** Added to the length, so that one word in a short notice is not yet a subject. */
const SHORTEST_UNITS = 500;

/** So many fitting terms stand for one that tells, where at least one does. */
const FITTING_FOR_ONE = 3;

/**
 * Whether a page is about the subject at all: rule 3 of the scope, else it gets no marks. Two different signs are
 * asked for, and that they stand densely enough for the length of the text: a manual that mentions user data once, or a shop with
 * a privacy notice, is not about it.
 */
export function isAboutSubject({ telling, places, inTitle, fitting }: SubjectSigns, length: number): boolean {
  if (telling === 0) return false;
  const different = telling + Number(inTitle) + Math.floor(fitting / FITTING_FOR_ONE);
  if (different < 2) return false;
  const weight = places + (inTitle ? TITLE_WEIGHT : 0) + Math.min(places, fitting / FITTING_FOR_ONE);
  return (weight * UNITS_OF_1000_WORDS) / (length + SHORTEST_UNITS) >= ENOUGH_PER_1000_WORDS;
}
