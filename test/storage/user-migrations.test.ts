import 'fake-indexeddb/auto';
import { readdirSync, readFileSync } from 'node:fs';
import { Dexie } from 'dexie';
import { afterEach, describe, expect, test } from 'vitest';
import { RECORD_ID } from '#core/notes/record-id.ts';
import { MemoryArea } from './memory-area.ts';
import { closeAll, editor, freshName, need, open } from './texts.ts';

/** What real users may still have: the rows of each earlier schema, and the mirror beside them. */
interface Fixture {
  readonly version: number;
  readonly stores: Readonly<Record<string, string>>;
  readonly rows: Readonly<Record<string, readonly Record<string, unknown>[]>>;
  readonly mirror: Readonly<Record<string, unknown>>;
}
const folder = new URL('../fixtures/user-database/', import.meta.url);
const fixtures = readdirSync(folder).map((file): Fixture => JSON.parse(readFileSync(new URL(file, folder), 'utf8')));

afterEach(closeAll);

async function databaseOf({ version, stores, rows }: Fixture): Promise<string> {
  const name = freshName();
  const database = new Dexie(name);
  database.version(version).stores(stores);
  for (const [table, values] of Object.entries(rows)) await database.table(table).bulkAdd([...values]);
  database.close();
  return name;
}

function areaOf({ mirror }: Fixture): MemoryArea {
  const area = new MemoryArea();
  for (const [key, value] of Object.entries(mirror)) area.items.set(key, structuredClone(value));
  return area;
}

const texts = (rows: readonly object[] | undefined) =>
  new Set(
    (rows ?? []).map((row) =>
      JSON.stringify(
        ['url', 'title', 'text', 'name', 'comment', 'createdAt', 'editedAt'].map(
          (field) => (row as Record<string, unknown>)[field] ?? null,
        ),
      ),
    ),
  );

describe.each(fixtures.map((fixture) => [fixture.version, fixture] as const))(
  'a database of schema %i',
  (_, fixture) => {
    test.each([
      ['with its mirror', async () => [areaOf(fixture), await databaseOf(fixture)] as const],
      ['whose mirror is gone', async () => [new MemoryArea(), await databaseOf(fixture)] as const],
      ['that is gone, from its mirror', async () => [areaOf(fixture), freshName()] as const],
    ])('%s, is opened with all its texts and times', async (_name, make) => {
      const [area, name] = await make();
      const { backup } = open(area, name);
      const { notes, drafts } = await need(backup.read());
      expect(texts(notes)).toEqual(texts(fixture.rows.notes));
      expect(texts(drafts)).toEqual(texts(fixture.rows.drafts));
      expect(new Set(notes.map(({ id }) => id))).toEqual(new Set(fixture.rows.notes?.map(({ id }) => id)));
      for (const draft of drafts) expect(draft.id).toMatch(RECORD_ID);
      for (const record of [...notes, ...drafts]) expect(record.rivals).toEqual([]);
      // The mirror has taken the new shape: no key holds an address any more.
      const keys = [...area.items.keys()].filter((key) => key.startsWith('mirror/record/'));
      expect(keys).toHaveLength(notes.length + drafts.length);
      for (const key of keys) expect(key).not.toContain('http');
    });

    test('with its mirror, is no event to tell of', async () => {
      const { user } = open(areaOf(fixture), await databaseOf(fixture));
      expect((await need(user.health())).event).toBeNull();
    });

    test('can be written to: an edit of what it held replaces it', async () => {
      const { notes } = open(areaOf(fixture), await databaseOf(fixture));
      const url = String(fixture.rows.notes?.[0]?.url);
      const shown = await need(notes.read({ kind: 'article', url }));
      const saved = await need(notes.save(editor(1, shown?.revision).note('new', Date.now(), url), null));
      expect(saved).toMatchObject({ id: shown?.id, text: 'new', rivals: [], createdAt: shown?.createdAt });
    });
  },
);

test('a save that the first release left pending is finished, and the later text counts', async () => {
  const [fixture] = fixtures.filter(({ version }) => version === 1);
  if (!fixture) throw new Error('wanted the fixture of schema 1');
  const area = areaOf(fixture);
  const key = 'notes/0196f1a0-1111-7aaa-8aaa-000000000001';
  const later = { ...(fixture.mirror[`mirror/record/${key}`] as object), text: 'later', editedAt: 1747700009999 };
  area.items.set(`mirror/record/${key}`, later);
  area.items.set('mirror/sentinel', { ...(fixture.mirror['mirror/sentinel'] as object), pending: [key] });
  const { notes } = open(area, await databaseOf(fixture));
  const found = await need(notes.read({ kind: 'id', id: key.slice('notes/'.length) }));
  expect(found).toMatchObject({ text: 'later', rivals: [] });
});
