import type { JSX, RefObject } from 'preact';
import { useId } from 'preact/hooks';
import { filterSites, SITE_FILTERS, type SiteFilter, type SiteRow } from '#core/sites/site-list.ts';
import type { MessageKey } from '#core/strings/message-key.ts';
import { useStrings } from '#ui/strings/strings-context.ts';

const FILTERS: Readonly<Record<SiteFilter, MessageKey>> = {
  all: 'sitesAll',
  mine: 'sitesMine',
  off: 'sitesOff',
};

interface SiteFiltersProps {
  readonly rows: readonly SiteRow[];
  readonly filter: SiteFilter;
  readonly query: string;
  readonly search: RefObject<HTMLInputElement | null>;
  readonly onFilter: (filter: SiteFilter) => void;
  readonly onQuery: (query: string) => void;
}

/** What is looked for in the list of sites. */
export function SiteFilters({ rows, filter, query, search, onFilter, onQuery }: SiteFiltersProps): JSX.Element {
  const { t, number } = useStrings();
  const [field, name] = [useId(), useId()];
  return (
    <div class="sl-site-filters">
      <div class="sl-site-search">
        <label for={field}>{t('sitesSearch')}</label>
        <input
          id={field}
          ref={search}
          type="search"
          spellcheck={false}
          autocomplete="off"
          value={query}
          onInput={({ currentTarget }) => onQuery(currentTarget.value)}
        />
      </div>
      <fieldset class="sl-segments">
        <legend class="sl-spoken">{t('sitesFilter')}</legend>
        {SITE_FILTERS.map((each) => (
          <label key={each}>
            <input type="radio" name={name} checked={each === filter} onChange={() => onFilter(each)} />
            <span>
              {t(FILTERS[each])} <span class="sl-count">{number(filterSites(rows, each, '').length)}</span>
            </span>
          </label>
        ))}
      </fieldset>
    </div>
  );
}
