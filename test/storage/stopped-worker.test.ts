import 'fake-indexeddb/auto';
import { Dexie } from 'dexie';
import fc from 'fast-check';
import { afterEach, expect, test } from 'vitest';
import type { Answer } from '#core/failure.ts';
import type { DraftEdit } from '#core/notes/edit-draft.ts';
import type { NoteEdit } from '#core/notes/edit-note.ts';
import { StoppingArea } from './stopping-area.ts';
import { closeAll, editor, freshName, need, open, type Stores } from './texts.ts';

afterEach(closeAll);

const stop = fc.option(fc.record({ after: fc.nat(2), isDone: fc.boolean() }), { nil: null, freq: 3 });
const step = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.record({
      kind: fc.constantFrom('note' as const, 'draft' as const),
      place: fc.nat(1),
      isEmpty: fc.boolean(),
      stop,
    }),
  },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('delete' as const), place: fc.nat(1), stop }) },
  {
    weight: 1,
    arbitrary: fc.record({
      kind: fc.constantFrom('wipe-database' as const, 'wipe-mirror' as const),
      stop: fc.constant(null),
    }),
  },
);

/** One editor for each place, that goes on whatever happens, and sends what was not confirmed again after a stop, as the popup does. */
class Reader {
  readonly area = new StoppingArea();
  readonly #name = freshName();
  stores: Stores = open(this.area, this.#name);
  /** What each place must hold: the text last typed, or null. */
  readonly wanted = new Map<string, string | null>();
  readonly #editors = new Map<string, ReturnType<typeof editor>>();
  readonly #unsaved = new Map<string, () => Promise<Answer<unknown>>>();
  #writers = 0;
  #time = 0;

  urlOf = (place: number): string => `https://news.example/${place}`;

  async type(kind: 'note' | 'draft', place: number, isEmpty: boolean): Promise<void> {
    const [url, key] = [this.urlOf(place), `${kind} ${place}`];
    const typing = this.#editors.get(key) ?? editor(++this.#writers);
    this.#editors.set(key, typing);
    const text = isEmpty ? '' : `${kind} ${++this.#time} ${'.'.repeat(this.#time % 60)}`;
    const edit = kind === 'note' ? typing.note(text, this.#time, url) : typing.draft('', text, this.#time, url);
    this.wanted.set(key, isEmpty ? null : text);
    this.#unsaved.set(key, () =>
      kind === 'note' ? this.stores.notes.save(edit as NoteEdit, null) : this.stores.drafts.save(edit as DraftEdit),
    );
    await this.send(key);
  }

  async send(key: string): Promise<void> {
    const answer = await this.#unsaved.get(key)?.();
    if (answer?.ok) this.#unsaved.delete(key);
  }

  /** Deletes a note; a stopped deletion is not tried again, so either may be. */
  async remove(place: number): Promise<void> {
    const key = `note ${place}`;
    const read = await this.stores.notes.read({ kind: 'article', url: this.urlOf(place) });
    const note = read.ok ? read.value : null; // stopped already
    if (note === null || this.#unsaved.has(key)) return;
    this.#time++;
    const answer = await this.stores.notes.delete(note.id, this.#time);
    this.#editors.delete(key);
    if (answer.ok) this.wanted.set(key, null);
    else this.wanted.delete(key);
  }

  async restart(wipe: 'wipe-database' | 'wipe-mirror' | null): Promise<void> {
    this.area.stopAfter = null;
    this.stores.database.close();
    if (wipe === 'wipe-database') await Dexie.delete(this.#name);
    if (wipe === 'wipe-mirror') this.area.items.clear();
    this.stores = open(this.area, this.#name);
    // The first request makes the two places agree: without one between, two wipes are one that takes both.
    await need(this.stores.user.health());
    for (const key of [...this.#unsaved.keys()]) await this.send(key);
    // Shown anew after a deletion that may or may not have happened.
    for (const place of [0, 1]) {
      if (this.wanted.has(`note ${place}`)) continue;
      const note = await need(this.stores.notes.read({ kind: 'article', url: this.urlOf(place) }));
      this.wanted.set(`note ${place}`, note?.text ?? null);
      if (note) this.#editors.set(`note ${place}`, editor(++this.#writers, note.revision));
    }
  }
}

/** Whether the mirror holds exactly what the database holds. */
async function expectAgreement({ area, stores }: Reader): Promise<void> {
  const { notes, drafts, histories, explainers, tombstones } = await need(stores.backup.read());
  const wanted = new Map<string, unknown>();
  for (const [table, rows] of Object.entries({ notes, drafts, histories, explainers, tombstones })) {
    for (const row of rows) wanted.set(`mirror/record/${table}/${row.id}`, row);
  }
  expect(new Map([...area.items].filter(([key]) => key.startsWith('mirror/record/')))).toEqual(wanted);
  expect(area.items.get('mirror/sentinel')).toMatchObject({ pending: [] });
}

test('whatever is written and deleted, and wherever the worker is stopped, nothing is lost and nothing is there twice', async () => {
  let stops = 0;
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 6, maxLength: 16, size: 'max' }), async (steps) => {
      const reader = new Reader();
      for (const action of steps) {
        reader.area.stopAfter = action.stop?.after ?? null;
        reader.area.isDone = action.stop?.isDone ?? false;
        if (action.kind === 'delete') await reader.remove(action.place);
        else if (action.kind === 'note' || action.kind === 'draft') {
          await reader.type(action.kind, action.place, action.isEmpty && action.place === 1);
        }
        const wasStopped = reader.area.stopAfter !== null && reader.area.stopAfter < 0;
        if (wasStopped) stops++;
        const wipe = action.kind === 'wipe-database' || action.kind === 'wipe-mirror' ? action.kind : null;
        if (wasStopped || wipe) await reader.restart(wipe);
      }
      await reader.restart(null);
      const { notes, drafts } = await need(reader.stores.backup.read());
      for (const [key, text] of reader.wanted) {
        const url = reader.urlOf(Number(key.at(-1)));
        const found = key.startsWith('note')
          ? notes.filter((note) => note.url === url).map(({ text: own, rivals }) => [own, rivals.length])
          : drafts.filter((draft) => draft.url === url).map(({ comment, rivals }) => [comment, rivals.length]);
        expect(found).toEqual(text === null ? [] : [[text, 0]]);
      }
      await expectAgreement(reader);
    }),
    { numRuns: 60 },
  );
  expect(stops).toBeGreaterThan(100);
}, 120_000);
