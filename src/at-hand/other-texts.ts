import type { Draft } from '#core/notes/draft.ts';
import type { Note } from '#core/notes/note.ts';
import type { OtherTexts } from '#ui/popup/popup-props.ts';

/** The texts beside the present one of a note or draft; null where there are none. */
export const othersOf = (kept: Pick<Note | Draft, 'id' | 'rivals'> | null): OtherTexts | null =>
  kept === null || kept.rivals.length === 0 ? null : { id: kept.id, count: kept.rivals.length };
