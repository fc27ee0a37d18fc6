import { type Answer, succeed } from '#core/failure.ts';
import type { Revision } from '#core/notes/revision.ts';
import type { OpenText } from '#ui/notebook/notebook-props.ts';

/** A note or draft, as far as its several texts go. */
interface Several {
  readonly revision: Revision;
  readonly rivals: readonly { readonly revision: Revision }[];
}

/**
 * Drops all texts of a record but one, those behind first: with each that goes, the one in front gets a new name, so it is
 * either the one that stays or the last to go.
 *
 * @param chosen - The revision that stays.
 * @param drop - Drops one; answers with the record as it is then.
 */
export async function keepOnly<R extends Several>(
  record: R,
  chosen: Revision,
  drop: (dropped: Revision) => Promise<Answer<R | null>>,
): Promise<Answer<R | null>> {
  let present = record;
  while (present.rivals.length > 0) {
    const dropped = [present, ...present.rivals].findLast(({ revision }) => revision !== chosen);
    const answer = dropped ? await drop(dropped.revision) : succeed(present);
    if (!answer.ok || answer.value === null) return answer;
    // Somebody else has changed it meanwhile: what is there now is for the reader to see first.
    if (answer.value.rivals.length >= present.rivals.length) return answer;
    present = answer.value;
  }
  return succeed(present);
}

/** The texts of a record as one, in the order in which they stand; what is twice, once. */
export const joined = (texts: readonly string[]): string =>
  [...new Set(texts.filter((text) => text !== ''))].join('\n\n');

/**
 * Whether the others can go after one text was made of all: that one is saved, and no text has come that is not in it.
 *
 * @param known - Those that were joined.
 */
export function isSafe(open: OpenText | null, kept: Several, known: Several['rivals']): boolean {
  const isSaved = open !== null && 'save' in open && open.save.state === 'saved';
  return isSaved && kept.rivals.every(({ revision }) => known.some((each) => each.revision === revision));
}
