// @vitest-environment jsdom
import { beforeEach, expect, test } from 'vitest';
import { NO_FILTER } from '#core/notebook/text-filter.ts';
import { visits } from '../../src/notebook/visits.ts';

beforeEach(() => history.replaceState(null, '', '/src/notebook/index.html'));

test('the notebook begins with all texts and none of them open', () => {
  expect(visits.begin()).toEqual({ filter: NO_FILTER, open: null });
});

test('the notebook begins where it was left', () => {
  visits.go({ filter: { ...NO_FILTER, query: 'imei' }, open: 'a' });
  expect(visits.begin()).toEqual({ filter: { ...NO_FILTER, query: 'imei' }, open: 'a' });
});

test('the notebook begins at a text that is asked for, once: its address forgets it, and the text that was left counts from then on', () => {
  history.replaceState(null, '', '?tool=import&open=b');
  expect(visits.begin()).toEqual({ filter: NO_FILTER, open: 'b' });
  expect(location.search).toBe('?tool=import');
  expect(visits.begin()).toEqual({ filter: NO_FILTER, open: 'b' });
  visits.go({ filter: NO_FILTER, open: null });
  expect(visits.begin()).toEqual({ filter: NO_FILTER, open: null });
});
