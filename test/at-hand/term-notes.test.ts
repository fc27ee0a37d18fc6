import { beforeEach, describe, expect, test, vi } from 'vitest';
import { fitsSchema } from '#messaging/validate.ts';
import { createPopupState } from '../../src/at-hand/popup-state.ts';
import { termNotes } from '../../src/at-hand/term-notes.ts';
import { LINES, READ } from '../gallery/fixtures/sample-story.ts';
import { MemoryStorage } from '../writing/memory-storage.ts';

// biome-ignore lint/suspicious/noExplicitAny: requests of many shapes, each checked by its schema
const asked = vi.hoisted(() => [] as { name: string; request: any }[]);
const kept = vi.hoisted(() => ({ notes: [] as unknown[], wanted: null as string | null, saved: null as unknown }));
vi.mock('#messaging/send.ts', () => ({
  sendToBackground: async (name: string, request: object) => {
    asked.push({ name, request });
    const values = new Map<string, unknown>([
      ['note/of-explainers', kept.notes],
      ['term/wanted', kept.wanted],
      ['note/save', kept.saved],
    ]);
    return { ok: true, value: values.get(name) ?? null };
  },
}));

const TAB = { id: 1, url: 'https://news.example/', incognito: false, windowId: 1 };
const note = (text: string, rivals: readonly unknown[] = []) => ({
  id: 'a',
  subject: { kind: 'explainer', explainer: 'imei' },
  text,
  revision: '0mh7k2v9q3f81c2a0.1',
  editedAt: 6,
  rivals,
});

function open(isPrivate = false) {
  const state = createPopupState(() => {});
  state.change({ reading: READ, lines: LINES, isPrivate });
  const storage = new MemoryStorage();
  return { state, storage, notes: termNotes(TAB, state, storage) };
}

const saves = () => asked.filter(({ name }) => name === 'note/save').map(({ request }) => request);

beforeEach(() => {
  asked.length = 0;
  Object.assign(kept, { notes: [], wanted: null, saved: null });
});

describe('notes on terms in the popup', () => {
  test('are asked for once, for the terms of the article', async () => {
    kept.notes = [note('Sticker.')];
    const { state, notes } = open();
    await notes.load();
    expect(asked.filter(({ name }) => name === 'note/of-explainers')).toHaveLength(1);
    expect(fitsSchema('note/of-explainers', asked[0]?.request)).toBe(true);
    expect(state.data.termNotes).toEqual([
      { explainer: 'imei', text: 'Sticker.', save: { state: 'clean' }, others: null },
    ]);
  });

  test('are opened for the term that the reader has asked for in the page', async () => {
    kept.wanted = 'india';
    const { state, notes } = open();
    await notes.load();
    expect(state.data.termNotes).toMatchObject([{ explainer: 'india', text: '', isWanted: true }]);
    expect(fitsSchema('term/wanted', asked.find(({ name }) => name === 'term/wanted')?.request)).toBe(true);
  });

  test('are not opened for a term that the story does not mention', async () => {
    kept.wanted = 'echelon';
    const { state, notes } = open();
    await notes.load();
    expect(state.data.termNotes).toEqual([]);
  });

  test('are saved as one types, without the address of the article, and replace what was shown', async () => {
    kept.notes = [note('Sticker.')];
    const { notes } = open();
    await notes.load();
    notes.actions.onTermNoteInput('imei', 'On the box, too.');
    await vi.waitFor(() => expect(saves()).toHaveLength(1));
    expect(saves()[0]).toMatchObject({ url: null, id: null, title: 'IMEI', replaces: '0mh7k2v9q3f81c2a0.1' });
    expect(fitsSchema('note/save', saves()[0])).toBe(true);
  });

  test('are kept by the popup itself until they are confirmed, each by itself', () => {
    const { notes, storage } = open();
    notes.actions.onTermNoteInput('imei', 'A');
    notes.actions.onTermNoteInput('india', 'B');
    expect(storage.length).toBe(2);
  });

  test('stay as they are typed, whatever is read meanwhile', async () => {
    kept.notes = [note('Sticker.')];
    const { state, notes } = open();
    await notes.load();
    notes.actions.onTermNoteInput('imei', 'Mine.');
    await notes.load();
    expect(state.data.termNotes.map(({ text }) => text)).toEqual(['Mine.']);
  });

  test('say that another text is kept beside them, and no more once there is none', async () => {
    kept.notes = [note('Sticker.', [{ text: 'Box.' }])];
    const { state, notes } = open();
    await notes.load();
    expect(state.data.termNotes).toMatchObject([{ text: 'Sticker.', others: { id: 'a', count: 1 } }]);
    kept.notes = [note('Sticker.')];
    await notes.load();
    expect(state.data.termNotes).toMatchObject([{ others: null }]);
  });

  test('say so as soon as they are saved beside what another window has written, and stay as they are typed', async () => {
    kept.saved = note('Theirs.', [{ text: 'Mine.' }]);
    const { state, notes } = open();
    notes.actions.onTermNoteInput('imei', 'Mine.');
    await vi.waitFor(() =>
      expect(state.data.termNotes).toMatchObject([{ text: 'Mine.', others: { id: 'a', count: 1 } }]),
    );
  });

  test('go from the list where they were deleted elsewhere', async () => {
    kept.notes = [note('Sticker.')];
    const { state, notes } = open();
    await notes.load();
    kept.notes = [];
    await notes.load();
    expect(state.data.termNotes.map(({ text }) => text)).toEqual(['']);
  });

  test('are neither read nor saved from a private window', async () => {
    const { notes } = open(true);
    await notes.load();
    notes.actions.onTermNoteInput('imei', 'Mine.');
    expect(asked).toEqual([]);
  });
});
