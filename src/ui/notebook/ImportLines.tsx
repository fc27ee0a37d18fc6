import type { JSX } from 'preact';
import type { ImportLine } from '#core/notes/plan-import.ts';
import { Disclosure } from '#ui/parts/Disclosure.tsx';
import { useStrings } from '#ui/strings/strings-context.ts';

/** Titles that are named; a file of thousands is told by its counts. */
const MOST_NAMED = 100;

interface ImportLinesProps {
  readonly label: (count: number) => string;
  readonly lines: readonly ImportLine[];
}

/** The texts of a file that are new, changed or the same: how many, and unfolded, which. */
export function ImportLines({ label, lines }: ImportLinesProps): JSX.Element | null {
  const { t, count } = useStrings();
  if (lines.length === 0) return null;
  return (
    <Disclosure label={label(lines.length)}>
      <ul class="sl-plan-lines">
        {lines.slice(0, MOST_NAMED).map(({ id, what, title, url }) => (
          <li key={id} dir="auto">
            {title || url || t('notebookUntitled')}{' '}
            {what === 'draft' && <span class="sl-fine">({t('notebookKindDraft')})</span>}
          </li>
        ))}
      </ul>
      {lines.length > MOST_NAMED && <p class="sl-fine">{count('notebookAndMore', lines.length - MOST_NAMED)}</p>}
    </Disclosure>
  );
}
