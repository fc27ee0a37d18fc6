import type { JSX } from 'preact';
import { useId } from 'preact/hooks';
import { OWN_MACHINE_ONLY } from '#ui/parts/DraftField.tsx';
import { SaveLine } from '#ui/parts/SaveLine.tsx';
import { useStrings } from '#ui/strings/strings-context.ts';
import type { NoteView } from './popup-props.ts';

interface NoteEditorProps {
  readonly note: NoteView;
  readonly onInput: (text: string) => void;
}

/** The reader's own note on the article: a field that is kept as one types. */
export function NoteEditor({ note, onInput }: NoteEditorProps): JSX.Element {
  const { t } = useStrings();
  const id = useId();
  return (
    <div class="sl-field">
      <label for={id}>{t('noteLabel')}</label>
      <textarea
        id={id}
        rows={5}
        dir="auto"
        {...OWN_MACHINE_ONLY}
        value={note.text}
        onInput={(event) => onInput(event.currentTarget.value)}
      />
      <SaveLine save={note.save} spoken={t('savedNote')} />
    </div>
  );
}
