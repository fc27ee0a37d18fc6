import type { JSX } from 'preact';
import { useStrings } from '#ui/strings/strings-context.ts';
import type { NotebookActions, NotebookData } from './notebook-props.ts';

type ChosenBarProps = Pick<NotebookData, 'shown' | 'chosen'> &
  Pick<NotebookActions, 'onChoose' | 'onDelete' | 'onTool'>;

/** What can be done with the texts that have a tick; nothing where none has. */
export function ChosenBar({ shown, chosen, onChoose, onDelete, onTool }: ChosenBarProps): JSX.Element | null {
  const { t, count } = useStrings();
  if (chosen.size === 0) return null;
  return (
    <div class="sl-chosen">
      <span class="sl-fine">{count('notebookChosen', chosen.size)}</span>
      <div class="sl-buttons">
        <button
          type="button"
          class="sl-button"
          onClick={() =>
            onChoose(
              shown.map(({ id }) => id),
              true,
            )
          }
        >
          {t('notebookChooseAll')}
        </button>
        <button type="button" class="sl-button" onClick={() => onChoose([...chosen], false)}>
          {t('notebookChooseNone')}
        </button>
        <button type="button" class="sl-button" onClick={() => onTool('export', 'chosen')}>
          {t('notebookExportChosen')}
        </button>
        <button type="button" class="sl-button" onClick={() => onDelete([...chosen])}>
          {t('notebookDeleteChosen')}
        </button>
      </div>
    </div>
  );
}
