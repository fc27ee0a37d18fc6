import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { type Answer, fail, succeed } from '#core/failure.ts';
import { fitsSchema } from '#messaging/validate.ts';
import type { SaveState } from '#ui/parts/save-state.ts';
import { createAutosave, PATIENCE_MS, WAIT_MS } from '#writing/autosave.ts';
import { type Edit, unsaved } from '#writing/unsaved.ts';
import { MemoryStorage } from './memory-storage.ts';

const edit = (text: string, editedAt: number): Edit => ({
  name: 'note/save',
  request: {
    id: null,
    subject: { kind: 'article' },
    url: 'https://news.example/',
    title: 'Story',
    text,
    tags: null,
    revision: `0mh7k2v9q3f81c2a0.${editedAt + 1}`,
    replaces: null,
    editedAt,
    privateWindow: null,
  },
});

function setUp(answer: () => Promise<Answer<unknown>> = async () => succeed(null)) {
  const storage = new MemoryStorage();
  const sent: Edit[] = [];
  const states: SaveState[] = [];
  const autosave = createAutosave(
    storage,
    (one) => {
      sent.push(one);
      return answer();
    },
    (state) => states.push(state),
  );
  return { storage, sent, states, autosave };
}

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

describe('saving as one types', () => {
  test('the wait is within the 400 ms that are promised', () => expect(WAIT_MS).toBeLessThanOrEqual(400));

  test('keys in a row become one save, of the last text', async () => {
    const { sent, states, autosave } = setUp();
    for (const [i, text] of ['W', 'Wh', 'Why'].entries()) autosave.change(edit(text, i));
    expect(sent).toEqual([]);
    await vi.advanceTimersByTimeAsync(WAIT_MS);
    expect(sent).toEqual([edit('Why', 2)]);
    expect(states.map(({ state }) => state)).toEqual(['saving', 'saving', 'saving', 'saved']);
  });

  test('keys without a pause are saved all the same, while they are typed', async () => {
    const { sent, autosave } = setUp();
    for (let i = 0; i < 40; i++) {
      autosave.change(edit('x'.repeat(i + 1), i));
      await vi.advanceTimersByTimeAsync(50);
      const saved = sent.at(-1)?.request as { text: string } | undefined;
      expect(i + 1 - (saved?.text.length ?? 0)).toBeLessThanOrEqual(WAIT_MS / 50);
    }
  });

  test('a slow save is waited for, and then the newest text is sent, and nothing between', async () => {
    const confirm: ((answer: Answer<unknown>) => void)[] = [];
    const { sent, autosave } = setUp(() => new Promise((resolve) => confirm.push(resolve)));
    autosave.change(edit('W', 1));
    await vi.advanceTimersByTimeAsync(WAIT_MS);
    autosave.change(edit('Wh', 2));
    await vi.advanceTimersByTimeAsync(2 * WAIT_MS);
    autosave.change(edit('Why', 3));
    expect(sent).toEqual([edit('W', 1)]);
    confirm[0]?.(succeed(null));
    await vi.advanceTimersByTimeAsync(0);
    expect(sent).toEqual([edit('W', 1), edit('Why', 3)]);
    autosave.change(edit('Why?', 4)); // and one that is never answered is not waited for too long
    await vi.advanceTimersByTimeAsync(PATIENCE_MS);
    expect(sent).toHaveLength(3);
  });

  test('each key is kept before anything else happens, until a save is confirmed', async () => {
    const { storage, autosave } = setUp();
    autosave.change(edit('W', 1));
    expect(unsaved.all(storage)).toEqual([edit('W', 1)]);
    await vi.advanceTimersByTimeAsync(WAIT_MS);
    expect(unsaved.all(storage)).toEqual([]);
  });

  test('a confirmed save does not take back what was typed meanwhile', async () => {
    let confirm: (answer: Answer<unknown>) => void = () => undefined;
    const { storage, states, autosave } = setUp(() => new Promise((resolve) => (confirm = resolve)));
    autosave.change(edit('W', 1));
    await vi.advanceTimersByTimeAsync(WAIT_MS);
    autosave.change(edit('Wh', 2));
    confirm(succeed(null));
    await vi.advanceTimersByTimeAsync(0);
    expect(unsaved.all(storage)).toEqual([edit('Wh', 2)]);
    expect(states.at(-1)).toEqual({ state: 'saving' });
  });

  test('closing the popup saves at once, and only once', async () => {
    const { sent, autosave } = setUp();
    autosave.change(edit('Why?', 1));
    autosave.flush();
    await vi.advanceTimersByTimeAsync(WAIT_MS);
    autosave.flush();
    expect(sent).toEqual([edit('Why?', 1)]);
  });

  test('is settled when all saves have ended, also of what was typed meanwhile', async () => {
    const answers: ((answer: Answer<unknown>) => void)[] = [];
    const { sent, autosave } = setUp(() => new Promise((resolve) => answers.push(resolve)));
    let isSettled = false;
    autosave.change(edit('W', 1));
    const settled = autosave.settled().then(() => {
      isSettled = true;
    });
    autosave.change(edit('Wh', 2));
    answers[0]?.(succeed(null));
    await vi.advanceTimersByTimeAsync(0);
    expect([sent.length, isSettled]).toEqual([2, false]);
    answers[1]?.(succeed(null));
    await settled;
    expect(isSettled).toBe(true);
  });

  test('a save that fails says why, and the text is kept for the next opening', async () => {
    const { storage, states, autosave } = setUp(async () => fail('storage-full'));
    autosave.change(edit('Why?', 1));
    await vi.advanceTimersByTimeAsync(WAIT_MS);
    expect(states.at(-1)).toEqual({ state: 'failed', failure: 'storage-full' });
    expect(unsaved.all(storage)).toEqual([edit('Why?', 1)]);
  });

  test('a full localStorage does not keep a save from being sent', async () => {
    const { storage, sent, autosave } = setUp();
    storage.isFull = true;
    autosave.change(edit('Why?', 1));
    await vi.advanceTimersByTimeAsync(WAIT_MS);
    expect(sent).toHaveLength(1);
  });
});

test('the notes of one page are kept apart until they are confirmed', () => {
  const storage = new MemoryStorage();
  const onPage = edit('Of the page', 1);
  const onQuote = { ...onPage, request: { ...onPage.request, id: '0192f0c0-0000-7000-8000-000000000001' } } as Edit;
  for (const each of [onPage, onQuote]) unsaved.keep(storage, each);
  expect(unsaved.all(storage)).toEqual([onPage, onQuote]);
  unsaved.confirm(storage, onQuote);
  expect(unsaved.all(storage)).toEqual([onPage]);
});

test('an edit that the first release left behind is sent in the form of now', () => {
  const storage = new MemoryStorage();
  const first = { url: 'https://news.example/', title: 'Story', editedAt: 7, incognito: false };
  storage.setItem('unsaved/note/save/x', JSON.stringify({ name: 'note/save', request: { ...first, text: 'Why?' } }));
  storage.setItem(
    'unsaved/draft/save/x',
    JSON.stringify({ name: 'draft/save', request: { ...first, name: 'Asha', comment: 'Why?' } }),
  );
  expect(unsaved.all(storage)).toMatchObject([
    { name: 'note/save', request: { text: 'Why?', revision: '00000000000000000.7', subject: { kind: 'article' } } },
    { name: 'draft/save', request: { name: 'Asha', comment: 'Why?', revision: '00000000000000000.7' } },
  ]);
  for (const { name, request } of unsaved.all(storage)) expect(fitsSchema(name, request)).toBe(true);
});

test('what is not an edit of ours is passed over', () => {
  const storage = new MemoryStorage();
  storage.setItem('unsaved/note/save/x', '{"broken');
  storage.setItem('unsaved/note/save/y', '{"name":"note/save"}');
  storage.setItem('theme', 'dark');
  expect(unsaved.all(storage)).toEqual([]);
});
