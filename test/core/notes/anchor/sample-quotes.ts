import type { Block } from '#core/article.ts';
import { sentencesOf } from './edits.ts';
import type { SeededRandom } from './seeded-random.ts';

export interface Selection {
  readonly kind: string;
  readonly start: number;
  readonly end: number;
}

type Story = { readonly text: string; readonly blocks: readonly Block[] };

/** Some words in a row, from `least` to `most`, that may lie across blocks. */
function words({ text }: Story, random: SeededRandom, kind: string, least: number, most: number): Selection | null {
  const all = [...text.matchAll(/[\p{L}\p{N}\p{M}]+(?:['’.-][\p{L}\p{N}\p{M}]+)*/gu)];
  if (all.length < most) return null;
  const count = least + random.below(most - least + 1);
  const first = random.below(all.length - count + 1);
  const [from, to] = [all[first], all[first + count - 1]];
  return from && to ? { kind, start: from.index, end: to.index + to[0].length } : null;
}

function sentences({ text, blocks }: Story, random: SeededRandom, kind: string, most: number): Selection | null {
  const { start, end } = random.pick(blocks);
  const all = sentencesOf(text.slice(start, end));
  const first = random.below(all.length);
  const [from, to] = [all[first], all[Math.min(all.length - 1, first + random.below(most))]];
  return from && to && from.start < to.end ? { kind, start: start + from.start, end: start + to.end } : null;
}

/** Words that stand in the article more than once. */
function repeated(story: Story, random: SeededRandom): Selection | null {
  for (let tries = 0; tries < 40; tries++) {
    const selection = words(story, random, 'repeated', 2, 6);
    if (selection === null) return null;
    const piece = story.text.slice(selection.start, selection.end);
    if (story.text.indexOf(piece) !== story.text.lastIndexOf(piece)) return selection;
  }
  return null;
}

/** What readers select, from one word to several paragraphs; how many of each is in the weights. */
const KINDS: readonly [number, (story: Story, random: SeededRandom) => Selection | null][] = [
  [25, (story, random) => sentences(story, random, 'sentence', 1)],
  [15, (story, random) => sentences(story, random, 'sentences', 4)],
  [10, (story, random) => words(story, random, 'one to three words', 1, 3)],
  [25, (story, random) => words(story, random, 'four to twelve words', 4, 12)],
  [10, (story, random) => words(story, random, 'thirteen to sixty words', 13, 60)],
  [5, ({ blocks }, random) => ({ ...random.pick(blocks), kind: 'block' })],
  [10, repeated],
];

const WEIGHTS = KINDS.flatMap(([weight, make]) => Array(weight).fill(make) as (typeof make)[]);

/** A selection, or null where the article is too short for the kind that came up. */
export function sampleQuote(story: Story, random: SeededRandom): Selection | null {
  const selection = random.pick(WEIGHTS)(story, random);
  return selection && { kind: selection.kind, start: selection.start, end: selection.end };
}
