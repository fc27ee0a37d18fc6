import type { Word } from './word.ts';

/** "more than", "as many as", "up to" and the like before a number: they change nothing. */
export function findCounts(words: readonly Word[]): Set<number> {
  const found = new Set<number>();
  words.forEach(({ lower, tag }, i) => {
    if (lower === 'end' && words[i + 1]?.lower === 'to' && words[i + 2]?.lower === 'end')
      for (const j of [i, i + 1, i + 2]) found.add(j);
    if (tag !== 'number') return;
    const before = words
      .slice(Math.max(0, i - 4), i)
      .map(({ lower }) => lower)
      .join(' ');
    const [phrase = ''] =
      /(?:^|(?<= ))(?:as (?:many|much|few) as|more than|less than|fewer than|at least|at most|up to|upwards of|close to|over|under|about|around|nearly|almost|some|roughly|approximately|a little over|well over)$/.exec(
        before,
      ) ?? [];
    const count = phrase === '' ? 0 : phrase.split(' ').length;
    for (let j = i - count; j < i; j++) found.add(j);
  });
  return found;
}
