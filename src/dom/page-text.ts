import { BLOCK_SEPARATOR, type Block, type BlockKind } from '#core/article.ts';
import type { Piece } from './live-runs.ts';

/** One block to be: its kind and the text nodes that it is drawn from. */
export interface TextBlock {
  readonly kind: BlockKind;
  readonly pieces: readonly Piece[];
}

/**
 * A stretch of a text node that stands in the text code unit for code unit, any white space as a space.
 *
 * Example: of a node `"  a   b"` at the start of a block comes the text `"a b"` and the segments
 * `{start: 0, length: 2, nodeStart: 2}` ("a ") and `{start: 2, length: 1, nodeStart: 6}` ("b").
 */
interface Segment {
  readonly node: Text;
  /** UTF-16 code units into the text. */
  readonly start: number;
  readonly length: number;
  /** UTF-16 code units into the node's data. */
  readonly nodeStart: number;
  /** The node's data as it was read, to see whether the page has changed it since. */
  readonly data: string;
}

/** The text of an article, and the way from it to the page and back. */
export interface PageText {
  readonly text: string;
  readonly blocks: readonly Block[];
  /**
   * The place of a stretch of the text on the page; UTF-16 code units, `end` exclusive.
   * Null where it is empty, or where the page has taken away or rewritten a text node of it since.
   */
  rangeOf(start: number, end: number): Range | null;
  /**
   * The offset into the text that a place on the page has; null where the node is no part of it. A place inside
   * white space that is not drawn has the offset where that white space would stand.
   */
  offsetAt(node: Node, offset: number): number | null;
  /** The text node that a code unit of the text stands in, and where in its data; null between blocks. */
  placeOf(offset: number): { readonly node: Text; readonly offset: number } | null;
  /** The text nodes that the text is drawn from, in order, each once. */
  readonly nodes: readonly Text[];
  /** The share of a stretch of the text, or of all, that still stands on the page, word for word where it was read: 0 to 1. */
  standing(start?: number, end?: number): number;
}

/**
 * White space that collapses, and characters that are never drawn (soft hyphen, zero width space, word joiner, byte
 * order mark), without which "inter\u00adnational" is found. Joiners (U+200C, U+200D) are part of words and stay.
 */
const UNEVEN = /[ \t\n\r\f\u00ad\u200b\u2060\ufeff]+/g;
/** In a text without these, only its first space may not be drawn. Most texts are so, and are copied whole. */
const TROUBLE = /[\t\n\r\f\u00ad\u200b\u2060\ufeff]| {2}/;

const COLLAPSIBLE = /[ \t\n\r\f]/;

class TextBuilder {
  readonly segments: Segment[] = [];
  readonly blocks: Block[] = [];
  #parts: string[] = [];
  #length = 0;
  /** Where the block at hand begins; its first white space is not drawn. */
  #blockStart = 0;
  #endsInSpace = false;

  get text(): string {
    return this.#parts.join('');
  }

  #append(text: string): void {
    this.#parts.push(text);
    this.#length += text.length;
    this.#endsInSpace = text.endsWith(' ');
  }

  #copy(node: Text, nodeStart: number, text: string): void {
    if (text === '') return;
    const last = this.segments.at(-1);
    const goesOn =
      last?.node === node && last.nodeStart + last.length === nodeStart && last.start + last.length === this.#length;
    if (last !== undefined && goesOn)
      this.segments[this.segments.length - 1] = { ...last, length: last.length + text.length };
    else this.segments.push({ node, start: this.#length, length: text.length, nodeStart, data: node.data });
    this.#append(text);
  }

  get #takesSpace(): boolean {
    return this.#length > this.#blockStart && !this.#endsInSpace;
  }

  #addUneven(node: Text, at: number, uneven: string): void {
    const space = uneven.search(COLLAPSIBLE);
    if (space >= 0 && this.#takesSpace) this.#copy(node, at + space, ' ');
  }

  addNode(node: Text): void {
    const { data } = node;
    if (!TROUBLE.test(data) && (this.#takesSpace || !data.startsWith(' '))) this.#copy(node, 0, data);
    else this.#addUnevenly(node, data);
  }

  #addUnevenly(node: Text, data: string): void {
    let done = 0;
    for (const match of data.matchAll(UNEVEN)) {
      this.#copy(node, done, data.slice(done, match.index));
      this.#addUneven(node, match.index, match[0]);
      done = match.index + match[0].length;
    }
    this.#copy(node, done, data.slice(done));
  }

  addPiece(piece: Piece): void {
    if (piece !== null) this.addNode(piece);
    else if (this.#takesSpace) this.#append(' ');
  }

  /** Takes the last white space of a block away again: it is not drawn. */
  #trim(): void {
    if (!this.#endsInSpace) return;
    const last = this.#parts.pop() ?? '';
    this.#parts.push(last.slice(0, -1));
    this.#length--;
    this.#endsInSpace = false;
    const segment = this.segments.at(-1);
    if (segment !== undefined && segment.start + segment.length > this.#length) this.#shorten(segment);
  }

  #shorten(segment: Segment): void {
    this.segments.pop();
    if (segment.length > 1) this.segments.push({ ...segment, length: segment.length - 1 });
  }

  /** A block of which nothing is drawn leaves nothing behind. */
  addBlock({ kind, pieces }: TextBlock): void {
    const before = { length: this.#length, parts: this.#parts.length };
    if (this.blocks.length > 0) this.#append(BLOCK_SEPARATOR);
    const start = this.#length;
    this.#blockStart = start;
    this.#endsInSpace = false;
    for (const piece of pieces) this.addPiece(piece);
    this.#trim();
    if (this.#length > start) this.blocks.push({ kind, start, end: this.#length });
    else this.#forget(before);
  }

  #forget(before: { readonly length: number; readonly parts: number }): void {
    this.#parts.length = before.parts;
    this.#length = before.length;
  }
}

/** Index of the last item whose key is at most `wanted`; -1 where there is none. `items` is sorted by key. */
function lastAtMost<T>(items: readonly T[], wanted: number, key: (item: T) => number): number {
  let low = 0;
  let high = items.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    const item = items[middle];
    if (item !== undefined && key(item) <= wanted) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

const byStart = (segment: Segment) => segment.start;
const byNodeStart = (segment: Segment) => segment.nodeStart;

/** Segments of each node, in order; a node stands in one block only, so its segments are neighbours. */
function segmentsByNode(segments: readonly Segment[]): ReadonlyMap<Text, readonly Segment[]> {
  const byNode = new Map<Text, Segment[]>();
  for (const segment of segments) {
    const known = byNode.get(segment.node);
    if (known === undefined) byNode.set(segment.node, [segment]);
    else known.push(segment);
  }
  return byNode;
}

/** Whether the node is still on the page and still says what it said there. */
function isIntact({ node, length, nodeStart, data }: Segment): boolean {
  if (!node.isConnected) return false;
  const end = nodeStart + length;
  return node.data === data || node.data.slice(nodeStart, end) === data.slice(nodeStart, end);
}

const lengthOf = (segments: readonly Segment[]) => segments.reduce((sum, { length }) => sum + length, 0);

/** The segments that a stretch touches, first to last. */
function segmentsOf(segments: readonly Segment[], start: number, end: number): readonly Segment[] {
  const from = Math.max(0, lastAtMost(segments, start, byStart));
  const to = lastAtMost(segments, end - 1, byStart);
  return segments.slice(from, to + 1).filter((s) => s.start + s.length > start);
}

/**
 * A live `Range`, not a `StaticRange`: it follows what the page does to the text around it, and there are few of them.
 * Null where the ends stand in different trees (a shadow root), which no range can hold, or have changed places.
 */
function spanning(first: Segment, last: Segment, start: number, end: number): Range | null {
  if (first.node.getRootNode() !== last.node.getRootNode()) return null;
  const range = first.node.ownerDocument.createRange();
  range.setStart(first.node, first.nodeStart + Math.max(0, start - first.start));
  range.setEnd(last.node, last.nodeStart + Math.min(last.length, end - last.start));
  return range.collapsed ? null : range;
}

/** Puts blocks together to one text, white space collapsed as it is drawn, joined by {@link BLOCK_SEPARATOR}. */
export function createPageText(textBlocks: readonly TextBlock[]): PageText {
  const builder = new TextBuilder();
  for (const block of textBlocks) builder.addBlock(block);
  const { text, blocks, segments } = builder;
  const byNode = segmentsByNode(segments);

  return {
    text,
    blocks,
    rangeOf(start, end) {
      if (start >= end) return null;
      const touched = segmentsOf(segments, start, end);
      const [first, last] = [touched[0], touched.at(-1)];
      if (first === undefined || last === undefined) return null;
      return touched.every(isIntact) ? spanning(first, last, start, end) : null;
    },
    placeOf(offset) {
      const segment = segments[lastAtMost(segments, offset, byStart)];
      if (segment === undefined || offset >= segment.start + segment.length) return null;
      return { node: segment.node, offset: segment.nodeStart + offset - segment.start };
    },
    nodes: [...byNode.keys()],
    standing(start = 0, end = text.length) {
      const touched = segmentsOf(segments, start, end);
      return lengthOf(touched.filter(isIntact)) / lengthOf(touched);
    },
    offsetAt(node, offset) {
      const own = byNode.get(node as Text);
      if (own === undefined) return null;
      const segment = own[Math.max(0, lastAtMost(own, offset, byNodeStart))];
      if (segment === undefined) return null;
      return segment.start + Math.max(0, Math.min(segment.length, offset - segment.nodeStart));
    },
  };
}
