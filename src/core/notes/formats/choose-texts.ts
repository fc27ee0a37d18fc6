import type { UserTexts } from '#core/notes/user-texts.ts';

/** Some of the reader's texts, by the ids of notes and drafts; versions of a draft go with it; own explainers and deletions go with all alone. */
export function chosenTexts({ notes, drafts, histories }: UserTexts, ids: ReadonlySet<string>): UserTexts {
  return {
    notes: notes.filter(({ id }) => ids.has(id)),
    drafts: drafts.filter(({ id }) => ids.has(id)),
    histories: histories.filter(({ id }) => ids.has(id)),
    explainers: [],
    tombstones: [],
  };
}

/** All on one article, by its canonical URL. */
export const textsOfArticle = (texts: UserTexts, url: string): UserTexts =>
  chosenTexts(texts, new Set([...texts.notes, ...texts.drafts].filter((each) => each.url === url).map(({ id }) => id)));
