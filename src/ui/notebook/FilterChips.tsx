import type { JSX } from 'preact';
import type { Facets } from '#core/notebook/facets.ts';
import { CHOSEN_FILTERS, type ChosenFilter, type TextFilter } from '#core/notebook/text-filter.ts';
import type { MessageKey } from '#core/strings/message-key.ts';
import type { Strings } from '#ui/strings/strings.ts';
import { useStrings } from '#ui/strings/strings-context.ts';
import { KIND_NAMES } from './kind-names.ts';

const NAMES: Readonly<Record<ChosenFilter, MessageKey>> = {
  kind: 'notebookKind',
  site: 'notebookSite',
  explainer: 'notebookExplainer',
  tag: 'notebookTag',
  from: 'notebookFrom',
  to: 'notebookTo',
};

interface FilterChipsProps {
  readonly filter: TextFilter;
  readonly facets: Facets;
  readonly onFilter: (change: Partial<TextFilter>) => void;
  readonly onClear: () => void;
  /** The chip that had the focus is gone. */
  readonly onGone: () => void;
}

/** The filters in force, each with a way out. */
export function FilterChips({ filter, facets, onFilter, onClear, onGone }: FilterChipsProps): JSX.Element | null {
  const strings = useStrings();
  const { t } = strings;
  const chosen = CHOSEN_FILTERS.filter((name) => filter[name] !== null);
  if (chosen.length === 0) return null;
  return (
    <ul class="sl-chips" aria-label={t('notebookFiltersInForce')}>
      {chosen.map((name) => {
        const words = t('notebookChip', [t(NAMES[name]), wordsOf(name, filter, facets, strings)]);
        return (
          <li key={name}>
            <button
              type="button"
              class="sl-chip"
              aria-label={t('notebookRemoveFilter', [words])}
              onClick={() => {
                onFilter({ [name]: null });
                onGone();
              }}
            >
              <bdi>{words}</bdi>
              <svg class="sl-glyph" viewBox="0 0 16 16" aria-hidden="true">
                <path d="M4.500 4.500l7 7M11.500 4.500l-7 7" />
              </svg>
            </button>
          </li>
        );
      })}
      {chosen.length > 1 && (
        <li>
          <button
            type="button"
            class="sl-button-quiet"
            onClick={() => {
              onClear();
              onGone();
            }}
          >
            {t('notebookClearFilters')}
          </button>
        </li>
      )}
    </ul>
  );
}

function wordsOf(name: ChosenFilter, filter: TextFilter, { explainers }: Facets, { t, date }: Strings): string {
  const value = filter[name] ?? '';
  if (name === 'kind') return filter.kind === null ? '' : t(KIND_NAMES[filter.kind]);
  if (name === 'explainer') return explainers.find((each) => each.value === value)?.label ?? value;
  return name === 'from' || name === 'to' ? date(value) : value;
}
