import { Readability } from '@mozilla/readability';

type Pairs = Map<Node, Text>;

/** Pairs each text node of a clone with the live one. Both trees have the same shape: nothing has run in between. */
function pairText(live: Node, clone: Node, pairs: Pairs): void {
  let liveChild = live.firstChild;
  let cloneChild = clone.firstChild;
  while (liveChild !== null && cloneChild !== null) {
    if (liveChild.nodeType === 3) pairs.set(cloneChild, liveChild as Text);
    else if (liveChild.nodeType === 1) pairText(liveChild, cloneChild, pairs);
    liveChild = liveChild.nextSibling;
    cloneChild = cloneChild.nextSibling;
  }
}

function textNodesOf(root: Node): Text[] {
  const nodes: Text[] = [];
  const walker = (root.ownerDocument as Document).createTreeWalker(root, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) nodes.push(node as Text);
  return nodes;
}

/** Live text nodes by their data, each list in document order and used up from the front. */
function byData(pairs: Pairs): Map<string, Text[]> {
  const index = new Map<string, Text[]>();
  for (const live of pairs.values()) {
    const known = index.get(live.data);
    if (known === undefined) index.set(live.data, [live]);
    else known.push(live);
  }
  return index;
}

/**
 * The live text nodes that Readability takes for the story. It works on a clone that is thrown away, and moves text nodes
 * instead of copying them, so a map leads back; where it starts over from saved HTML (short or odd pages), the nodes are
 * new, and the first live node that says the same stands for each.
 */
export function readabilityNodes(document: Document): ReadonlySet<Text> {
  const clone = document.cloneNode(true) as Document;
  const pairs: Pairs = new Map();
  pairText(document, clone, pairs);
  const story = new Readability<Node>(clone, { serializer: (element) => element }).parse();
  const chosen = new Set<Text>();
  if (!story?.content) return chosen;
  let sameText: Map<string, Text[]> | null = null;
  for (const node of textNodesOf(story.content)) {
    let live = pairs.get(node);
    if (live === undefined && node.data.trim() !== '') {
      sameText ??= byData(pairs);
      live = sameText.get(node.data)?.shift();
    }
    if (live !== undefined) chosen.add(live);
  }
  return chosen;
}
