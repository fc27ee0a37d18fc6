import type { JSX } from 'preact';
import { useId } from 'preact/hooks';
import { useStrings } from '#ui/strings/strings-context.ts';

interface FileChoiceProps {
  /** Endings and media types, as in `accept` of an input. */
  readonly accept: string;
  readonly hint: string;
  readonly onFile: (file: File) => void;
}

/** The field for a file that is to be imported. */
export function FileChoice({ accept, hint, onFile }: FileChoiceProps): JSX.Element {
  const { t } = useStrings();
  const id = useId();
  return (
    <div class="sl-field">
      <label for={id}>{t('notebookImportFile')}</label>
      <input
        id={id}
        type="file"
        accept={accept}
        aria-describedby={`${id}-hint`}
        onChange={(event) => {
          const [file] = event.currentTarget.files ?? [];
          if (file) onFile(file);
        }}
      />
      <p id={`${id}-hint`} class="sl-fine">
        {hint}
      </p>
    </div>
  );
}
