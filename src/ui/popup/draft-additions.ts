import type { RefObject } from 'preact';
import { useState } from 'preact/hooks';
import { insertPiece, takeOutPiece } from '#core/notes/draft-pieces.ts';
import type { MessageKey } from '#core/strings/message-key.ts';
import type { DraftView, PopupActions } from './popup-props.ts';

/** Quotations and citations in the draft, each put in and taken out again with one press. */
export interface DraftAdditions {
  /** Whether a piece stands in the draft, to the letter. */
  readonly has: (piece: string) => boolean;
  readonly toggle: (piece: string) => void;
  /** What was done last, for a screen reader; null before. */
  readonly done: MessageKey | null;
  /** The draft is on its way: the room of its buttons is kept, and nothing of them can be pressed. */
  readonly isExpected?: boolean;
}

const EXPECTED: DraftAdditions = { has: () => false, toggle: () => undefined, done: null, isExpected: true };

/** What to go back to where nothing was typed since a piece was put in. */
interface Undo {
  readonly piece: string;
  readonly before: string;
  readonly after: string;
}

/**
 * Pieces go in where the reader was writing last, else at the end, and are saved as what is typed is. Null where there is
 * no draft, and none comes.
 *
 * @param isExpected - Whether a draft may yet come.
 * @param cursor - Where the reader was writing last, in UTF-16 code units into the comment; moved along.
 */
export function useDraftAdditions(
  draft: DraftView | null,
  isExpected: boolean,
  onDraftInput: PopupActions['onDraftInput'],
  cursor: RefObject<number | null>,
): DraftAdditions | null {
  const [undo, setUndo] = useState<Undo | null>(null);
  const [done, setDone] = useState<MessageKey | null>(null);
  if (draft === null) return isExpected ? EXPECTED : null;
  const { name, comment } = draft;
  const has = (piece: string): boolean => comment.includes(piece);
  const takeOut = (piece: string): void => {
    const isLast = undo !== null && undo.piece === piece && undo.after === comment;
    cursor.current = null;
    onDraftInput({ name, comment: isLast ? undo.before : takeOutPiece(comment, piece) });
    setDone('takenOutOfDraft');
  };
  const putIn = (piece: string): void => {
    const inserted = insertPiece(comment, piece, cursor.current);
    cursor.current = inserted.end;
    setUndo({ piece, before: comment, after: inserted.comment });
    onDraftInput({ name, comment: inserted.comment });
    setDone('addedToDraft');
  };
  return { has, done, toggle: (piece) => (has(piece) ? takeOut(piece) : putIn(piece)) };
}
