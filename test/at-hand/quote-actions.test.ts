import { beforeEach, describe, expect, test, vi } from 'vitest';
import { quotesOf } from '#core/notes/anchor/quotes-of.ts';
import type { Note } from '#core/notes/note.ts';
import { fitsSchema } from '#messaging/validate.ts';
import { createPopupState } from '../../src/at-hand/popup-state.ts';
import { quoteNotes } from '../../src/at-hand/quote-actions.ts';
import { ARTICLE, READ } from '../gallery/fixtures/sample-story.ts';
import { MemoryStorage } from '../writing/memory-storage.ts';

interface Asked {
  readonly name: string;
  // biome-ignore lint/suspicious/noExplicitAny: requests of many shapes, each checked by its schema
  readonly request: any;
}

const asked = vi.hoisted(() => [] as Asked[]);
/** What tab and background answer. */
const world = vi.hoisted(() => ({ selection: null as unknown, notes: [] as unknown[], isWanted: false }));
vi.mock('#messaging/send.ts', () => ({
  sendToTab: async () => ({ ok: true, value: world.selection }),
  sendToBackground: async (name: string, request: { id?: string }) => {
    asked.push({ name, request });
    const answers: Record<string, unknown> = {
      'note/of-page': world.notes,
      'selection/wanted': world.isWanted,
      'note/delete': world.notes[0] ?? null,
    };
    return { ok: true, value: answers[name] ?? null };
  },
}));

const TAB = { id: 1, url: ARTICLE.url, incognito: false, windowId: 1 };
const WORDS = 'one security firm has affirmed';
const spanOf = (words: string) => {
  const start = ARTICLE.text.indexOf(words);
  return { start, end: start + words.length };
};
const quotes = quotesOf(ARTICLE);

function noteOn(words: string, id: string, text = 'Which one?'): Note {
  const anchor = quotes.anchorOf(spanOf(words));
  if (anchor === null) throw new Error('wanted an anchor');
  const revision = '0mh7k2v9q3f81c2a0.1';
  const version = { subject: { kind: 'quote', anchor }, url: ARTICLE.url, title: 'Story', text, tags: [] } as const;
  return { ...version, id, createdAt: 5, editedAt: 6, revision, rivals: [], seen: [revision], outlived: null };
}

function open(isPrivate = false) {
  const state = createPopupState(() => {});
  state.change({ reading: READ, isPrivate });
  const storage = new MemoryStorage();
  return { state, storage, notes: quoteNotes(TAB, state, storage) };
}

const saves = () => asked.filter(({ name }) => name === 'note/save').map(({ request }) => request);

/** Gives the last save that was asked for, once there are so many. */
async function saved(count: number) {
  await vi.waitFor(() => expect(saves()).toHaveLength(count));
  return saves().at(-1);
}

beforeEach(() => {
  asked.length = 0;
  Object.assign(world, { selection: null, notes: [], isWanted: false });
});

describe('notes on quotes in the popup', () => {
  test('begin with what is selected, are kept at once, and as one types', async () => {
    world.selection = spanOf(` ${WORDS} `);
    const { state, notes } = open();
    await notes.load();
    expect(state.data.selection).toEqual(world.selection);
    await notes.actions.onQuoteSelected();
    const [view] = state.data.quotes;
    expect(view).toMatchObject({ text: '', anchor: { exact: WORDS } });
    expect(state.data).toMatchObject({ openQuote: view?.id, selection: null });
    const first = await saved(1);
    expect(first).toMatchObject({ id: view?.id, url: ARTICLE.url, text: '', replaces: null });
    expect(fitsSchema('note/save', first)).toBe(true);
    notes.actions.onQuoteInput(view?.id ?? '', 'Who?');
    expect(await saved(2)).toMatchObject({ id: view?.id, text: 'Who?', subject: { anchor: { exact: WORDS } } });
    expect(saves()[1].revision).not.toBe(saves()[0].revision);
  });

  test('are kept by the popup itself until they are confirmed, each by itself', async () => {
    world.notes = [noteOn(WORDS, 'a'), noteOn('stop using Xiaomi', 'b')];
    const { notes, storage } = open();
    await notes.load();
    notes.actions.onQuoteInput('a', 'A');
    notes.actions.onQuoteInput('b', 'B');
    const kept = Array.from({ length: storage.length }, (_, i) => storage.getItem(storage.key(i) ?? '') ?? '');
    expect(kept.map((json) => JSON.parse(json).request.text).toSorted()).toEqual(['A', 'B']);
    await saved(2);
    await vi.waitFor(() => expect(storage.length).toBe(0));
  });

  test('say that another text of them is kept beside', async () => {
    const kept = noteOn(WORDS, 'a');
    world.notes = [{ ...kept, rivals: [kept, kept] }, noteOn('stop using Xiaomi', 'b')];
    const { state, notes } = open();
    await notes.load();
    expect(state.data.quotes.map(({ others }) => others)).toEqual([{ id: 'a', count: 2 }, null]);
  });

  test('replace what was shown', async () => {
    world.notes = [noteOn(WORDS, 'a')];
    const { notes } = open();
    await notes.load();
    notes.actions.onQuoteTags('a', ['law']);
    expect(await saved(1)).toMatchObject({ replaces: '0mh7k2v9q3f81c2a0.1', text: 'Which one?', tags: ['law'] });
  });

  test('stand in the order of the story, and a quote that has one opens it', async () => {
    world.notes = [noteOn('Will Xiaomi stop', 'late'), noteOn(WORDS, 'early')];
    world.selection = spanOf(WORDS);
    const { state, notes } = open();
    await notes.load();
    expect(state.data.quotes.map(({ id }) => id)).toEqual(['early', 'late']);
    await notes.actions.onQuoteSelected();
    expect(state.data.openQuote).toBe('early');
    expect(state.data.quotes).toHaveLength(2);
    expect(saves()).toEqual([]);
  });

  test('stay while they are saved, whatever is read meanwhile', async () => {
    world.notes = [noteOn(WORDS, 'a')];
    const { state, notes } = open();
    await notes.load();
    notes.actions.onQuoteInput('a', 'Mine.');
    await notes.load();
    expect(state.data.quotes.map(({ text }) => text)).toEqual(['Mine.']);
    await saved(1);
  });

  test('are attached elsewhere with their text and tags', async () => {
    world.notes = [noteOn(WORDS, 'a')];
    const { state, notes } = open();
    await notes.load();
    await notes.actions.onAttachQuote('a', spanOf('IAF has cautioned'));
    expect(await saved(1)).toMatchObject({ text: 'Which one?', subject: { anchor: { exact: 'IAF has cautioned' } } });
    expect(state.data.quotes[0]?.finding).toMatchObject({ kind: 'found', span: spanOf('IAF has cautioned') });
  });

  test('are deleted after all that was typed, and come back', async () => {
    world.notes = [noteOn(WORDS, 'a')];
    const { state, notes } = open();
    await notes.load();
    notes.actions.onQuoteInput('a', 'More.');
    await notes.actions.onDeleteQuote('a');
    expect(asked.map(({ name }) => name).slice(-2)).toEqual(['note/save', 'note/delete']);
    expect(state.data).toMatchObject({ quotes: [], hasDeletedQuote: true });
    await notes.actions.onUndeleteQuote();
    expect(asked.find(({ name }) => name === 'note/undelete')?.request.note).toEqual(world.notes[0]);
    expect(state.data).toMatchObject({ hasDeletedQuote: false, openQuote: 'a' });
    expect(state.data.quotes).toHaveLength(1);
  });

  test('open at once where the reader has asked by key or menu', async () => {
    Object.assign(world, { isWanted: true, selection: spanOf(WORDS) });
    const { state, notes } = open();
    await notes.load();
    expect(state.data.openQuote).toBe(state.data.quotes[0]?.id);
    await saved(1);
  });

  test('say so where nothing is selected then', async () => {
    world.isWanted = true;
    const { state, notes } = open();
    await notes.load();
    expect(state.data).toMatchObject({ isSelectionMissing: true, quotes: [] });
  });

  test('are neither read nor made in a private window', async () => {
    world.notes = [noteOn(WORDS, 'a')];
    Object.assign(world, { isWanted: true, selection: spanOf(WORDS) });
    const { state, notes } = open(true);
    await notes.load();
    expect(state.data.quotes).toEqual([]);
    expect(asked.map(({ name }) => name)).not.toContain('note/of-page');
  });
});
