import type { Kind } from '#core/explainer.ts';
import type { AliasPlace } from './alias-places.ts';
import type { MentionIndex } from './index-layout.ts';
import { type PageView, tells } from './page-view.ts';
import { isSecondTier, kindOf } from './subject.ts';
import { endAt, startAt, valueAt } from './term-hits.ts';
import { aliasCount, aliasUse, explainerOf, isBlocking, isCompany } from './wording-uses.ts';

/** A reader is shown at most this many words as the reason. */
const MAX_WORDS = 3;

/** Kinds whose aliases are names: any word of the subject is company for them. */
const NAMED: readonly Kind[] = ['place', 'organisation'];

/** What stands in one sentence, for one explainer. */
interface Sentence {
  readonly isBlocked: boolean;
  /** The words of the field, as written. */
  readonly words: readonly string[];
}

const NO_WORDS: readonly string[] = [];

const sameWord = (a: string, b: string): boolean =>
  a.length === b.length && (a === b || a.toLowerCase() === b.toLowerCase());

/** Whether the wording tells of the subject, and not of this explainer itself. */
function tellsOfOther(index: MentionIndex, value: number, explainer: number): boolean {
  if (!tells(index, value)) return false;
  for (let n = 0; n < aliasCount(index, value); n++)
    if (explainerOf(aliasUse(index, value, n)) === explainer) return false;
  return true;
}

/** The explainer whose company is looked for at a place. */
interface Question {
  readonly page: PageView;
  readonly place: AliasPlace;
  readonly explainer: number;
  /** Whether any word of the subject is company. */
  readonly anyOfSubject: boolean;
}

/**
 * Looks at one sentence. The place's own words are no company for it, and none that it holds block it; a phrase that
 * goes beyond it does: "eye tracking" is no "tracking".
 */
function lookAt({ page, place, explainer, anyOfSubject }: Question, sentence: number): Sentence {
  const { firstHits, hits, index, text } = page;
  let words = NO_WORDS;
  const last = firstHits[sentence + 1] ?? 0;
  for (let k = firstHits[sentence] ?? last; k < last; k++) {
    const start = startAt(hits, k);
    const end = endAt(hits, k);
    if (start >= place.start && end <= place.end) continue;
    const value = valueAt(hits, k);
    if (isBlocking(index, value, explainer)) return { isBlocked: true, words };
    if (words.length === MAX_WORDS || (end > place.start && start < place.end)) continue;
    if (!isCompany(index, value, explainer) && !(anyOfSubject && tellsOfOther(index, value, explainer))) continue;
    const word = text.slice(start, end);
    if (!words.some((known) => sameWord(known, word))) words = [...words, word];
  }
  return { isBlocked: false, words };
}

/** A name in a list, with what parts it from the next one. */
const NAME = String.raw`\p{Lu}[^\s,;.]*(?: \p{Lu}[^\s,;.]*)?`;
const PART = '(?:,|,? and|,? or) (?:the )?';
const LISTED = [`${NAME}${PART}${NAME}${PART}·`, `${NAME}${PART}·${PART}${NAME}`, `·${PART}${NAME}${PART}${NAME}`].map(
  (pattern) => new RegExp(pattern, 'u'),
);
/** UTF-16 units on either side that three names of a list take at the most. */
const LIST_REACH = 60;

/** Whether a place is one of three names or more in a row: "in the Netherlands, France, Spain and Germany". */
function isListed({ text }: PageView, { start, end }: AliasPlace): boolean {
  const around = `${text.slice(Math.max(0, start - LIST_REACH), start)}·${text.slice(end, end + LIST_REACH)}`;
  return LISTED.some((pattern) => pattern.test(around));
}

/**
 * Whether a place is only where something happens: its own sentence does not speak of the field. "We flew to China" is
 * scenery, whatever the next sentence says. Of a place of tier 2 it must do so twice, and not in a list of places.
 */
function isScenery(page: PageView, place: AliasPlace, explainer: number, { words }: Sentence): boolean {
  if (kindOf(page.index, explainer) !== 'place') return false;
  if (!isSecondTier(page.index, explainer)) return words.length === 0;
  return words.length < 2 || isListed(page, place);
}

/**
 * The words that show that the explainer is meant, those of its own sentence or, where it has none, of the ones beside it;
 * null where it is blocked. A blocking word in the same sentence decides; one beside it only where its own sentence says
 * nothing. Where a wording is `isShared` by several explainers, only their own words of the field tell them apart, and those
 * of all three sentences count.
 */
export function companyOf(
  page: PageView,
  place: AliasPlace,
  explainer: number,
  isShared: boolean,
): readonly string[] | null {
  if (page.otherwise.has(explainer)) return null;
  const question = { page, place, explainer, anyOfSubject: !isShared && NAMED.includes(kindOf(page.index, explainer)) };
  const own = lookAt(question, place.sentence);
  if (own.isBlocked) return null;
  if (isScenery(page, place, explainer, own)) return NO_WORDS;
  if (own.words.length === MAX_WORDS || (own.words.length > 0 && !isShared)) return own.words;
  const before = lookAt(question, place.sentence - 1);
  const after = lookAt(question, place.sentence + 1);
  if ((before.isBlocked || after.isBlocked) && own.words.length === 0) return null;
  const words = [...own.words, ...before.words, ...after.words];
  return words.filter((word, k) => !words.slice(0, k).some((known) => sameWord(known, word))).slice(0, MAX_WORDS);
}
