import type { JSX } from 'preact';
import { useId, useRef } from 'preact/hooks';
import { OWN_MACHINE_ONLY } from '#ui/parts/DraftField.tsx';
import { useStrings } from '#ui/strings/strings-context.ts';
import type { TermGroup } from './group-terms.ts';

interface TermFilterProps {
  readonly query: string;
  /** What the query leaves of the list. */
  readonly left: readonly TermGroup[];
  readonly onQuery: (query: string) => void;
}

/** The field that makes a long list of terms short, as it is typed in. Escape empties it. */
export function TermFilter({ query, left, onQuery }: TermFilterProps): JSX.Element {
  const { t, count } = useStrings();
  const id = useId();
  const field = useRef<HTMLInputElement>(null);
  const clear = (): void => {
    onQuery('');
    field.current?.focus();
  };
  const terms = left.reduce((sum, group) => sum + group.terms.length, 0);
  return (
    <div class="sl-field sl-term-filter">
      <label for={id}>{t('termsFilter')}</label>
      <input
        ref={field}
        id={id}
        type="text"
        inputMode="search"
        dir="auto"
        {...OWN_MACHINE_ONLY}
        value={query}
        onInput={(event) => onQuery(event.currentTarget.value)}
        onKeyDown={(event) => {
          // An empty field leaves the key to the browser, which closes the popup with it.
          if (event.key !== 'Escape' || query === '' || event.isComposing) return;
          event.preventDefault();
          event.stopPropagation();
          clear();
        }}
      />
      {query !== '' && (
        <button type="button" class="sl-button-quiet" onClick={clear}>
          {t('termsFilterClear')}
        </button>
      )}
      <p class="sl-fine" role="status">
        {query.trim() !== '' && (terms === 0 ? t('termsNoneLeft') : count('termsLeft', terms))}
      </p>
    </div>
  );
}
