import { describe, expect, it } from 'vitest';
import { NO_FILTER } from '#core/notebook/text-filter.ts';
import { NotebookState } from '../../src/notebook/notebook-state.ts';
import { DRAFT_ROW, NOTE_ROW, ROWS } from '../gallery/fixtures/notebook-states.ts';

const idsOf = ({ data }: NotebookState): string[] => data.shown.map(({ id }) => id);

function filled(): NotebookState {
  const state = new NotebookState(() => undefined);
  state.setRows(ROWS);
  return state;
}

const words = { title: '', quote: '', tags: '', editedAt: 1 };

describe('the notebook’s list', () => {
  it('searches the beginnings of texts until the whole ones are read, and then these', () => {
    const state = filled();
    state.setFilter({ ...NO_FILTER, query: 'beijing after' });
    expect(idsOf(state)).toEqual([DRAFT_ROW.id]);
    state.index.put({ ...words, id: NOTE_ROW.id, text: 'Much further down: Beijing, after all.' });
    state.indexed();
    expect(idsOf(state)).toEqual([NOTE_ROW.id]);
  });

  it('holds what fits all filters and the words', () => {
    const state = filled();
    for (const row of ROWS) state.index.put({ ...words, id: row.id, text: 'alike' });
    state.indexed();
    state.setFilter({ ...NO_FILTER, query: 'alik', kind: 'draft', site: 'ampercent.com' });
    expect(idsOf(state)).toEqual([DRAFT_ROW.id]);
    state.setFilter({ ...NO_FILTER, query: '  ' });
    expect(idsOf(state)).toEqual(ROWS.map(({ id }) => id));
  });

  it('forgets the tick of what is gone', () => {
    const state = filled();
    state.change({ chosen: new Set([NOTE_ROW.id, DRAFT_ROW.id]) });
    state.setRows(ROWS.filter(({ id }) => id !== NOTE_ROW.id));
    expect([...state.data.chosen]).toEqual([DRAFT_ROW.id]);
    expect(state.data.count).toBe(ROWS.length - 1);
  });
});
