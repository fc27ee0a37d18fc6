import type { JSX } from 'preact';
import type { DraftSnapshot } from '#core/notes/draft-history.ts';
import { Disclosure } from '#ui/parts/Disclosure.tsx';
import { useStrings } from '#ui/strings/strings-context.ts';
import { Moment, momentText } from './Moment.tsx';
import type { NotebookActions } from './notebook-props.ts';

interface DraftVersionsProps {
  readonly versions: readonly DraftSnapshot[];
  readonly onRestore: NotebookActions['onRestore'];
}

/** Earlier texts of a draft. One press returns to one; the present text becomes an earlier one then, so nothing is lost by it. */
export function DraftVersions({ versions, onRestore }: DraftVersionsProps): JSX.Element | null {
  const { t, locale } = useStrings();
  if (versions.length === 0) return null;
  return (
    <Disclosure label={t('notebookVersions')} count={versions.length}>
      <p class="sl-fine">{t('notebookVersionsHow')}</p>
      <ol class="sl-versions">
        {versions.map(({ at, name, comment }) => (
          <li key={at}>
            <p class="sl-fine">
              <Moment time={at} />
              {name !== '' && <bdi> · {name}</bdi>}
            </p>
            <p class="sl-rival-text" dir="auto">
              {comment === '' ? t('notebookNoText') : comment}
            </p>
            <button
              type="button"
              class="sl-button"
              aria-label={t('notebookRestoreFrom', [momentText(at, locale)])}
              onClick={() => onRestore(at)}
            >
              {t('notebookRestore')}
            </button>
          </li>
        ))}
      </ol>
    </Disclosure>
  );
}
