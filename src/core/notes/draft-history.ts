import { olderId } from './record-id.ts';
/** A draft as it stood once. */
export interface DraftSnapshot {
  /** When this text was last the present one: milliseconds since 1970. Its name within a history. */
  readonly at: number;
  readonly name: string;
  readonly comment: string;
  /** Much was taken out of it at once: it goes last when room is made. */
  readonly isCut: boolean;
}

/** Earlier texts of one draft. Kept as long as the draft. */
export interface DraftHistory {
  /** Id of the draft. */
  readonly id: string;
  /** Newest first, at most {@link MOST_SNAPSHOTS}. */
  readonly snapshots: readonly DraftSnapshot[];
  /** The text before something was taken out, which becomes a snapshot once that is much; null where nothing is gone since the newest one. */
  readonly unkept: DraftSnapshot | null;
  /** UTF-16 code units taken out since `unkept`. */
  readonly removed: number;
  /** When the newest snapshot was taken, or the draft began; milliseconds since 1970. */
  readonly takenAt: number;
}

/** Versions of a draft that can be returned to. Twenty are promised; the rest keeps old ones when thinning. */
export const MOST_SNAPSHOTS = 40;

/** Milliseconds between two versions of a text that just grows: a minute of writing is two versions. */
export const SPACING_MS = 30_000;

/** UTF-16 code units taken out that make the text before them worth a version: half a line. */
export const CUT_LENGTH = 40;

type Texts = Pick<DraftSnapshot, 'name' | 'comment'>;

export const emptyHistory = (id: string, now: number): DraftHistory => ({
  id,
  snapshots: [],
  unkept: null,
  removed: 0,
  takenAt: now,
});

/**
 * The history after an edit.
 *
 * @param before - The draft's texts until now, and since when.
 * @param after - Its texts from now on.
 * @param now - Time of the edit; milliseconds since 1970.
 */
export function rememberEdit(
  history: DraftHistory,
  before: Texts & { at: number },
  after: Texts,
  now: number,
): DraftHistory {
  if (isSame(before, after)) return history;
  const present: DraftSnapshot = { at: before.at, name: before.name, comment: before.comment, isCut: false };
  const removed = lengthOutside(before.comment, after.comment);
  if (removed >= CUT_LENGTH) {
    return take(keepUnkept(history, after, now), { ...present, isCut: true }, now);
  }
  // A clock that was ahead and is put right must not keep versions away until it is there again.
  if (Math.abs(now - history.takenAt) >= SPACING_MS) return take(keepUnkept(history, after, now), present, now);
  if (removed === 0) return history;
  // Taken out in small steps, and written over meanwhile: of each text all but the last half line is to be in a version.
  if (history.removed + removed < CUT_LENGTH) {
    return { ...history, unkept: history.unkept ?? present, removed: history.removed + removed };
  }
  return { ...keepUnkept(history, after, now), unkept: present, removed };
}

/** Makes the text before small removals a version, where it holds anything that no later one does. */
function keepUnkept(history: DraftHistory, after: Texts, now: number): DraftHistory {
  const { unkept } = history;
  if (unkept === null) return history;
  return take(history, { ...unkept, isCut: unkept.comment.length - after.comment.length >= CUT_LENGTH }, now);
}

/** The history with the present text as a version, before another one takes its place. */
export const rememberPresent = (history: DraftHistory, present: Texts & { at: number }, now: number): DraftHistory =>
  take(history, { at: present.at, name: present.name, comment: present.comment, isCut: true }, now);

/** All that two histories of one draft hold; of more than fit, as always, the closest go. */
export function mergeHistories(a: DraftHistory, b: DraftHistory): DraftHistory {
  const unkept = [a.unkept, b.unkept].filter((each) => each !== null).sort(byLength)[0] ?? null;
  return {
    id: olderId(a.id, b.id),
    snapshots: thinned(ordered([...a.snapshots, ...b.snapshots])),
    unkept,
    removed: Math.max(a.removed, b.removed),
    takenAt: Math.max(a.takenAt, b.takenAt),
  };
}

function take(history: DraftHistory, snapshot: DraftSnapshot, now: number): DraftHistory {
  const snapshots =
    snapshot.comment === '' && snapshot.name === '' ? history.snapshots : [snapshot, ...history.snapshots];
  return { ...history, snapshots: thinned(ordered(snapshots)), unkept: null, removed: 0, takenAt: now };
}

const isSame = (a: Texts, b: Texts): boolean => a.name === b.name && a.comment === b.comment;

const byLength = (a: DraftSnapshot, b: DraftSnapshot): number =>
  b.comment.length - a.comment.length || b.at - a.at || compare(a.comment, b.comment) || compare(a.name, b.name);

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** Length of what of `before` is not in `after` where both begin and end alike: what one stroke took out. */
function lengthOutside(before: string, after: string): number {
  const most = Math.min(before.length, after.length);
  let start = 0;
  while (start < most && before[start] === after[start]) start++;
  let end = 0;
  while (end < most - start && before[before.length - 1 - end] === after[after.length - 1 - end]) end++;
  return before.length - start - end;
}

/** Newest first, each text once for each time. */
function ordered(snapshots: readonly DraftSnapshot[]): DraftSnapshot[] {
  const kept = new Map<string, DraftSnapshot>();
  for (const snapshot of snapshots) {
    const key = JSON.stringify([snapshot.at, snapshot.name, snapshot.comment]);
    kept.set(key, { ...snapshot, isCut: snapshot.isCut || (kept.get(key)?.isCut ?? false) });
  }
  return [...kept.values()].sort((a, b) => b.at - a.at || compare(a.comment, b.comment) || compare(a.name, b.name));
}

/**
 * Makes room: of those that much was not taken out of, the one whose neighbours are closest to each other for their age, so
 * that versions stand close together in the last hour and far apart a month ago. The newest and the oldest stay.
 */
function thinned(snapshots: readonly DraftSnapshot[]): readonly DraftSnapshot[] {
  let kept = snapshots;
  while (kept.length > MOST_SNAPSHOTS) {
    const newest = kept[0]?.at ?? 0;
    const between = (i: number) => (kept[i - 1]?.at ?? 0) - (kept[i + 1]?.at ?? 0);
    const crowding = (i: number) => between(i) / (newest - (kept[i]?.at ?? 0) + SPACING_MS);
    const inner = kept.map((_, i) => i).slice(1, -1);
    const plain = inner.filter((i) => !kept[i]?.isCut);
    const [closest] = (plain.length > 0 ? plain : inner).sort((a, b) => crowding(a) - crowding(b) || a - b);
    kept = kept.filter((_, i) => i !== closest);
  }
  return kept;
}
