import { beforeEach, describe, expect, test, vi } from 'vitest';
import { succeed } from '#core/failure.ts';
import type { Reading } from '#core/reading.ts';
import { loadReading } from '../../src/popup/load-popup.ts';
import { createPopupState } from '../../src/popup/popup-state.ts';
import { READ } from '../gallery/fixtures/sample-story.ts';

/** What the tab answers, one after the other; a real tab is seldom asked in just this moment. */
const answers = vi.hoisted(() => [] as unknown[]);
vi.mock('#messaging/send.ts', () => ({
  sendToTab: async () => answers.shift(),
  sendToBackground: async () => ({ ok: true, value: [] }),
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
  await loadReading(TAB, false, state);
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
