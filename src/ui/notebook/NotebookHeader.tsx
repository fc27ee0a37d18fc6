import type { JSX, RefObject } from 'preact';
import { SidelightMark } from '#ui/parts/SidelightMark.tsx';
import { useStrings } from '#ui/strings/strings-context.ts';
import type { NotebookActions, NotebookData } from './notebook-props.ts';
import { SearchField } from './SearchField.tsx';

type NotebookHeaderProps = Pick<NotebookData, 'filter' | 'tool' | 'count'> &
  Pick<NotebookActions, 'onFilter' | 'onTool' | 'onBackup'> & {
    readonly search: RefObject<HTMLInputElement | null>;
    readonly onDown: () => void;
  };

/** The page's name, the search, and the ways out and in. */
export function NotebookHeader(props: NotebookHeaderProps): JSX.Element {
  const { t } = useStrings();
  const { tool, onTool } = props;
  const toggle = (name: 'export' | 'import') => ({
    type: 'button' as const,
    class: 'sl-button',
    'aria-expanded': tool === name,
    onClick: () => onTool(tool === name ? null : name),
  });
  return (
    <header class="sl-header">
      <div class="sl-bar">
        <SidelightMark />
        <h1>{t('notebook')}</h1>
        <div class="sl-buttons">
          {props.count !== null && props.count > 0 && (
            <>
              <button type="button" class="sl-button" onClick={props.onBackup}>
                {t('notebookBackup')}
              </button>
              <button {...toggle('export')}>{t('notebookExport')}</button>
            </>
          )}
          <button {...toggle('import')}>{t('notebookImport')}</button>
          <a class="sl-button" href="../own-explainers/index.html">
            {t('ownTerms')}
          </a>
        </div>
      </div>
      <SearchField
        query={props.filter.query}
        field={props.search}
        onQuery={(query) => props.onFilter({ query })}
        onDown={props.onDown}
      />
    </header>
  );
}
