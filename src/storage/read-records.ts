import type { TextCounts } from '#core/notes/storage-health.ts';
import type { UserTexts } from '#core/notes/user-texts.ts';
import type { UserDatabase } from './user-database.ts';
import type { UserRecord } from './user-record.ts';

/** Everything that the database holds, in one moment. */
export function readTexts(database: UserDatabase): Promise<UserTexts> {
  const { notes, drafts, histories, explainers, tombstones } = database;
  return database.transaction('r', notes, drafts, histories, explainers, tombstones, async () => ({
    notes: await notes.toArray(),
    drafts: await drafts.toArray(),
    histories: await histories.toArray(),
    explainers: await explainers.toArray(),
    tombstones: await tombstones.toArray(),
  }));
}

export const recordsOf = ({ notes, drafts, histories, explainers, tombstones }: UserTexts): UserRecord[] => [
  ...notes.map((value) => ({ table: 'notes', value }) as const),
  ...drafts.map((value) => ({ table: 'drafts', value }) as const),
  ...histories.map((value) => ({ table: 'histories', value }) as const),
  ...explainers.map((value) => ({ table: 'explainers', value }) as const),
  ...tombstones.map((value) => ({ table: 'tombstones', value }) as const),
];

export const allRecords = async (database: UserDatabase): Promise<UserRecord[]> => recordsOf(await readTexts(database));

export const countTexts = async ({ notes, drafts, explainers }: UserDatabase): Promise<TextCounts> => ({
  notes: await notes.count(),
  drafts: await drafts.count(),
  explainers: await explainers.count(),
});
