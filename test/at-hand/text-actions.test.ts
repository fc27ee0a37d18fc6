import { expect, test, vi } from 'vitest';
import { createPopupState } from '../../src/at-hand/popup-state.ts';
import { textActions } from '../../src/at-hand/text-actions.ts';
import { ARTICLE, READ } from '../gallery/fixtures/sample-story.ts';
import { MemoryStorage } from '../writing/memory-storage.ts';

/** How the background answers a save; it may take its time. */
const background = vi.hoisted(() => ({ answer: (): unknown => null }));
vi.mock('#messaging/send.ts', () => ({
  sendToTab: async () => ({ ok: true, value: null }),
  sendToBackground: async () => ({ ok: true, value: await background.answer() }),
}));

const TAB = { id: 1, url: ARTICLE.url, incognito: false, windowId: 1 };
const save = { state: 'clean' } as const;
const besides = (count: number) => ({ id: 'a', rivals: Array.from({ length: count }, () => ({})) });

function open() {
  const state = createPopupState(() => {});
  const draft = { name: '', comment: '', save, form: null, outcome: null };
  state.change({ reading: READ, note: { text: '', save }, draft });
  return { state, texts: textActions(TAB, state, new MemoryStorage()) };
}

test('a note and a draft that are saved beside what another window has written say so, and stay as they are typed', async () => {
  background.answer = () => besides(1);
  const { state, texts } = open();
  texts.actions.onNoteInput('Mine.');
  texts.actions.onDraftInput({ name: 'Asha', comment: 'Mine, too.' });
  texts.flush();
  await vi.waitFor(() =>
    expect([state.data.note?.save, state.data.draft?.save]).toEqual([{ state: 'saved' }, { state: 'saved' }]),
  );
  expect(state.data.note).toMatchObject({ text: 'Mine.', others: { id: 'a', count: 1 } });
  expect(state.data.draft).toMatchObject({ comment: 'Mine, too.', others: { id: 'a', count: 1 } });
  background.answer = () => besides(0);
  texts.actions.onNoteInput('Mine, again.');
  texts.flush();
  await vi.waitFor(() => expect(state.data.note?.others).toBeNull());
});

test('an answer that comes when another article is shown says nothing of that one', async () => {
  let answer: (value: unknown) => void = () => {};
  background.answer = () =>
    new Promise((resolve) => {
      answer = resolve;
    });
  const { state, texts } = open();
  texts.actions.onNoteInput('Mine.');
  texts.flush();
  state.change({
    reading: { ...READ, article: { ...ARTICLE, url: 'https://news.example/other' } },
    note: { text: '', save },
  });
  answer(besides(1));
  await vi.waitFor(() => expect(state.data.note?.save).toEqual({ state: 'saved' }));
  expect(state.data.note?.others).toBeUndefined();
});
