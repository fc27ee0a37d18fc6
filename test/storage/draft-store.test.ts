import 'fake-indexeddb/auto';
import { afterEach, describe, expect, test } from 'vitest';
import { SPACING_MS } from '#core/notes/draft-history.ts';
import { MemoryArea } from './memory-area.ts';
import { closeAll, editor, need, open, URL, writer } from './texts.ts';

afterEach(closeAll);

const LONG = 'Which firm has affirmed that, and when was it? I should like to read it.';

describe('drafts', () => {
  test('keep their name, comment and id', async () => {
    const { drafts } = open(new MemoryArea());
    const saved = await need(drafts.save(editor(1).draft('Asha', 'Why in 2015?', 7)));
    expect(saved).toMatchObject({
      url: URL,
      name: 'Asha',
      comment: 'Why in 2015?',
      createdAt: 7,
      editedAt: 7,
      putAt: null,
    });
    expect(await need(drafts.read(URL))).toEqual(saved);
    expect(await need(drafts.list())).toMatchObject([{ id: saved?.id, excerpt: 'Why in 2015?' }]);
  });

  test('return to a text that was deleted at once, and back again', async () => {
    const { drafts } = open(new MemoryArea());
    const typing = editor(1);
    await drafts.save(typing.draft('Asha', LONG, 1));
    const now = await need(drafts.save(typing.draft('Asha', 'No.', 2)));
    const [snapshot] = await need(drafts.snapshots(URL));
    expect(snapshot).toMatchObject({ at: 1, comment: LONG });
    const origin = editor(2, now?.revision).origin(3);
    const returned = await need(drafts.restore(URL, 1, origin));
    expect(returned).toMatchObject({ id: now?.id, name: 'Asha', comment: LONG, rivals: [] });
    expect(await need(drafts.restore(URL, 1, origin))).toEqual(returned);
    expect((await need(drafts.snapshots(URL))).map(({ comment }) => comment)).toEqual(['No.', LONG]);
    const back = await need(drafts.restore(URL, 2, editor(3, returned?.revision).origin(4)));
    expect(back?.comment).toBe('No.');
    expect(await need(drafts.restore(URL, 99, editor(4).origin(5)))).toBeNull();
  });

  test('have a version for every half minute of writing', async () => {
    const { drafts } = open(new MemoryArea());
    const typing = editor(1);
    for (let i = 0; i < 100; i++)
      await drafts.save(typing.draft('', LONG.repeat(2).slice(0, i + 1), i * (SPACING_MS / 4)));
    const snapshots = await need(drafts.snapshots(URL));
    expect(snapshots.length).toBeGreaterThanOrEqual(20);
    expect(snapshots.length).toBeLessThanOrEqual(26);
  });

  test('stay after they were put into the page, with the time', async () => {
    const { drafts } = open(new MemoryArea());
    const typing = editor(1);
    await drafts.save(typing.draft('Asha', 'Why?', 1));
    expect(await need(drafts.put(URL, 5))).toMatchObject({ comment: 'Why?', putAt: 5 });
    expect(await need(drafts.save(typing.draft('Asha', 'Why not?', 6)))).toMatchObject({ putAt: 5, rivals: [] });
    expect(await need(drafts.put(`${URL}-2`, 5))).toBeNull();
  });

  test('that are deleted come back with their versions', async () => {
    const { drafts } = open(new MemoryArea());
    const typing = editor(1);
    await drafts.save(typing.draft('Asha', LONG, 1));
    await drafts.save(typing.draft('Asha', 'No.', 2));
    const deleted = await need(drafts.delete(URL, 3));
    expect(await need(drafts.snapshots(URL))).toEqual([]);
    if (!deleted) throw new Error('wanted a draft');
    expect(await need(drafts.undelete(deleted, writer(2), 4))).toMatchObject({ id: deleted.draft.id, comment: 'No.' });
    expect(await need(drafts.snapshots(URL))).toEqual(deleted.history?.snapshots);
  });

  test('of two windows lose neither text; one can be dropped', async () => {
    const { drafts } = open(new MemoryArea());
    await drafts.save(editor(1).draft('Asha', 'mine', 1));
    const both = await need(drafts.save(editor(2).draft('Asha', 'theirs', 2)));
    const left = await need(drafts.dropRival(URL, both?.revision ?? '', `${writer(3)}.1`, 3));
    expect(left).toMatchObject({ comment: 'mine', rivals: [] });
  });
});
