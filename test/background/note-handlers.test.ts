import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { PrivateWindows } from '#storage/private-windows.ts';
import { MemoryArea } from '../storage/memory-area.ts';
import { closeAll, editor, need, open, URL } from '../storage/texts.ts';

const settings = vi.hoisted(() => ({ kept: {} as Record<string, unknown> }));
vi.mock('webextension-polyfill', () => ({
  default: {
    storage: {
      local: {
        get: async () => settings.kept,
        set: async (items: Record<string, unknown>) => Object.assign(settings.kept, items),
      },
    },
  },
}));
const { textHandlers } = await import('../../src/background/note-handlers.ts');

const PRIVATE = 7;
const sender = {} as never;
let area: MemoryArea;
let session: MemoryArea;
let handle: ReturnType<typeof textHandlers>;

beforeEach(() => {
  settings.kept = {};
  [area, session] = [new MemoryArea(), new MemoryArea()];
  handle = textHandlers(open(area).user, new PrivateWindows(session));
});
afterEach(closeAll);

const saveNote = (privateWindow: number | null, text = 'mine', at = 1) =>
  handle['note/save']({ ...editor(at).note(text, at), id: null, privateWindow }, sender);
const saveDraft = (privateWindow: number | null, name: string, at = 1, url = URL) =>
  handle['draft/save']({ ...editor(at).draft(name, 'Why?', at, url), privateWindow }, sender);
const keep = (windowId: number, isKept: boolean) => handle['private/set']({ windowId, isKept }, sender);

describe('in a private window', () => {
  test('nothing is kept, and the failure says why', async () => {
    const refused = { ok: false, failure: { name: 'private-window' } };
    expect(await saveNote(PRIVATE)).toEqual(refused);
    expect(await saveDraft(PRIVATE, 'Asha')).toEqual(refused);
    expect(JSON.stringify([...area.items, settings.kept])).not.toMatch(/mine|Asha|news\.example/);
  });

  test('it is kept once the reader has turned that on, for that window alone, until it is turned off', async () => {
    await keep(PRIVATE, true);
    expect(await need(handle['private/read']({ windowId: PRIVATE }, sender))).toBe(true);
    expect((await saveNote(PRIVATE)).ok).toBe(true);
    expect((await saveNote(PRIVATE + 1, 'other', 2)).ok).toBe(false);
    await keep(PRIVATE, false);
    expect((await saveNote(PRIVATE, 'later', 3)).ok).toBe(false);
    expect(await need(handle['note/list']({}, sender))).toMatchObject([{ excerpt: 'mine' }]);
  });

  test('the choice outlives the worker and stands in the memory of the session alone', async () => {
    await keep(PRIVATE, true);
    expect(await new PrivateWindows(session).isKept(PRIVATE)).toBe(true);
    expect([...area.items.keys()].filter((key) => key.includes('private'))).toEqual([]);
    expect(await new PrivateWindows(new MemoryArea()).isKept(PRIVATE)).toBe(false);
  });

  test('two choices at once do not undo each other', async () => {
    await Promise.all([keep(1, true), keep(2, true)]);
    const windows = new PrivateWindows(session);
    expect([await windows.isKept(1), await windows.isKept(2)]).toEqual([true, true]);
  });
});

describe('the name under a draft', () => {
  const name = () => need(handle['name/read']({}, sender));
  test('is not remembered unless the reader wishes', async () => {
    await saveDraft(null, 'Asha');
    expect(await name()).toEqual({ isRemembered: false, name: '' });
  });

  test('is remembered across sites from then on, and forgotten when that is turned off', async () => {
    await handle['name/set']({ isRemembered: true }, sender);
    await saveDraft(null, 'Asha');
    await saveDraft(null, '  ', 2, 'https://other.example/');
    expect(await name()).toEqual({ isRemembered: true, name: 'Asha' });
    await handle['name/set']({ isRemembered: false }, sender);
    expect(await name()).toEqual({ isRemembered: false, name: '' });
    expect(JSON.stringify(settings.kept)).not.toContain('Asha');
  });
});
