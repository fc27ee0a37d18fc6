import 'fake-indexeddb/auto';
import { afterEach, describe, expect, test } from 'vitest';
import { isBackupDue } from '#core/notebook/backup-due.ts';
import { RECORD_ID } from '#core/notes/record-id.ts';
import { MemoryArea } from './memory-area.ts';
import { closeAll, editor, need, open, URL, writer } from './texts.ts';

afterEach(closeAll);

const NOW = Date.UTC(2026, 10, 28);
const YEAR = 365 * 24 * 3600 * 1000;
const MINUTE = 60_000;
const about = { kind: 'article', url: URL } as const;

/** Where the clock goes between two edits, and whence it came. */
const MOVES = [
  ['forward by a year', NOW, NOW + YEAR],
  ['back by a year', NOW + YEAR, NOW],
  ['not at all', NOW, NOW],
] as const;

describe.each(MOVES)('while notes are written the clock moves %s', (_, before, after) => {
  test('what was typed last stands in front, alone, under the name that it had', async () => {
    const { notes } = open(new MemoryArea());
    const typing = editor(1);
    const first = await need(notes.save(typing.note('One', before), null));
    const second = await need(notes.save(typing.note('One, two', after), null));
    expect(second).toMatchObject({ id: first?.id, text: 'One, two', rivals: [], createdAt: before });
    expect(first?.id).toMatch(RECORD_ID);
    expect((await need(notes.list())).map(({ excerpt }) => excerpt)).toEqual(['One, two']);
  });

  test('what is edited later comes first in the list as soon as the clock agrees, and new notes have names of their own', async () => {
    const { notes } = open(new MemoryArea());
    const older = await need(notes.save(editor(1).note('Older', before), null));
    const newer = await need(notes.save(editor(2).note('Newer', after, 'https://news.example/2'), null));
    expect(new Set([older?.id, newer?.id]).size).toBe(2);
    const listed = (await need(notes.list())).map(({ editedAt }) => editedAt);
    expect(listed).toEqual([...listed].sort((a, b) => b - a));
  });

  test('two editors leave both texts', async () => {
    const { notes } = open(new MemoryArea());
    const base = await need(notes.save(editor(1).note('Base', before), null));
    await need(notes.save(editor(2, base?.revision).note('Mine', after), null));
    const both = await need(notes.save(editor(3, base?.revision).note('Theirs', before), null));
    expect([both?.text, ...(both?.rivals ?? []).map(({ text }) => text)].sort()).toEqual(['Mine', 'Theirs']);
  });

  test('a deletion deletes, a second editor’s text of before does not bring it back, and undoing does', async () => {
    const { notes } = open(new MemoryArea());
    const typing = editor(1);
    const note = await need(notes.save(typing.note('Mine', before), null));
    const deleted = await need(notes.delete(note?.id ?? '', after));
    expect(await need(notes.read(about))).toBeNull();
    if (deleted === null) throw new Error('wanted the deleted note');
    await need(notes.undelete(deleted, writer(9), after));
    expect(await need(notes.read(about))).toMatchObject({ id: note?.id, text: 'Mine', rivals: [] });
  });

  test('a draft goes on having versions, and each can be returned to', async () => {
    const { drafts } = open(new MemoryArea());
    const typing = editor(1);
    await need(drafts.save(typing.draft('', 'a', before)));
    for (let minute = 1; minute <= 4; minute++)
      await need(drafts.save(typing.draft('', `a${'b'.repeat(minute)}`, after + minute * MINUTE)));
    const snapshots = await need(drafts.snapshots(URL));
    expect(snapshots.map(({ comment }) => comment)).toEqual(['abbb', 'abb', 'ab', 'a']);
    const present = await need(drafts.read(URL));
    for (const { at, comment } of snapshots) {
      const origin = editor(2 + comment.length, present?.revision).origin(after + 9 * MINUTE);
      expect((await need(drafts.restore(URL, at, origin)))?.comment).toBeDefined();
      expect([comment]).toContain((await need(drafts.read(URL)))?.comment);
    }
  });
});

test('a backup that the clock says is of the future does not keep the reminder away', () => {
  const health = { lastBackup: NOW + YEAR, lastWrite: NOW };
  expect(isBackupDue(health, NOW - YEAR, NOW)).toBe(true);
  expect(isBackupDue(health, NOW, NOW)).toBe(false);
});
