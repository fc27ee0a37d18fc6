import 'fake-indexeddb/auto';
import { afterEach, describe, expect, test } from 'vitest';
import type { UserTexts } from '#core/notes/user-texts.ts';
import { MemoryArea } from './memory-area.ts';
import { StoppingArea } from './stopping-area.ts';
import { closeAll, editor, freshName, need, open, type Stores, URL, writer } from './texts.ts';

afterEach(closeAll);

const NOTHING: UserTexts = { notes: [], drafts: [], histories: [], explainers: [], tombstones: [] };

/** Three notes, and a draft with a version. */
async function fill({ notes, drafts }: Stores): Promise<void> {
  for (const n of [1, 2, 3]) await notes.save(editor(n).note(`note ${n}`, n, `${URL}-${n}`), null);
  const typing = editor(4);
  await drafts.save(typing.draft('Asha', 'A question that is long enough to be worth a version.', 4));
  await drafts.save(typing.draft('Asha', 'Short.', 5));
}

const outcomes = (lines: readonly { outcome: string; title: string }[]) =>
  lines
    .map(({ outcome }) => outcome)
    .sort()
    .join(' ');

describe('an import', () => {
  test('says what it would change before it writes, and brings everything back', async () => {
    const one = open(new MemoryArea());
    await fill(one);
    const backup = await need(one.backup.read());
    const other = open(new MemoryArea());
    expect(outcomes(await need(other.backup.plan(backup, writer(9), 9)))).toBe('new new new new');
    expect(await need(other.backup.read())).toEqual(NOTHING);
    await need(other.backup.apply(backup, writer(9), 9));
    expect(await need(other.backup.read())).toEqual(backup);
    expect(outcomes(await need(other.backup.apply(backup, writer(10), 10)))).toBe('same same same same');
    expect(await need(other.backup.read())).toEqual(backup);
  });

  test('of an older backup takes nothing away, and brings back what was deleted', async () => {
    const stores = open(new MemoryArea());
    await fill(stores);
    const backup = await need(stores.backup.read());
    const [changed, deleted] = backup.notes;
    await stores.notes.save(editor(11, changed?.revision).note('edited since', 11, changed?.url ?? ''), null);
    await stores.notes.save(editor(12).note('new since', 12, `${URL}-new`), null);
    await stores.notes.delete(deleted?.id ?? '', 13);
    const lines = await need(stores.backup.apply(backup, writer(14), 14));
    expect(lines.filter(({ outcome }) => outcome !== 'same').map(({ outcome, id }) => [outcome, id])).toEqual([
      ['new', deleted?.id],
    ]);
    const after = await need(stores.backup.read());
    expect(after.notes.map(({ text }) => text).sort()).toEqual(['edited since', 'new since', 'note 2', 'note 3']);
    expect(outcomes(await need(stores.backup.plan(backup, writer(15), 15)))).toBe('same same same same');
  });

  test('of a newer backup replaces; of one written beside leaves both texts', async () => {
    const [one, other] = [open(new MemoryArea()), open(new MemoryArea())];
    const base = await need(one.notes.save(editor(1).note('base', 1), null));
    await need(other.backup.apply(await need(one.backup.read()), writer(2), 2));
    await one.notes.save(editor(3, base?.revision).note('newer', 3), null);
    const newer = await need(one.backup.read());
    expect(outcomes(await need(other.backup.apply(newer, writer(4), 4)))).toBe('changed');
    expect((await need(other.backup.read())).notes).toEqual(newer.notes);
    const shown = newer.notes[0]?.revision ?? null;
    await one.notes.save(editor(5, shown).note('here', 5), null);
    await other.notes.save(editor(6, shown).note('there', 6), null);
    await need(other.backup.apply(await need(one.backup.read()), writer(7), 7));
    const [note] = (await need(other.backup.read())).notes;
    expect([note?.text, note?.rivals.map(({ text }) => text)]).toEqual(['there', ['here']]);
  });

  test('of texts on the same things, made elsewhere, makes each one thing with both texts', async () => {
    const [one, other] = [open(new MemoryArea()), open(new MemoryArea())];
    await one.notes.save(editor(1).note('here', 1), null);
    await one.drafts.save(editor(2).draft('', 'here', 2));
    await other.notes.save(editor(3).note('there', 3), null);
    const typing = editor(4);
    await other.drafts.save(typing.draft('', 'there, and that at some length before it was cut', 4));
    await other.drafts.save(typing.draft('', 'there', 5));
    await need(one.backup.apply(await need(other.backup.read()), writer(6), 6));
    const { notes, drafts, histories } = await need(one.backup.read());
    expect(notes.map(({ text, rivals }) => [text, rivals.length])).toEqual([['there', 1]]);
    expect(drafts.map(({ comment, rivals }) => [comment, rivals.length])).toEqual([['there', 1]]);
    expect(histories.map(({ id }) => id)).toEqual(drafts.map(({ id }) => id));
    expect((await need(one.drafts.snapshots(URL))).length).toBe(1);
  });

  test('never deletes, whatever tombstones the file holds', async () => {
    const stores = open(new MemoryArea());
    await fill(stores);
    const { notes } = await need(stores.backup.read());
    const tombstones = notes.map(({ id, seen }) => ({ id, deletedAt: 99, seen }));
    expect(await need(stores.backup.apply({ ...NOTHING, tombstones }, writer(9), 99))).toEqual([]);
    expect((await need(stores.backup.read())).notes).toEqual(notes);
  });

  test.each([0, 1, 2])('is all or nothing where the worker is stopped at its change %i', async (stopAfter) => {
    const one = open(new MemoryArea());
    await fill(one);
    const backup = await need(one.backup.read());
    const [area, name] = [new StoppingArea(), freshName()];
    const other = open(area, name);
    await need(other.user.health());
    area.stopAfter = stopAfter;
    const answer = await other.backup.apply(backup, writer(9), 9);
    area.stopAfter = null;
    const after = await need(open(area, name).backup.read());
    expect([NOTHING, backup]).toContainEqual(after);
    if (answer.ok) expect(after).toEqual(backup);
  });

  test('is nothing at all where the disk is full', async () => {
    const one = open(new MemoryArea());
    await fill(one);
    const backup = await need(one.backup.read());
    const area = new MemoryArea();
    const other = open(area);
    await need(other.user.health());
    area.failure = new DOMException('no room', 'QuotaExceededError');
    area.failAtSet = 0;
    expect(await other.backup.apply(backup, writer(9), 9)).toMatchObject({ failure: { name: 'storage-full' } });
    expect(await need(other.backup.read())).toEqual(NOTHING);
  });
});

test('when the last backup was made is remembered', async () => {
  const { user } = open(new MemoryArea());
  expect((await need(user.health())).lastBackup).toBeNull();
  await user.rememberBackup(77);
  expect((await need(user.health())).lastBackup).toBe(77);
});
