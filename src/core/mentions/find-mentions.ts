import type { Coverage } from '#core/context/context.ts';
import { chooseMentions } from './choose-mentions.ts';
import { disambiguate, type Meaning } from './disambiguate.ts';
import { EXPLAINER_WORDS, type MentionIndex } from './index-layout.ts';
import type { Density, Mention } from './mention.ts';
import { type ReadArticle, viewOf } from './page-view.ts';
import { isAboutSubject, kindOf, subjectSigns } from './subject.ts';

/** What the reader's settings say about marks. */
export interface MentionOptions {
  readonly density: Density;
  /** Ids of explainers that are not marked here; they stay in the list. */
  readonly hidden: ReadonlySet<string>;
}

export interface FoundMentions {
  readonly coverage: Coverage;
  /** In order of their start, none overlapping another. */
  readonly mentions: Mention[];
}

/** The ids of an index, one after the other, as text: made once, as an article names a hundred of them. */
const idTexts = new WeakMap<MentionIndex, string>();

function idText(index: MentionIndex): string {
  const known = idTexts.get(index);
  if (known !== undefined) return known;
  let text = '';
  for (const letter of index.ids) text += String.fromCharCode(letter);
  idTexts.set(index, text);
  return text;
}

const isEnglish = (language: string | null): boolean => language === null || /^en(?:-|$)/i.test(language);

const isOtherScript = (text: string): boolean => /[^\p{Script=Latin}\p{Script=Common}\p{Script=Inherited}]/u.test(text);

/** Whether two terms or more are named in a script other than Latin: then we have aliases in the page's language. */
function speaksOurs(text: string, meanings: readonly Meaning[]): boolean {
  const own = meanings.filter(({ start, end }) => isOtherScript(text.slice(start, end)));
  return new Set(own.map(({ explainer }) => explainer)).size >= 2;
}

/** The mentions as they are shown, given which are marked. */
export function toMentions(
  index: MentionIndex,
  meanings: readonly Meaning[],
  isMarked: readonly boolean[],
  isHidden: ReadonlySet<string>,
): Mention[] {
  const ids = idText(index);
  return meanings.map(({ start, end, explainer, reason }, k) => {
    const at = EXPLAINER_WORDS * explainer;
    const id = ids.slice(index.explainers[at + 2], index.explainers[at + 3]);
    const hidden = isHidden.has(id);
    return {
      start,
      end,
      explainer: id,
      kind: kindOf(index, explainer),
      reason,
      shown: isMarked[k] === true && !hidden,
      hidden,
    };
  });
}

const NOTHING: Readonly<Record<Exclude<Coverage, 'covered'>, FoundMentions>> = {
  'not-covered': { coverage: 'not-covered', mentions: [] },
  'unsupported-language': { coverage: 'unsupported-language', mentions: [] },
};

/**
 * The mentions of an article: found, told apart, chosen. An article that is not about the subject has none; one in a
 * language that we have no aliases for has none, either, and says so.
 *
 * ```ts
 * findMentions(index, article, { density: 'first', hidden: new Set() });
 * // { coverage: 'covered', mentions: [{ start: 3, end: 7, explainer: 'imei', reason: { rule: 'case' }, … }] }
 * ```
 */
export function findMentions(index: MentionIndex, article: ReadArticle, options: MentionOptions): FoundMentions {
  const page = viewOf(index, article);
  const meanings = disambiguate(page);
  const english = isEnglish(article.language);
  if (!english && !speaksOurs(article.text, meanings)) return NOTHING['unsupported-language'];
  const about = meanings.length > 0 && isAboutSubject(subjectSigns(page, meanings), article.text.length);
  if (!about) return NOTHING['not-covered'];
  const isMarked = chooseMentions(meanings, article.blocks, options.density);
  return { coverage: 'covered', mentions: toMentions(index, meanings, isMarked, options.hidden) };
}
