/** Names as the dataset has them, by how they are matched. */
export interface PlainAliases {
  safe: string[];
  'case-bound': string[];
  'needs-company': string[];
}

/** A word of capitals alone is another word in other letters: WHO, IT, AIDS. Six letters are the longest that are read so. */
const ACRONYM = /^(?=.*\p{Lu})[\p{Lu}\p{N}&.-]{2,6}$/u;

/**
 * How names are matched of which nothing but the words is known: an acronym in exactly its capitals, all others in any case, in
 * their plural, and with other hyphens. Each once.
 *
 * @example plainAliases(['Falcon list', 'FLC']) // { safe: ['Falcon list'], 'case-bound': ['FLC'], 'needs-company': [] }
 */
export function plainAliases(names: readonly string[]): PlainAliases {
  const each = [...new Set(names)];
  return {
    safe: each.filter((name) => !ACRONYM.test(name)),
    'case-bound': each.filter((name) => ACRONYM.test(name)),
    'needs-company': [],
  };
}
