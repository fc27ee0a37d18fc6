import type { JSX } from 'preact';
import { useId } from 'preact/hooks';
import type { Facet, Facets } from '#core/notebook/facets.ts';
import type { TextFilter } from '#core/notebook/text-filter.ts';
import { TEXT_KINDS } from '#core/notebook/text-row.ts';
import { useStrings } from '#ui/strings/strings-context.ts';
import { KIND_NAMES } from './kind-names.ts';

interface FilterFieldsProps {
  readonly filter: TextFilter;
  readonly facets: Facets;
  readonly onFilter: (change: Partial<TextFilter>) => void;
}

/** What the list can be narrowed down by. Each can be combined with the others. */
export function FilterFields({ filter, facets, onFilter }: FilterFieldsProps): JSX.Element {
  const { t } = useStrings();
  const kinds = TEXT_KINDS.map((kind) => ({ value: kind, label: t(KIND_NAMES[kind]), count: 0 }));
  return (
    <div class="sl-filter-fields">
      <Choice
        label={t('notebookKind')}
        value={filter.kind}
        options={kinds}
        onChoose={(value) => onFilter({ kind: TEXT_KINDS.find((kind) => kind === value) ?? null })}
      />
      <Choice
        label={t('notebookSite')}
        value={filter.site}
        options={facets.sites}
        onChoose={(site) => onFilter({ site })}
      />
      <Choice label={t('notebookTag')} value={filter.tag} options={facets.tags} onChoose={(tag) => onFilter({ tag })} />
      <Choice
        label={t('notebookExplainer')}
        value={filter.explainer}
        options={facets.explainers}
        onChoose={(explainer) => onFilter({ explainer })}
      />
      <Day label={t('notebookFrom')} value={filter.from} onChoose={(from) => onFilter({ from })} />
      <Day label={t('notebookTo')} value={filter.to} onChoose={(to) => onFilter({ to })} />
    </div>
  );
}

interface ChoiceProps {
  readonly label: string;
  readonly value: string | null;
  readonly options: readonly Facet[];
  readonly onChoose: (value: string | null) => void;
}

/** Any, or one of several. Without any there is nothing to choose, and no field, unless one is chosen that is gone. */
function Choice({ label, value, options, onChoose }: ChoiceProps): JSX.Element | null {
  const { t, number } = useStrings();
  const id = useId();
  if (options.length === 0 && value === null) return null;
  const isGone = value !== null && !options.some((option) => option.value === value);
  return (
    <div class="sl-field">
      <label for={id}>{label}</label>
      <select id={id} value={value ?? ''} onChange={(event) => onChoose(event.currentTarget.value || null)}>
        <option value="">{t('notebookAny')}</option>
        {isGone && <option value={value}>{value}</option>}
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.count > 0 ? `${option.label} (${number(option.count)})` : option.label}
          </option>
        ))}
      </select>
    </div>
  );
}

interface DayProps {
  readonly label: string;
  readonly value: string | null;
  readonly onChoose: (value: string | null) => void;
}

function Day({ label, value, onChoose }: DayProps): JSX.Element {
  const id = useId();
  return (
    <div class="sl-field">
      <label for={id}>{label}</label>
      <input
        id={id}
        type="date"
        value={value ?? ''}
        onChange={(event) => onChoose(event.currentTarget.value || null)}
      />
    </div>
  );
}
