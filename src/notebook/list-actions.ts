import { NO_FILTER } from '#core/notebook/text-filter.ts';
import type { NotebookActions } from '#ui/notebook/notebook-props.ts';
import type { NotebookState } from './notebook-state.ts';
import { type Visit, visits } from './visits.ts';

type ListActions = Pick<NotebookActions, 'onFilter' | 'onClearFilters' | 'onOpen' | 'onClose' | 'onChoose'>;

/**
 * What the reader does with the list.
 *
 * @param show - Shows the text of this id beside the list, or none.
 */
export function listActions(state: NotebookState, show: (id: string | null) => void): ListActions {
  const visit = (): Visit => ({ filter: state.data.filter, open: state.data.open?.id ?? null });
  const open = (id: string | null): void => {
    if (state.data.open?.id === id) return;
    show(id);
    visits.go(visit());
  };
  return {
    onFilter: (change) => {
      // A query is one step of the way, from its first letter until it is empty again.
      const isTyped = 'query' in change && change.query !== '' && state.data.filter.query !== '';
      state.setFilter({ ...state.data.filter, ...change });
      if (isTyped) visits.stay(visit());
      else visits.go(visit());
    },
    onClearFilters: () => {
      state.setFilter(NO_FILTER);
      visits.go(visit());
    },
    onOpen: (id) => open(id),
    onClose: () => open(null),
    onChoose: (ids, isChosen) =>
      state.change(({ chosen }) => {
        const others = [...chosen].filter((id) => !ids.includes(id));
        return { chosen: new Set(isChosen ? [...others, ...ids] : others) };
      }),
  };
}
