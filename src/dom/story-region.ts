/** What of a page is watched for one or more stories. */
export interface Watched {
  /** Whatever changes in these. */
  readonly trees: readonly Node[];
  /** Only which children these have: a story's box may itself be replaced, or get a sibling. */
  readonly lists: readonly Node[];
}

/** What sites mostly put around a whole story; a later part of it stands in there too. */
const STORY_BOX = 'article, [role="article"], main, [role="main"], .hentry, .h-entry';

/** The element above, out of a shadow root into its host. */
const above = (node: Node): Element | null =>
  node.parentElement ?? (node.parentNode instanceof ShadowRoot ? node.parentNode.host : null);

/** All elements above a node, outermost first. */
function pathTo(node: Node): Element[] {
  const path: Element[] = [];
  for (let e = above(node); e !== null; e = above(e)) path.unshift(e);
  return path;
}

/** The lowest element around all of these nodes that are on the page still; null where none is. */
export function regionOf(nodes: readonly Node[]): Element | null {
  const parents = new Set(nodes.filter((node) => node.isConnected).map(above));
  const paths = [...parents].map((parent) => (parent === null ? [] : [...pathTo(parent), parent]));
  const [first = []] = paths;
  const depth = first.findLastIndex((element, i) => paths.every((path) => path[i] === element));
  return first[depth] ?? null;
}

/** The highest element around some nodes that holds none of the others; null where they stand among each other. */
export function boxApart(nodes: readonly Node[], others: readonly Node[]): Element | null {
  const region = regionOf(nodes);
  let box: Element | null = null;
  for (let e = region; e !== null && !others.some((node) => e?.contains(node)); e = above(e)) box = e;
  return box;
}

/**
 * What to watch for stories drawn from these nodes: the box that a page says is the story's, else the element above all
 * its text (a part that is filled in later stands beside it), shadow roots that hold some of it, and what stands around.
 */
export function watchedOf(stories: readonly (readonly Text[])[]): Watched {
  const [trees, lists] = [new Set<Node>(), new Set<Node>()];
  for (const nodes of stories) {
    const region = regionOf(nodes);
    if (region === null) continue;
    const around = [...pathTo(region), region];
    const box = around.findLast((element) => element.matches(STORY_BOX)) ?? above(region) ?? region;
    trees.add(box);
    for (const node of nodes) {
      const root = node.getRootNode();
      if (root instanceof ShadowRoot) trees.add(root);
    }
    for (const element of pathTo(box)) lists.add(element);
  }
  return { trees: [...trees], lists: [...lists] };
}
