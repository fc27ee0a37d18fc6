import { elementScroll, observeElementOffset, observeElementRect, Virtualizer } from '@tanstack/virtual-core';
import type { RefObject } from 'preact';
import { useLayoutEffect, useReducer, useRef, useState } from 'preact/hooks';

/** CSS pixels of a row before it is drawn: a head, a title, two lines. */
const USUAL_HEIGHT = 104;

/** Rows drawn above and below what is seen, so that a fast finger finds them there. */
const BEYOND = 6;

/** One row that is drawn. */
export interface DrawnRow {
  readonly index: number;
  /** CSS pixels from the top of the list. */
  readonly start: number;
}

/** A long list of which only what is seen (nearly) is drawn. */
export interface VirtualRows {
  /** The element that scrolls. */
  readonly scroller: RefObject<HTMLDivElement | null>;
  readonly drawn: readonly DrawnRow[];
  /** CSS pixels of all rows together. */
  readonly height: number;
  /** Each row's `ref`; it has its index as `data-index`. */
  readonly measure: (element: Element | null) => void;
  readonly scrollTo: (index: number) => void;
}

/**
 * @param keys - Of all rows, in order.
 * @param kept - Index of a row that stays drawn, wherever the list is scrolled: the one with the focus. -1: none.
 */
export function useVirtualRows(keys: readonly string[], kept: number): VirtualRows {
  const scroller = useRef<HTMLDivElement>(null);
  const [, redraw] = useReducer((times: number) => times + 1, 0);
  const options = {
    count: keys.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => USUAL_HEIGHT,
    getItemKey: (index: number) => keys[index] ?? index,
    overscan: BEYOND,
    scrollToFn: elementScroll,
    observeElementRect,
    observeElementOffset,
    onChange: () => redraw(undefined),
    rangeExtractor: ({ startIndex, endIndex, overscan, count }: Range) => {
      const first = Math.max(0, startIndex - overscan);
      const last = Math.min(count - 1, endIndex + overscan);
      const seen = Array.from({ length: last - first + 1 }, (_, i) => first + i);
      if (kept < 0 || kept >= count || (kept >= first && kept <= last)) return seen;
      return kept < first ? [kept, ...seen] : [...seen, kept];
    },
  };
  const [virtualizer] = useState(() => new Virtualizer<HTMLDivElement, Element>(options));
  virtualizer.setOptions(options);
  useLayoutEffect(() => virtualizer._didMount(), [virtualizer]);
  useLayoutEffect(() => virtualizer._willUpdate());
  return {
    scroller,
    drawn: virtualizer.getVirtualItems(),
    height: virtualizer.getTotalSize(),
    measure: virtualizer.measureElement,
    scrollTo: (index) => virtualizer.scrollToIndex(index, { align: 'auto' }),
  };
}

interface Range {
  readonly startIndex: number;
  readonly endIndex: number;
  readonly overscan: number;
  readonly count: number;
}
