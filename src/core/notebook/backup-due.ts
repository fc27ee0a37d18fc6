import type { StorageHealth } from '#core/notes/storage-health.ts';

/** Milliseconds after which a backup is old: a month's notes are what one would still remember. */
export const BACKUP_OLD_MS = 30 * 24 * 60 * 60 * 1000;

/**
 * Whether the reader is reminded of a backup: there is something that the last one lacks, and that one is a month old; or
 * there was none, and the first text is as old.
 *
 * @param oldest - When the first text was begun, in milliseconds since 1970; null where there is none.
 * @param now - Milliseconds since 1970.
 */
export function isBackupDue(
  { lastBackup, lastWrite }: Pick<StorageHealth, 'lastBackup' | 'lastWrite'>,
  oldest: number | null,
  now: number,
): boolean {
  if (oldest === null) return false;
  // A backup of the future was made while the clock was wrong: nobody knows how old it is.
  if (lastBackup === null || lastBackup > now) return now - oldest >= BACKUP_OLD_MS;
  return (lastWrite ?? oldest) > lastBackup && now - lastBackup >= BACKUP_OLD_MS;
}
