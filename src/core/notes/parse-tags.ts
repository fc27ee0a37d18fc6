/** The most that a tag and a note may hold; UTF-16 code units, tags. */
export const [LONGEST_TAG, MOST_TAGS] = [200, 200];

/** What was typed as tags, each once, without `#` and white space around. @example parseTags('law, #india, law') // ['law', 'india'] */
export function parseTags(typed: string): string[] {
  const tags = typed.split(',').map((tag) =>
    tag
      .trim()
      .replace(/^#+\s*/, '')
      .slice(0, LONGEST_TAG),
  );
  return [...new Set(tags.filter((tag) => tag !== ''))].slice(0, MOST_TAGS);
}
