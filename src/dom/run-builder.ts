import { collapsedLength } from './collapse.ts';

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

/** A run's text as it stands in the page, white space uneven; a line break is a space. */
export const textOf = ({ pieces }: LiveRun): string => pieces.map((piece) => piece?.data ?? ' ').join('');

/** Length of the text of some runs; UTF-16 code units. */
export const lengthOf = (runs: readonly LiveRun[]): number => runs.reduce((sum, run) => sum + run.chars, 0);

/** Puts runs together from what a walk over a page meets. A class, because it owns the run it is in the middle of. */
export class RunBuilder {
  readonly runs: LiveRun[] = [];
  /** How many elements around the place at hand hide themselves. */
  hiding = 0;
  /** Length of all text so far; UTF-16 code units. */
  length = 0;
  #element: Element | null = null;
  #pieces: Piece[] = [];
  #chars = 0;
  #linkChars = 0;
  #breaks = 0;

  endRun(): void {
    this.#breaks = 0;
    if (this.#element === null) return;
    this.runs.push({
      element: this.#element,
      pieces: this.#pieces,
      chars: this.#chars,
      linkChars: this.#linkChars,
      isHidden: this.hiding > 0,
    });
    this.#element = null;
    this.#pieces = [];
    this.#chars = 0;
    this.#linkChars = 0;
  }

  addText(node: Text, block: Element, inLink: boolean): void {
    const chars = collapsedLength(node.data);
    if (this.#element === null) {
      if (chars === 0) return;
      this.#element = block;
    }
    this.#pieces.push(node);
    if (chars === 0) return;
    this.#breaks = 0;
    this.#chars += chars;
    this.length += chars;
    if (inLink) this.#linkChars += chars;
  }

  addBreak(): void {
    this.#breaks++;
    if (this.#breaks >= 2) this.endRun();
    else if (this.#element !== null) this.#pieces.push(null);
  }
}
