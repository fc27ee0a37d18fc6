import type { Answer } from '#core/failure.ts';
import type { Draft } from '#core/notes/draft.ts';
import type { Note } from '#core/notes/note.ts';
import { sendToBackground } from '#messaging/send.ts';
import type { OtherTexts } from '#ui/popup/popup-props.ts';
import type { Edit } from '#writing/unsaved.ts';
import { othersOf } from './other-texts.ts';

/**
 * Saves edits.
 *
 * @param onOthers - Hears with each answer whether the text stands beside another one: this one did not replace what somebody
 *   else has written meanwhile.
 */
export const saveEdit =
  (onOthers: (others: OtherTexts | null, edit: Edit) => void) =>
  async (edit: Edit): Promise<Answer<unknown>> => {
    const answer: Answer<Note | Draft | null> = await sendToBackground(edit.name, edit.request);
    if (answer.ok) onOthers(othersOf(answer.value), edit);
    return answer;
  };
