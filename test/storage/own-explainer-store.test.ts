import 'fake-indexeddb/auto';
import { afterEach, expect, test } from 'vitest';
import { checkEntry, type PackEntry } from '#core/explainer-pack/pack-entry.ts';
import { recordId } from '#core/notes/record-id.ts';
import { OwnExplainerStore } from '#storage/own-explainer-store.ts';
import { MemoryArea } from './memory-area.ts';
import { closeAll, editor, freshName, need, open, writer } from './texts.ts';

afterEach(closeAll);

const entryOf = (name: string, summary = 'What it is.', id = name.toLowerCase()): PackEntry => {
  const checked = checkEntry({ id, name, kind: 'threat', summary });
  if (!checked.ok) throw new Error(JSON.stringify(checked.faults));
  return checked.entry;
};
const ID = recordId(1, new Uint8Array(10));
const names = async (store: OwnExplainerStore) => (await need(store.list())).map(({ entry }) => entry.name);

/** A store in which one explainer is kept, and what it is kept in. */
async function withFalcon() {
  const [area, name] = [new MemoryArea(), freshName()];
  const stores = open(area, name);
  const own = new OwnExplainerStore(stores.user);
  const first = editor(1).origin(10);
  await need(own.save(ID, { ...first, replaces: [], entry: entryOf('Falcon') }));
  return { area, name, stores, own, first };
}

test('an explainer is kept, sent again it changes nothing, and an edit that saw it takes its place', async () => {
  const { own, first } = await withFalcon();
  await need(own.save(ID, { ...first, replaces: [], entry: entryOf('Falcon') }));
  await need(own.save(ID, { ...editor(2).origin(5), replaces: [first.revision], entry: entryOf('Falcon', 'A bird.') }));
  expect(await need(own.list())).toMatchObject([{ id: ID, createdAt: 10, rivals: [], entry: { summary: 'A bird.' } }]);
});

test('an edit that did not see the present text stands beside it, until one that saw both', async () => {
  const { own, first } = await withFalcon();
  const other = editor(2).origin(20);
  await need(own.save(ID, { ...other, replaces: [], entry: entryOf('Falcon', 'A bird.') }));
  expect(await need(own.list())).toMatchObject([
    { entry: { summary: 'A bird.' }, rivals: [{ entry: { summary: 'What it is.' } }] },
  ]);
  const both = { ...editor(3).origin(30), replaces: [first.revision, other.revision] };
  await need(own.save(ID, { ...both, entry: entryOf('Falcon', 'Settled.') }));
  expect(await need(own.list())).toMatchObject([{ entry: { summary: 'Settled.' }, rivals: [] }]);
});

test('a name that another explainer has is refused, and nothing is written', async () => {
  const { own } = await withFalcon();
  const refused = await need(
    own.save(recordId(2, new Uint8Array(10)), {
      ...editor(2).origin(20),
      replaces: [],
      entry: entryOf('falcons', 'x', 'y'),
    }),
  );
  expect(refused).toEqual({
    state: 'refused',
    faults: [{ field: 'aliases', rule: 'alias-taken', values: ['falcons'] }],
  });
  expect(await names(own)).toEqual(['Falcon']);
});

test('what is deleted comes back, once, however often it is asked for', async () => {
  const { own, area } = await withFalcon();
  const deleted = await need(own.delete([ID], 40));
  expect(await names(own)).toEqual([]);
  expect(JSON.stringify([...area.items])).not.toContain('Falcon');
  for (const _ of [1, 2]) await need(own.undelete(deleted, writer(9), 50));
  expect(await need(own.list())).toMatchObject([{ id: ID, rivals: [], entry: { name: 'Falcon' } }]);
});

test('a database that was wiped has it back from the mirror, and says so', async () => {
  const { area } = await withFalcon();
  const { user } = open(area);
  expect(await names(new OwnExplainerStore(user))).toEqual(['Falcon']);
  expect((await need(user.health())).event).toMatchObject({ kind: 'database-restored', after: { explainers: 1 } });
});

test('a mirror that was wiped is filled from the database; where both are gone, that is said', async () => {
  const { area, name, stores } = await withFalcon();
  stores.database.close();
  const filled = new MemoryArea();
  expect((await need(open(filled, name).user.health())).event).toMatchObject({ kind: 'mirror-restored' });
  expect([...filled.items.keys()]).toContain(`mirror/record/explainers/${ID}`);
  area.items.delete(`mirror/record/explainers/${ID}`);
  expect((await need(open(area).user.health())).event).toMatchObject({ kind: 'texts-missing' });
});

test('a backup holds it, and brings it to another machine', async () => {
  const { stores } = await withFalcon();
  const texts = await need(stores.backup.read());
  const there = open(new MemoryArea());
  expect(await need(there.backup.apply(texts, writer(9), 60))).toMatchObject([
    { outcome: 'new', what: 'explainer', title: 'Falcon' },
  ]);
  expect(await need(there.backup.plan(texts, writer(9), 60))).toMatchObject([{ outcome: 'same' }]);
  expect((await need(there.backup.read())).explainers).toEqual(texts.explainers);
});

test('a pack says what it would change before it does; one with a name that is taken changes nothing', async () => {
  const { own } = await withFalcon();
  const entries = [entryOf('Falcon', 'A bird.'), entryOf('Heron'), entryOf('Gull')];
  const wanted = [
    { outcome: 'changed', name: 'Falcon' },
    { outcome: 'new', name: 'Heron' },
    { outcome: 'new', name: 'Gull' },
  ];
  expect(await need(own.plan(entries, writer(9), 60))).toMatchObject({ lines: wanted, faults: [] });
  expect(await names(own)).toEqual(['Falcon']);
  await need(own.apply(entries, writer(9), 60));
  await need(own.apply(entries, writer(9), 60));
  expect(await need(own.list())).toMatchObject([
    { entry: { summary: 'A bird.' }, rivals: [] },
    { rivals: [] },
    { rivals: [] },
  ]);
  const taken = await need(own.apply([entryOf('Egret'), entryOf('heron', 'x', 'z')], writer(8), 70));
  expect(taken.faults).toEqual([{ field: 'explainers[1].aliases', rule: 'alias-taken', values: ['heron'] }]);
  expect(await names(own)).toEqual(['Falcon', 'Gull', 'Heron']);
});
