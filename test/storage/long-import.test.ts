import 'fake-indexeddb/auto';
import { afterEach, describe, expect, test } from 'vitest';
import type { UserTexts } from '#core/notes/user-texts.ts';
import { MemoryArea } from './memory-area.ts';
import { StoppingArea } from './stopping-area.ts';
import { closeAll, editor, freshName, need, open, type Stores, URL, writer } from './texts.ts';

afterEach(closeAll);

/** Four texts of which the mirror takes two in one step; the first of them is one that is kept already, and newer. */
async function longBackup(): Promise<{ before: UserTexts; backup: UserTexts }> {
  const { notes, backup } = open(new MemoryArea());
  const long = 'long '.repeat(2_500_000);
  const kept = await need(notes.save(editor(1).note('kept', 1, `${URL}-1`), null));
  const before = await need(backup.read());
  await notes.save(editor(2, kept?.revision).note(`${long}1`, 2, `${URL}-1`), null);
  for (const n of [2, 3, 4]) await notes.save(editor(n + 1).note(`${long}${n}`, n, `${URL}-${n}`), null);
  return { before, backup: await need(backup.read()) };
}

/** Both as one, so that a difference of long texts is not printed. */
const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);

/** Whether the mirror holds what the database holds, no more and no less, and nothing is pending. */
async function agrees(area: MemoryArea, { backup }: Stores): Promise<boolean> {
  const { notes } = await need(backup.read());
  const mirrored = [...area.items].filter(([key]) => key.startsWith('mirror/record/'));
  const wanted = notes.map((note) => [`mirror/record/notes/${note.id}`, note]);
  expect(area.items.get('mirror/sentinel')).toMatchObject({ pending: [] });
  return same(mirrored.sort(), wanted.sort());
}

describe('an import that is too long for one step', () => {
  test.each([
    [0, false],
    [0, true],
    [1, false],
    [1, true],
    [2, false],
    [2, true],
    [3, false],
    [3, true],
  ])('is all or nothing where the worker is stopped at its change %i (done: %s)', async (stopAfter, isDone) => {
    const { before, backup } = await longBackup();
    const [area, name] = [new StoppingArea(), freshName()];
    await need(open(area, name).backup.apply(before, writer(8), 8));
    const other = open(area, name);
    await need(other.user.health());
    Object.assign(area, { stopAfter, isDone });
    const answer = await other.backup.apply(backup, writer(9), 9);
    expect(answer.ok).toBe(false);
    area.stopAfter = null;
    const next = open(area, name);
    const after = await need(next.backup.read());
    // The database has it before the last change, which says so.
    expect(same(after, stopAfter < 3 ? before : backup)).toBe(true);
    expect(await agrees(area, next)).toBe(true);
    // Whoever had no answer asks again.
    await need(next.backup.apply(backup, writer(10), 10));
    expect(same(await need(next.backup.read()), backup)).toBe(true);
    expect(await agrees(area, next)).toBe(true);
  });

  test.each([0, 1, 2])('is nothing at all where the disk is full at its step %i', async (failAtSet) => {
    const { before, backup } = await longBackup();
    const area = new MemoryArea();
    const other = open(area);
    await need(other.backup.apply(before, writer(8), 8));
    area.failure = new DOMException('no room', 'QuotaExceededError');
    area.failAtSet = failAtSet;
    expect(await other.backup.apply(backup, writer(9), 9)).toMatchObject({ failure: { name: 'storage-full' } });
    expect(same(await need(other.backup.read()), before)).toBe(true);
    expect(await agrees(area, other)).toBe(true);
  });

  test('is in the mirror whole: a database that is lost is filled again from it', async () => {
    const { backup } = await longBackup();
    const area = new MemoryArea();
    await need(open(area).backup.apply(backup, writer(9), 9));
    const other = open(area);
    expect(same(await need(other.backup.read()), backup)).toBe(true);
    expect(await agrees(area, other)).toBe(true);
  });
});
