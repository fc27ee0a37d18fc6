import type { Block } from '#core/article.ts';
import type { Meaning } from './disambiguate.ts';
import type { Density } from './mention.ts';

/** For each mention the number of headings before it: the section it stands in. Both are in the order of the text. */
function sectionsOf(meanings: readonly Meaning[], blocks: readonly Block[]): number[] {
  const headings = blocks.filter((block) => block.kind === 'heading');
  let section = 0;
  return meanings.map(({ start }) => {
    while ((headings[section]?.start ?? Number.POSITIVE_INFINITY) <= start) section++;
    return section;
  });
}

/** More explainers than an index can have. */
const SECTION = 0x10000;

/**
 * Whether each mention is marked in the page: the first of each explainer, the first in each section, all, or none. Mentions
 * are in the order of the text.
 */
export function chooseMentions(meanings: readonly Meaning[], blocks: readonly Block[], density: Density): boolean[] {
  const sections = density === 'section' ? sectionsOf(meanings, blocks) : null;
  const seen = new Set<number>();
  return meanings.map(({ explainer }, k) => {
    const rivals = explainer + SECTION * (sections?.[k] ?? 0);
    const isFirst = !seen.has(rivals);
    seen.add(rivals);
    return density === 'all' || (density !== 'none' && isFirst);
  });
}
