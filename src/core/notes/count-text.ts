/** How long a text is, as its writer counts. */
export interface TextLength {
  /** As they are drawn: an accented letter or an emoji of several code points is one. */
  readonly characters: number;
  readonly words: number;
}

/**
 * Characters and words of a text, in languages that part their words by spaces and in those that do not.
 *
 * @param language - BCP 47 tag; it decides little, mostly the text's own script does.
 * @example countText('Why Beijing?', 'en') // { characters: 12, words: 2 }
 */
export function countText(text: string, language: string): TextLength {
  const count = (granularity: 'grapheme' | 'word', counts: (isWordLike: boolean) => boolean): number => {
    let number = 0;
    for (const { isWordLike = false } of new Intl.Segmenter(language, { granularity }).segment(text))
      if (counts(isWordLike)) number++;
    return number;
  };
  return { characters: count('grapheme', () => true), words: count('word', (isWordLike) => isWordLike) };
}
