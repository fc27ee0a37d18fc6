import type { PageText } from '#dom/page-text.ts';

/**
 * Where some words of an article stand in the live page: at `start` (UTF-16 code units into its text), where they stood when
 * they were read, else wherever they stand first now. Null where the page has taken them away.
 */
export function wordsInPage({ text, rangeOf }: PageText, start: number, words: string): Range | null {
  const at = text.startsWith(words, start) ? start : text.indexOf(words);
  return at < 0 ? null : rangeOf(at, at + words.length);
}
