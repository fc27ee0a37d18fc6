import type { JSX, RefObject } from 'preact';
import { useId } from 'preact/hooks';
import { OWN_MACHINE_ONLY } from '#ui/parts/DraftField.tsx';
import { useStrings } from '#ui/strings/strings-context.ts';

interface SearchFieldProps {
  readonly query: string;
  readonly onQuery: (query: string) => void;
  /** The reader goes on to what was found. */
  readonly onDown: () => void;
  readonly field: RefObject<HTMLInputElement | null>;
}

/** Looks through all texts as one types. `/` comes here from anywhere, Escape empties it, Down goes on to the list. */
export function SearchField({ query, onQuery, onDown, field }: SearchFieldProps): JSX.Element {
  const { t } = useStrings();
  const id = useId();
  return (
    <search class="sl-search">
      <label for={id} class="sl-spoken">
        {t('notebookSearch')}
      </label>
      <input
        id={id}
        ref={field}
        type="search"
        dir="auto"
        placeholder={t('notebookSearchHint')}
        aria-keyshortcuts="/"
        {...OWN_MACHINE_ONLY}
        value={query}
        onInput={(event) => onQuery(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key === 'ArrowDown') onDown();
          else if (event.key === 'Escape' && query !== '') onQuery('');
          else return;
          event.preventDefault();
          event.stopPropagation();
        }}
      />
    </search>
  );
}
