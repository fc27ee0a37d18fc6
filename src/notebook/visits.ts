import { readFilter, type TextFilter } from '#core/notebook/text-filter.ts';

/** What the notebook showed at one step of the way: the browser's Back returns to it. */
export interface Visit {
  readonly filter: TextFilter;
  /** Id of the note or draft that stood open, or null. */
  readonly open: string | null;
}

/**
 * The steps of the reader's way through the notebook, in `history.state`. Not in the address: browsers write addresses into their
 * history, which they may send to the reader's other machines, and what is looked for in one's notes is nobody's.
 */
export const visits = {
  /**
   * Where a page that is loaded (anew) begins: at a text that another page of ours asks for (`?open=<id>`), or where it was left.
   * The asking is answered once, and goes from the address.
   */
  begin(): Visit {
    const address = new URL(location.href);
    const open = address.searchParams.get('open');
    if (open === null) return readVisit(history.state);
    address.searchParams.delete('open');
    const visit: Visit = { ...readVisit(null), open };
    history.replaceState(visit, '', address);
    return visit;
  },

  /** A step that Back returns from. */
  go(visit: Visit): void {
    history.pushState(visit, '');
  },

  /** The same step, changed: a query as it is typed. */
  stay(visit: Visit): void {
    history.replaceState(visit, '');
  },

  /** Hears of each Back and Forward. */
  onReturn(show: (visit: Visit) => void, signal: AbortSignal): void {
    window.addEventListener('popstate', ({ state }) => show(readVisit(state)), { signal });
  },
};

function readVisit(kept: unknown): Visit {
  const { filter, open } = (kept ?? {}) as { readonly filter?: unknown; readonly open?: unknown };
  return { filter: readFilter(filter), open: typeof open === 'string' ? open : null };
}
