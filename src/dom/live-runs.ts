import { collapse } from './collapse.ts';

/** A run's text nodes in order; null stands for a line break (`<br>`), which is drawn and has no text node. */
export type Piece = Text | null;

/**
 * A maximal stretch of inline text in one block, cut at block boundaries and at two line breaks in a row: what a
 * reader sees as one paragraph, however it is marked up.
 */
export interface LiveRun {
  /** The nearest block-level ancestor; several runs share one where paragraphs are made of `<br><br>`. */
  readonly element: Element;
  readonly pieces: readonly Piece[];
  /** Length of the text, white space around its nodes left out, and the part of it inside links: UTF-16 code units. */
  readonly chars: number;
  readonly linkChars: number;
  /**
   * Whether an element around says of itself that it is not drawn (`hidden`, inline style). Such runs are kept: pages
   * that are sent in pieces hold their story in a hidden element until a script puts it in its place.
   */
  readonly isHidden: boolean;
}

/** Elements that are drawn within a line. Decided by name: asking the browser for each one's style costs a layout. */
const INLINE = new Set(
  (
    'a abbr acronym b bdi bdo big cite code data del dfn em font i ins kbd label mark nobr output q rb rp rt rtc ruby s ' +
    'samp slot small span strike strong sub sup time tt u var wbr'
  ).split(' '),
);

/** Elements whose text is not drawn, or is not prose. */
const SKIPPED = new Set(
  (
    'script style noscript template svg math iframe object embed textarea select option datalist canvas audio video ' +
    'head title map'
  ).split(' '),
);

const isInline = (name: string) => INLINE.has(name) || name.includes('-');

const HIDING_STYLE = /(?:display\s*:\s*none|visibility\s*:\s*hidden)/i;

/** Whether an element says of itself that it is not drawn. What style sheets say is asked later, and of few. */
function hidesItself(element: Element): boolean {
  if (element.hasAttribute('hidden')) return true;
  const style = element.getAttribute('style');
  return style !== null && HIDING_STYLE.test(style);
}

/** The children as they are drawn: those of an open shadow root, or those put into a slot. */
function drawnChildren(element: Element): Iterable<Node> | null {
  if (element.shadowRoot !== null) return element.shadowRoot.childNodes;
  if (element.localName !== 'slot') return null;
  const assigned = (element as HTMLSlotElement).assignedNodes();
  return assigned.length > 0 ? assigned : null;
}

/** More elements than this are not read: going through them would take longer than a reader's click may wait. */
const MOST_ELEMENTS = 60_000;

/** More text than this is a book or a table, not a story; UTF-16 code units. The longest stories have a twentieth. */
const MOST_TEXT = 1_500_000;

/** Whether a page is over what we are ready to read, as far as its number of elements says. */
export const hasTooManyElements = (document: Document): boolean =>
  document.getElementsByTagName('*').length > MOST_ELEMENTS;

/** Collects runs in the order in which they are drawn. A class, because a walk owns the run it is in the middle of. */
class RunCollector {
  readonly runs: LiveRun[] = [];
  #element: Element | null = null;
  #pieces: Piece[] = [];
  #chars = 0;
  #linkChars = 0;
  #breaks = 0;
  /** How many elements around the place at hand hide themselves. */
  #hiding = 0;
  #length = 0;

  get isFull(): boolean {
    return this.#length > MOST_TEXT;
  }

  endRun(): void {
    if (this.#element !== null) {
      this.runs.push({
        element: this.#element,
        pieces: this.#pieces,
        chars: this.#chars,
        linkChars: this.#linkChars,
        isHidden: this.#hiding > 0,
      });
    }
    this.#element = null;
    this.#pieces = [];
    this.#chars = 0;
    this.#linkChars = 0;
    this.#breaks = 0;
  }

  addText(node: Text, block: Element, inLink: boolean): void {
    const chars = collapse(node.data).length;
    if (this.#element === null) {
      if (chars === 0) return;
      this.#element = block;
    }
    this.#pieces.push(node);
    if (chars === 0) return;
    this.#breaks = 0;
    this.#chars += chars;
    this.#length += chars;
    if (inLink) this.#linkChars += chars;
  }

  addBreak(): void {
    this.#breaks++;
    if (this.#breaks >= 2) this.endRun();
    else if (this.#element !== null) this.#pieces.push(null);
  }

  addElement(element: Element, block: Element, inLink: boolean): void {
    const name = element.localName;
    if (SKIPPED.has(name)) return;
    if (name === 'br') this.addBreak();
    else if (hidesItself(element)) this.addHidden(element, inLink);
    else if (isInline(name)) this.addChildren(element, block, inLink || name === 'a');
    else this.addBlock(element, inLink);
  }

  /** Hidden words within a line are left out: the rest of the line is drawn as if they were not there. */
  addHidden(element: Element, inLink: boolean): void {
    if (isInline(element.localName)) return;
    this.endRun();
    this.#hiding++;
    this.addBlock(element, inLink);
    this.#hiding--;
  }

  addBlock(element: Element, inLink: boolean): void {
    this.endRun();
    this.addChildren(element, element, inLink);
    this.endRun();
  }

  addChildren(parent: Element, block: Element, inLink: boolean): void {
    const drawn = drawnChildren(parent);
    if (drawn !== null) for (const child of drawn) this.addNode(child, block, inLink);
    else for (let child = parent.firstChild; child; child = child.nextSibling) this.addNode(child, block, inLink);
  }

  addNode(node: Node, block: Element, inLink: boolean): void {
    if (this.isFull) return;
    if (node.nodeType === 3) this.addText(node as Text, block, inLink);
    else if (node.nodeType === 1) this.addElement(node as Element, block, inLink);
  }
}

/**
 * All runs of text below an element, in the order in which they are drawn, open shadow roots and slots included.
 * Reads the live tree and changes nothing; forces no layout. Null where it is more text than we are ready to read.
 */
export function collectRuns(root: Element): readonly LiveRun[] | null {
  const collector = new RunCollector();
  collector.addChildren(root, root, false);
  collector.endRun();
  return collector.isFull ? null : collector.runs;
}
