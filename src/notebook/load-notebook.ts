import { isBackupDue } from '#core/notebook/backup-due.ts';
import { newestFirst, rowOfDraft, rowOfNote } from '#core/notebook/text-row.ts';
import { readBackup } from '#messaging/read-backup.ts';
import { sendToBackground } from '#messaging/send.ts';
import { buildIndex } from './build-index.ts';
import type { NotebookState } from './notebook-state.ts';
import { type Searchable, searchableDraft, searchableNote } from './text-index.ts';

/** Lists all notes and drafts, or says why not. */
export async function loadRows(state: NotebookState): Promise<void> {
  const [notes, drafts] = await Promise.all([sendToBackground('note/list', {}), sendToBackground('draft/list', {})]);
  const failed = [notes, drafts].find(({ ok }) => !ok);
  if (failed && !failed.ok) state.change({ failure: failed.failure.name });
  if (!notes.ok || !drafts.ok) return;
  state.change({ failure: null });
  state.setRows(newestFirst([...notes.value.map(rowOfNote), ...drafts.value.map(rowOfDraft)]));
}

/**
 * Reads the whole texts of what is listed into the index; what was edited here meanwhile stays as it is. Where they cannot
 * be read, their beginnings go on to be searched.
 */
export async function loadIndex(state: NotebookState, signal: AbortSignal): Promise<void> {
  const texts = await readBackup();
  if (!texts.ok || signal.aborted) return;
  const searchable: Searchable[] = [
    ...texts.value.notes.map(searchableNote),
    ...texts.value.drafts.map(searchableDraft),
  ];
  state.index.keepOnly(state.ids);
  await buildIndex(state.index, searchable, (id) => state.ids.has(id), signal);
  if (!signal.aborted) state.indexed();
}

/** Shows what has happened to the reader's texts, and whether a backup is wanted. */
export async function loadHealth(state: NotebookState, now: number): Promise<void> {
  const health = await sendToBackground('storage/health', {});
  if (!health.ok) return;
  const made = (state.rows ?? []).map(({ createdAt }) => createdAt);
  const oldest = made.length === 0 ? null : made.reduce((a, b) => Math.min(a, b));
  const { event, lastBackup } = health.value;
  state.change({ event, lastBackup, isBackupDue: isBackupDue(health.value, oldest, now) });
}
