import type { JSX } from 'preact';
import { FAILURE_KEYS } from '#core/strings/failure-keys.ts';
import { useStrings } from '#ui/strings/strings-context.ts';
import { DraftEditor, type DraftEditorProps } from './DraftEditor.tsx';
import { FailureNotice } from './FailureNotice.tsx';
import { NoteEditor } from './NoteEditor.tsx';
import type { PopupProps } from './popup-props.ts';
import { Section } from './Section.tsx';

/** The reader's own side: the note and the draft of a comment. */
export function OwnTexts(props: PopupProps & Pick<DraftEditorProps, 'question' | 'cursor'>): JSX.Element {
  const { t } = useStrings();
  const { note, draft } = props;
  return (
    <div class="sl-own">
      {props.textsFailure !== null && <FailureNotice {...props} failure={props.textsFailure} />}
      {note !== null && (
        <Section id="note" title={t('note')}>
          <p class="sl-fine sl-intro">{t(props.isPrivate ? FAILURE_KEYS['private-window'][1] : 'noteHint')}</p>
          <NoteEditor note={note} onInput={props.onNoteInput} />
        </Section>
      )}
      {draft !== null && (
        <Section id="draft" title={t('draft')}>
          {props.isPrivate && <p class="sl-fine sl-intro">{t(FAILURE_KEYS['private-window'][1])}</p>}
          <DraftEditor {...props} draft={draft} />
        </Section>
      )}
    </div>
  );
}
