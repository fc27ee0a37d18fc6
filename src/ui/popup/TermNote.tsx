import type { JSX } from 'preact';
import { useEffect, useId, useRef, useState } from 'preact/hooks';
import { OWN_MACHINE_ONLY } from '#ui/parts/DraftField.tsx';
import { SaveLine } from '#ui/parts/SaveLine.tsx';
import { useStrings } from '#ui/strings/strings-context.ts';
import { OtherTextsHint } from './OtherTextsHint.tsx';
import type { PopupActions, TermNoteView } from './popup-props.ts';

interface TermNoteProps extends Pick<PopupActions, 'onSeeOthers'> {
  /** The term's name. */
  readonly name: string;
  /** null where the reader has written none. */
  readonly note: TermNoteView | null;
  readonly onInput: (text: string) => void;
}

/** The reader's own note on a term, written in place; where there is none, one small button to begin it. */
export function TermNote({ name, note, onInput, onSeeOthers }: TermNoteProps): JSX.Element {
  const { t } = useStrings();
  const id = useId();
  const field = useRef<HTMLTextAreaElement>(null);
  const [isBegun, setBegun] = useState(false);
  const isWanted = note?.isWanted === true;
  useEffect(() => {
    if (isWanted) setBegun(true);
  }, [isWanted]);
  useEffect(() => {
    if (isBegun) field.current?.focus();
  }, [isBegun]);
  // One that is emptied while it is written in stays, so that the focus has a place.
  if (!isBegun && (note === null || note.text === '')) {
    const label = t('termNoteAdd', [name]);
    return (
      <button
        type="button"
        class="sl-add-term sl-begin-note"
        aria-label={label}
        title={label}
        onClick={() => setBegun(true)}
      >
        <svg viewBox="0 0 16 16" class="sl-glyph" aria-hidden="true">
          <path d="M3 13l.8-3.2 7-7 2.4 2.4-7 7zM9.4 4.2l2.4 2.4" />
        </svg>
      </button>
    );
  }
  return (
    <div class="sl-field sl-term-note">
      <label for={id}>{t('termNote', [name])}</label>
      <textarea
        ref={field}
        id={id}
        rows={2}
        dir="auto"
        {...OWN_MACHINE_ONLY}
        value={note?.text ?? ''}
        onFocus={() => setBegun(true)}
        onInput={(event) => onInput(event.currentTarget.value)}
      />
      {note !== null && <SaveLine save={note.save} spoken={t('savedNote')} />}
      {note !== null && <OtherTextsHint others={note.others} onSeeOthers={onSeeOthers} />}
    </div>
  );
}
