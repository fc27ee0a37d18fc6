import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { CHECK_AFTER_MS, createDraftCheck } from '../../src/at-hand/draft-check.ts';
import { createPopupState } from '../../src/at-hand/popup-state.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

function setUp() {
  const state = createPopupState(() => {});
  const check = createDraftCheck(state);
  const write = (comment: string) => {
    state.change({ draft: { name: '', comment, save: { state: 'clean' }, form: null, outcome: null } });
    check.soon();
  };
  const found = () => state.data.draftWarnings.map(({ kind, words }) => [kind, words]);
  return { write, found };
}

test('a draft is looked at some time after the last key, not while it is typed', async () => {
  const { write, found } = setUp();
  write('Write to a.b@example.i');
  await vi.advanceTimersByTimeAsync(CHECK_AFTER_MS - 1);
  write('Write to a.b@example.in');
  await vi.advanceTimersByTimeAsync(CHECK_AFTER_MS - 1);
  expect(found()).toEqual([]);
  await vi.advanceTimersByTimeAsync(1);
  await vi.waitFor(() => expect(found()).toEqual([['email', 'a.b@example.in']]));
});

test('a draft that is emptied gives nothing away', async () => {
  const { write, found } = setUp();
  write('a.b@example.in');
  await vi.advanceTimersByTimeAsync(CHECK_AFTER_MS);
  await vi.waitFor(() => expect(found()).toHaveLength(1));
  write('');
  await vi.advanceTimersByTimeAsync(CHECK_AFTER_MS);
  expect(found()).toEqual([]);
});
