import { beforeEach, describe, expect, test, vi } from 'vitest';
import { fail, succeed } from '#core/failure.ts';
import type { Reading } from '#core/reading.ts';
import type { DraftView } from '#ui/popup/popup-props.ts';
import { loadReading, loadTexts } from '../../src/at-hand/load-popup.ts';
import { createPopupState } from '../../src/at-hand/popup-state.ts';
import type { OwnTexts } from '../../src/at-hand/text-actions.ts';
import { READ } from '../gallery/fixtures/sample-story.ts';

/** What the tab answers, one after the other; a real tab is seldom asked in just this moment. */
const answers = vi.hoisted(() => [] as unknown[]);
/** What the background answers to a request; the draft that it has is the test's to change. */
const background = vi.hoisted(() => ({ draft: null as unknown, site: {} as unknown, whileAsked: () => {} }));
/** The names of all requests. */
const asked = vi.hoisted(() => [] as string[]);
vi.mock('#messaging/send.ts', () => ({
  sendToTab: async (_tab: number, name: string) => {
    asked.push(name);
    return answers.shift();
  },
  sendToBackground: async (name: string) => {
    asked.push(name);
    if (name === 'site/read') return { ok: true, value: background.site };
    if (name === 'draft/read') background.whileAsked();
    return { ok: true, value: name === 'draft/read' ? background.draft : name === 'note/read' ? null : [] };
  },
}));

const READING: Reading = { state: 'reading' };
const TAB = { id: 1, url: 'https://www.ampercent.com/', incognito: false, windowId: 1 };

/** The states that are drawn while a popup with this reading loads anew, and the tab answers so. */
async function drawn(before: Reading | null, ...readings: readonly Reading[]): Promise<string[]> {
  const states: string[] = [];
  const state = createPopupState(({ reading }) => states.push(reading?.state ?? 'nothing'));
  if (before !== null) state.change({ reading: before });
  states.length = 0;
  answers.push(...readings.map(succeed));
  await loadReading(TAB, 'popup', true, state);
  return [...new Set(states)];
}

describe('a popup that loads its reading', () => {
  beforeEach(() => {
    answers.length = 0;
  });

  test('says that the page is being read', async () => {
    expect(await drawn(null, READING, READ)).toEqual(['reading', 'read']);
  });

  test('keeps the story while it is only read anew, so that no list goes from under the hand', async () => {
    expect(await drawn(READ, READING, READ)).toEqual(['read']);
  });

  test('shows at once what it has become', async () => {
    const off: Reading = { state: 'not-read', failure: { name: 'site-off' }, findMs: 1 };
    expect(await drawn(READ, off)).toEqual(['not-read']);
  });
});

describe('a panel that nobody has asked for a page', () => {
  const show = async (tab: typeof TAB, ...readings: readonly (Reading | null)[]) => {
    asked.length = 0;
    answers.length = 0;
    answers.push(...readings.map((each) => (each === null ? fail('page-gone') : succeed(each))));
    const state = createPopupState(() => {});
    await loadReading(tab, 'panel', false, state);
    return state.data.reading;
  };
  const waits: Reading = { state: 'not-read', failure: { name: 'no-permission' }, findMs: 0 };

  test('shows one that waits for the reader’s click, and does not click', async () => {
    expect(await show(TAB, waits)).toEqual(waits);
    expect(asked).toEqual(['tab/reading']);
  });

  test('has none read, and says that it does not see it', async () => {
    const reading = await show({ ...TAB, url: '' }, null);
    expect(reading).toMatchObject({ failure: { name: 'out-of-sight' } });
    expect(asked).not.toContain('tab/read-now');
  });

  test('waits a while for the script of one that is read by itself', async () => {
    background.site = { on: true, automatic: 'listed' };
    expect(await show(TAB, null, null, READ)).toEqual(READ);
    background.site = { on: true, automatic: 'no' };
    expect(await show(TAB, null)).toMatchObject({ failure: { name: 'no-permission' } });
    background.site = { on: false, automatic: 'listed' };
    expect(await show(TAB, null)).toMatchObject({ failure: { name: 'no-permission' } });
    expect(asked).not.toContain('tab/read-now');
  });
});

describe('a popup that reads its texts anew', () => {
  const FORM = {
    found: false,
    asksForName: false,
    asksForEmail: false,
    isEmpty: false,
    sendsTo: null,
    elsewhere: null,
  };
  const texts = { goOnFrom: () => {} } as unknown as OwnTexts;

  /** The draft that is shown at last, where another popup has kept `kept`, and `typed` is typed while we ask for it. */
  async function draftAfter(kept: string, typed: string | null): Promise<DraftView | null> {
    const state = createPopupState(() => {});
    state.change({ reading: READ });
    background.whileAsked = () => {};
    background.draft = null;
    answers.push(succeed(FORM), succeed(FORM));
    await loadTexts(TAB, state, texts);
    background.draft = { id: 'a', name: '', comment: kept, editedAt: 1, rivals: [{}] };
    background.whileAsked = () => {
      if (typed !== null) state.change(({ draft }) => ({ draft: draft && { ...draft, comment: typed } }));
    };
    await loadTexts(TAB, state, texts, true);
    return state.data.draft;
  }

  test('shows what another popup has written', async () => {
    expect(await draftAfter('Theirs.', null)).toMatchObject({ comment: 'Theirs.', others: { id: 'a', count: 1 } });
  });

  test('never puts it in the place of what is being typed', async () => {
    expect((await draftAfter('Theirs.', 'Mine.'))?.comment).toBe('Mine.');
  });
});
