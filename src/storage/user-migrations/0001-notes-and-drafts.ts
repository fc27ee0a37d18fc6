/**
 * 1: the first release. One note and one draft for each article.
 *
 * `meta` holds `{key: 'database-id', value: UUID}`, by which a wiped or silently re-created database is noticed (Dexie
 * creates a missing database without a word). Released migrations are not edited.
 */
export const notesAndDrafts = {
  version: 1,
  stores: {
    notes: 'id, &url, editedAt',
    drafts: 'url, editedAt',
    meta: 'key',
  },
} as const;
