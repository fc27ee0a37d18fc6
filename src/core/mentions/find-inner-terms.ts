import type { TextWithTerms } from '#core/explained.ts';
import { disambiguate } from './disambiguate.ts';
import { toMentions } from './find-mentions.ts';
import type { MentionIndex } from './index-layout.ts';
import { viewOf } from './page-view.ts';

/** More than these in one text make it restless; the others are in "see also" if they are related. */
const MOST_TERMS = 5;

const BETWEEN = '\n\n';

/**
 * The terms that stand in the texts of one explainer: each at its first mention, never the explainer itself. What they mean is told
 * as in an article; whether it is about our subject is not asked.
 *
 * ```ts
 * findInnerTerms(index, { id: 'imei', name: 'IMEI' }, ['It names the handset, not the SIM.'])
 * // [{ text: 'It names the handset, not the SIM.', terms: [{ start: 30, end: 33, explainer: 'sim' }] }]
 * ```
 */
export function findInnerTerms(
  index: MentionIndex,
  own: { readonly id: string; readonly name: string },
  texts: readonly string[],
): readonly TextWithTerms[] {
  const blocks = blocksOf(texts);
  const text = texts.join(BETWEEN);
  const meanings = disambiguate(viewOf(index, { title: own.name, text, blocks, language: 'en' }));
  const seen = new Set([own.id]);
  const mentions = toMentions(index, meanings, [], new Set()).filter(({ explainer }) => {
    const isFirst = !seen.has(explainer);
    seen.add(explainer);
    return isFirst;
  });
  return blocks.flatMap((block, i) => {
    const terms = mentions
      .filter(({ start, end }) => start >= block.start && end <= block.end)
      .map(({ start, end, explainer }) => ({ start: start - block.start, end: end - block.start, explainer }));
    return terms.length === 0 ? [] : [{ text: texts[i] ?? '', terms: terms.slice(0, MOST_TERMS) }];
  });
}

function blocksOf(texts: readonly string[]) {
  let start = 0;
  return texts.map((text) => {
    const block = { kind: 'paragraph' as const, start, end: start + text.length };
    start = block.end + BETWEEN.length;
    return block;
  });
}
