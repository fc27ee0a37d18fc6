import type { Block } from '#core/article.ts';
import type { Density, Mention } from './mention.ts';

/** For each mention the number of headings before it: the section it stands in. */
function sectionsOf(mentions: readonly Mention[], blocks: readonly Block[]): number[] {
  const headings = blocks.filter((block) => block.kind === 'heading');
  return mentions.map(({ start }) => headings.filter((heading) => heading.start <= start).length);
}

/**
 * Which mentions are marked in the page, by the reader's settings: the first of each explainer, the first in each
 * section, all, or none; hidden explainers never. All of them stay in the list.
 */
export function chooseMentions(
  mentions: readonly Mention[],
  blocks: readonly Block[],
  options: { readonly density: Density; readonly hidden: ReadonlySet<string> },
): Mention[] {
  const { density, hidden } = options;
  const sections = density === 'section' ? sectionsOf(mentions, blocks) : null;
  const seen = new Set<string>();
  return mentions.map((mention, k) => {
    const key = sections === null ? mention.explainer : `${sections[k]} ${mention.explainer}`;
    const isWanted = density === 'all' || (density !== 'none' && !seen.has(key));
    seen.add(key);
    const isHidden = hidden.has(mention.explainer);
    return { ...mention, shown: isWanted && !isHidden, hidden: isHidden };
  });
}
