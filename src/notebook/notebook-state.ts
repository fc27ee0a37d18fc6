import { type Facets, facetsOf } from '#core/notebook/facets.ts';
import { fitsChosen, NO_FILTER, type TextFilter } from '#core/notebook/text-filter.ts';
import type { TextRow } from '#core/notebook/text-row.ts';
import type { NotebookData } from '#ui/notebook/notebook-props.ts';
import { TextIndex } from './text-index.ts';

const NO_FACETS: Facets = { sites: [], explainers: [], tags: [] };

/** What the notebook shows before anything is known. */
export const NOTHING_YET: NotebookData = {
  count: null,
  shown: [],
  failure: null,
  filter: NO_FILTER,
  facets: NO_FACETS,
  isIndexing: true,
  chosen: new Set(),
  open: null,
  deleted: null,
  tool: null,
  exportScope: 'all',
  article: null,
  import: null,
  event: null,
  lastBackup: null,
  isBackupDue: false,
  savedFile: null,
  isPrivate: false,
};

/** The notebook's data, the rows and the index that its list is made of, and who draws it anew when something changes. */
export class NotebookState {
  readonly index = new TextIndex();
  readonly #draw: (data: NotebookData) => void;
  #data: NotebookData = NOTHING_YET;
  #rows: readonly TextRow[] | null = null;
  #ids: ReadonlySet<string> = new Set();

  constructor(draw: (data: NotebookData) => void) {
    this.#draw = draw;
  }

  get data(): NotebookData {
    return this.#data;
  }

  /** Ids of all rows. */
  get ids(): ReadonlySet<string> {
    return this.#ids;
  }

  /** All of the reader's texts, the last edited first; null until they are read. */
  get rows(): readonly TextRow[] | null {
    return this.#rows;
  }

  change(change: Partial<NotebookData> | ((data: NotebookData) => Partial<NotebookData>)): void {
    this.#data = { ...this.#data, ...(typeof change === 'function' ? change(this.#data) : change) };
    this.#draw(this.#data);
  }

  /** The list is this from now on. What has a tick and is gone has none any more. */
  setRows(rows: readonly TextRow[]): void {
    this.#rows = rows;
    this.#ids = new Set(rows.map(({ id }) => id));
    this.change(({ chosen, filter }) => ({
      count: rows.length,
      facets: facetsOf(rows),
      shown: this.#fitting(filter),
      chosen: new Set([...chosen].filter((id) => this.#ids.has(id))),
    }));
  }

  /** Lists what fits this filter from now on. */
  setFilter(filter: TextFilter): void {
    this.change({ filter, shown: this.#fitting(filter) });
  }

  /** All whole texts are in the index now. */
  indexed(): void {
    this.change({ isIndexing: false });
    if (this.#data.filter.query !== '') this.change(({ filter }) => ({ shown: this.#fitting(filter) }));
  }

  #fitting(filter: TextFilter): TextRow[] {
    const rows = (this.#rows ?? []).filter((row) => fitsChosen(filter, row));
    const found = this.index.find(filter.query);
    if (found === null) return rows;
    const isFound = this.#data.isIndexing ? beginsWith(filter.query) : () => false;
    return rows.filter((row) => found.has(row.id) || isFound(row));
  }
}

/** While the whole texts are still being read: whether what the list shows of one holds the query, letter for letter. */
function beginsWith(query: string): (row: TextRow) => boolean {
  const wanted = query.trim().toLowerCase();
  return ({ title, excerpt, quote, tags }) =>
    [title, excerpt, quote ?? '', ...tags].some((text) => text.toLowerCase().includes(wanted));
}
