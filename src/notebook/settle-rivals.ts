import { type Answer, succeed } from '#core/failure.ts';
import type { Revision } from '#core/notes/revision.ts';
import type { OpenText } from '#ui/notebook/notebook-props.ts';

/** A note or draft, as far as its several texts go. */
interface Several {
  readonly revision: Revision;
  readonly rivals: readonly { readonly revision: Revision }[];
}

/**
 * Drops all texts of a record but one. With each that goes, the one in front gets a new name: so those behind go first, and
 * the names are read anew each time.
 *
 * @param chosen - The revision that stays.
 * @param drop - Drops one; answers with the record as it is then.
 */
export async function keepOnly<R extends Several>(
  record: R,
  chosen: Revision,
  drop: (dropped: Revision) => Promise<Answer<R | null>>,
): Promise<Answer<R | null>> {
  let [present, staying] = [record, chosen];
  for (;;) {
    const dropped = [present, ...present.rivals].findLast(({ revision }) => revision !== staying);
    if (dropped === undefined || present.rivals.length === 0) return succeed(present);
    const isInFront = present.revision === staying;
    const answer = await drop(dropped.revision);
    if (!answer.ok || answer.value === null) return answer;
    // Somebody else has changed it meanwhile: what is there now is for the reader to see first.
    if (answer.value.rivals.length >= present.rivals.length) return answer;
    present = answer.value;
    if (isInFront) staying = present.revision;
  }
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
