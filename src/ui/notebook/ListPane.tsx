import type { JSX, RefObject } from 'preact';
import { CHOSEN_FILTERS } from '#core/notebook/text-filter.ts';
import { FAILURE_KEYS } from '#core/strings/failure-keys.ts';
import { Disclosure } from '#ui/parts/Disclosure.tsx';
import { useStrings } from '#ui/strings/strings-context.ts';
import { ChosenBar } from './ChosenBar.tsx';
import { FilterChips } from './FilterChips.tsx';
import { FilterFields } from './FilterFields.tsx';
import type { NotebookProps } from './notebook-props.ts';
import { type ListHandle, TextList } from './TextList.tsx';

type ListPaneProps = NotebookProps & {
  readonly list: RefObject<ListHandle | null>;
  readonly search: RefObject<HTMLInputElement | null>;
};

/** The list with its filters; or why there is none. */
export function ListPane(props: ListPaneProps): JSX.Element {
  const { t } = useStrings();
  const { count, failure } = props;
  if (count === null && failure !== null) {
    const [title, text] = FAILURE_KEYS[failure];
    return (
      <div class="sl-notice">
        <h2>{t(title)}</h2>
        <p>{t(text)}</p>
        <button type="button" class="sl-button sl-button-main" onClick={props.onTryAgain}>
          {t('tryAgain')}
        </button>
      </div>
    );
  }
  if (count === null) {
    return (
      <div class="sl-loading" aria-busy="true">
        <p role="status">{t('notebookLoading')}</p>
      </div>
    );
  }
  if (count === 0) {
    return (
      <div class="sl-notice">
        <h2>{t('notebookEmpty')}</h2>
        <p>{t('notebookEmptyHow')}</p>
        <p>{t('notebookEmptyImport')}</p>
      </div>
    );
  }
  return <FilledList {...props} count={count} />;
}

function FilledList(props: ListPaneProps & { readonly count: number }): JSX.Element {
  const strings = useStrings();
  const { t } = strings;
  const { count, shown, filter, facets, onFilter, onClearFilters } = props;
  const inForce = CHOSEN_FILTERS.filter((name) => filter[name] !== null).length;
  return (
    <div class="sl-list-pane">
      <Disclosure label={t('notebookFilters')} count={inForce}>
        <FilterFields filter={filter} facets={facets} onFilter={onFilter} />
      </Disclosure>
      <FilterChips
        filter={filter}
        facets={facets}
        onFilter={onFilter}
        onClear={onClearFilters}
        onGone={() => props.search.current?.focus()}
      />
      <p class="sl-fine sl-count-line" role="status">
        {shown.length === count ? strings.count('notebookTexts', count) : strings.count('notebookFound', shown.length)}
        {props.isIndexing && filter.query !== '' && ` · ${t('notebookIndexing')}`}
      </p>
      <ChosenBar {...props} />
      {shown.length === 0 ? (
        <div class="sl-notice">
          <h2>{t('notebookNothingFound')}</h2>
          <p>{t('notebookNothingFoundHow')}</p>
          <button type="button" class="sl-button" onClick={onClearFilters}>
            {t('notebookShowAll')}
          </button>
        </div>
      ) : (
        <TextList {...props} rows={shown} openId={props.open?.id ?? null} handle={props.list} />
      )}
      <p class="sl-fine sl-keys">{t('notebookKeys')}</p>
    </div>
  );
}
