import type { JSX } from 'preact';
import { useStrings } from '#ui/strings/strings-context.ts';
import { DraftEditor, type DraftEditorProps } from './DraftEditor.tsx';
import { FailureNotice } from './FailureNotice.tsx';
import { NoteEditor } from './NoteEditor.tsx';
import { OtherTextsHint } from './OtherTextsHint.tsx';
import { PrivateHint } from './PrivateHint.tsx';
import type { PopupProps } from './popup-props.ts';
import { QuoteNotes } from './QuoteNotes.tsx';
import { Section } from './Section.tsx';

/** The reader's own side: the note and the draft of a comment. It comes after the popup's first drawing, and so do they. */
export function OwnTexts(props: PopupProps & Pick<DraftEditorProps, 'question' | 'cursor'>): JSX.Element {
  const { t } = useStrings();
  const { note, draft } = props;
  return (
    <div class="sl-own">
      {props.textsFailure !== null && <FailureNotice {...props} failure={props.textsFailure} />}
      {note !== null && (
        <Section id="note" title={t('note')}>
          {props.isPrivate ? <PrivateHint {...props} /> : <p class="sl-fine sl-intro">{t('noteHint')}</p>}
          <NoteEditor note={note} onInput={props.onNoteInput} />
          <OtherTextsHint {...props} others={note.others} />
        </Section>
      )}
      {note !== null && <QuoteNotes {...props} />}
      {draft !== null && (
        <Section id="draft" title={t('draft')}>
          {props.isPrivate && (
            <p class="sl-fine sl-intro">{t(props.keepsPrivate ? 'privateKept' : 'failPrivateText')}</p>
          )}
          <DraftEditor {...props} draft={draft} />
        </Section>
      )}
    </div>
  );
}
