import type { Kind } from '#core/explainer.ts';
import type { Term, TermGroup } from './group-terms.ts';

/** Accents and case tell nothing apart here: who looks for "telefonica" means Telefónica. */
const fold = (text: string): string => text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();

/**
 * The terms that have every word of the query in their name, in the words by which the story calls them, or in the name of their
 * group; all of them for an empty query.
 *
 * @example filterTerms(groups, 'amaz', …) // the group of companies and services, with Amazon Web Services alone
 */
export function filterTerms(
  groups: readonly TermGroup[],
  query: string,
  nameOfGroup: (kind: Kind) => string,
): readonly TermGroup[] {
  const wanted = fold(query).split(/\s+/).filter(Boolean);
  if (wanted.length === 0) return groups;
  const fits = (kind: Kind, { name, words }: Term): boolean => {
    const said = fold([name, ...words, nameOfGroup(kind)].join('\n'));
    return wanted.every((word) => said.includes(word));
  };
  return groups
    .map(({ kind, terms }) => ({ kind, terms: terms.filter((term) => fits(kind, term)) }))
    .filter(({ terms }) => terms.length > 0);
}
