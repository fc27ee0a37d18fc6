/** A comment with a piece put into it, and where the piece ends; UTF-16 code units. */
export interface Inserted {
  readonly comment: string;
  /** Behind the piece and what parts it from the rest: where one would go on to write. */
  readonly end: number;
}

/**
 * Puts a piece (a quotation, a citation) into a comment as a paragraph of its own. Nothing of the comment is replaced.
 *
 * @param at - Where the reader was writing, in UTF-16 code units; null: at the end.
 * @example insertPiece('So.', '“It is sent abroad.”', null).comment // 'So.\n\n“It is sent abroad.”\n'
 */
export function insertPiece(comment: string, piece: string, at: number | null): Inserted {
  const place = Math.min(at ?? comment.length, comment.length);
  const [before, after] = [comment.slice(0, place), comment.slice(place)];
  const upTo = before + missingBreaks(/\n*$/.exec(before)?.[0] ?? '', before) + piece;
  // At the end one break will do: the reader goes on to write on the next line.
  const breaks = after === '' ? '\n' : missingBreaks(/^\n*/.exec(after)?.[0] ?? '', after);
  return { comment: upTo + breaks + after, end: upTo.length + breaks.length };
}

/** The line breaks that are still wanted beside a text that has some already; none beside nothing. */
const missingBreaks = (present: string, text: string): string => (text === '' ? '' : '\n\n'.slice(present.length));

/**
 * Takes a piece out of a comment, where it stands there last, with the line breaks about it. All else stays, to the letter;
 * without the piece, the comment as it is.
 */
export function takeOutPiece(comment: string, piece: string): string {
  const at = comment.lastIndexOf(piece);
  if (at < 0) return comment;
  const before = comment.slice(0, at).replace(/\n{1,2}$/, '');
  const after = comment.slice(at + piece.length).replace(/^\n{1,2}/, '');
  return before === '' || after === '' ? before + after : `${before}\n\n${after}`;
}
