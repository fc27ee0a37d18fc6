import type { Reading } from '#core/reading.ts';
import type { Mark } from '#dom/marks.ts';
import type { Story } from './story.ts';

/** A story has come into view once it begins above this part of the window's height. */
const IN_VIEW = 0.5;

/** Of several stories the lowest that has come into view; else the first. */
export function inView(document: Document, stories: readonly Story[]): Story | null {
  const height = document.defaultView?.innerHeight ?? 0;
  const hasCome = ({ pageText }: Story) => {
    const first = pageText.nodes.find((node) => node.isConnected)?.parentElement;
    return first != null && first.getBoundingClientRect().top < IN_VIEW * height;
  };
  return (stories.length > 1 ? stories.findLast(hasCome) : undefined) ?? stories[0] ?? null;
}

/** The marks of all stories; a place that two stories have is marked once. */
export function marksOf(stories: readonly Story[]): Mark[] {
  const taken = new Map<Text, Set<number>>();
  return stories.flatMap(({ context, pageText }) =>
    context.mentions.flatMap(({ shown, kind, start, end }) => {
      const place = shown ? pageText.placeOf(start) : null;
      const range = place === null ? null : pageText.rangeOf(start, end);
      if (place === null || range === null) return [];
      const offsets = taken.get(place.node) ?? new Set();
      if (offsets.has(place.offset)) return [];
      taken.set(place.node, offsets.add(place.offset));
      return [{ kind, style: context.markStyle, range }];
    }),
  );
}

/** What popup and `inspect` show of a story. */
export const toReading = ({ article, context, isTeaser, timings }: Story, hiddenHere: readonly string[]): Reading => ({
  state: 'read',
  article,
  context,
  isTeaser,
  hiddenHere,
  timings,
});
