import type { JSX } from 'preact';
import { useRef, useState } from 'preact/hooks';
import { filterSites, type KnownSites, type SiteFilter, type SiteRow, siteRows } from '#core/sites/site-list.ts';
import { useKeptFocus } from '#ui/parts/use-kept-focus.ts';
import { useStrings } from '#ui/strings/strings-context.ts';
import type { OptionsActions } from './options-props.ts';
import { SiteFilters } from './SiteFilters.tsx';
import { SiteListRow } from './SiteListRow.tsx';

/** Rows that are drawn at a time: the sections below stay within reach. */
const STEP = 10;

type SiteListProps = { readonly sites: KnownSites } & Pick<
  OptionsActions,
  'onSwitchSite' | 'onRemoveSite' | 'onStopAlways' | 'onForgetRule'
>;

/** The sites, searched and filtered. A row that is switched stays where it is until something else is looked for. */
export function SiteList({ sites, ...actions }: SiteListProps): JSX.Element {
  const strings = useStrings();
  const [query, setQuery] = useState('');
  const [filter, setFilter] = useState<SiteFilter>('all');
  const [most, setMost] = useState(STEP);
  const root = useRef<HTMLDivElement>(null);
  const search = useRef<HTMLInputElement>(null);
  const stay = useRef<ReadonlySet<string>>(new Set());
  useKeptFocus(root, () => search.current?.focus());

  const rows = siteRows(sites);
  const fitting = new Set(filterSites(rows, filter, query).map(({ host }) => host));
  const found = rows.filter(({ host }) => fitting.has(host) || stay.current.has(host));
  stay.current = new Set(found.map(({ host }) => host));
  const look = (change: () => void): void => {
    stay.current = new Set();
    setMost(STEP);
    change();
  };
  return (
    <div class="sl-sites" ref={root}>
      <SiteFilters
        rows={rows}
        filter={filter}
        query={query}
        search={search}
        onFilter={(next) => look(() => setFilter(next))}
        onQuery={(next) => look(() => setQuery(next))}
      />
      <p class="sl-fine" role="status">
        {found.length === 0 ? strings.t('sitesNone') : strings.count('sitesFound', found.length)}
      </p>
      <ul class="sl-site-rows">
        {found.slice(0, most).map((row: SiteRow) => (
          <SiteListRow key={row.host} row={row} {...actions} />
        ))}
      </ul>
      {found.length > most && (
        <button type="button" class="sl-button" onClick={() => setMost(most + STEP)}>
          {strings.count('sitesMore', Math.min(STEP, found.length - most))}
        </button>
      )}
    </div>
  );
}
