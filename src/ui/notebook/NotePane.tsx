import type { JSX } from 'preact';
import { useId, useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { MessageKey } from '#core/strings/message-key.ts';
import { OWN_MACHINE_ONLY } from '#ui/parts/DraftField.tsx';
import { SaveLine } from '#ui/parts/SaveLine.tsx';
import { useStrings } from '#ui/strings/strings-context.ts';
import { Markdown } from './Markdown.tsx';
import type { NotebookActions, OpenNote, QuoteOpening } from './notebook-props.ts';
import { Rivals } from './Rivals.tsx';
import { TagField } from './TagField.tsx';

const OPENING_KEYS: Readonly<Record<QuoteOpening, MessageKey>> = {
  looking: 'notebookQuoteLooking',
  shown: 'notebookQuoteShown',
  gone: 'notebookQuoteGone',
  'not-read': 'notebookQuoteNotRead',
};

type NotePaneProps = { readonly note: OpenNote } & Pick<NotebookActions, 'onNoteInput' | 'onKeepOne' | 'onKeepAll'>;

/** A note: its quote, its text as it is read or as it is written, its tags. */
export function NotePane({ note, onNoteInput, ...actions }: NotePaneProps): JSX.Element {
  const { t } = useStrings();
  const id = useId();
  const [isWriting, setWriting] = useState(note.text === '');
  const field = useRef<HTMLTextAreaElement>(null);
  const toggle = useRef<HTMLButtonElement>(null);
  const hasToggled = useRef(false);
  useLayoutEffect(() => {
    if (hasToggled.current) (isWriting ? field : toggle).current?.focus();
  }, [isWriting]);
  const turn = (): void => {
    hasToggled.current = true;
    setWriting(!isWriting);
  };
  return (
    <>
      {note.quote !== null && (
        <div>
          <blockquote class="sl-quote" dir="auto">
            {note.quote}
          </blockquote>
          <p class="sl-fine" role="status">
            {note.opening !== null && t(OPENING_KEYS[note.opening])}
          </p>
        </div>
      )}
      {note.rivals.length > 0 && <Rivals open={note} text={note.text} {...actions} />}
      {isWriting ? (
        <div class="sl-field">
          <label for={id}>{t('notebookNoteText')}</label>
          <textarea
            id={id}
            ref={field}
            rows={10}
            dir="auto"
            {...OWN_MACHINE_ONLY}
            value={note.text}
            onInput={(event) => onNoteInput({ text: event.currentTarget.value })}
          />
          <p class="sl-fine">{t('notebookMarkdownHint')}</p>
        </div>
      ) : (
        <Markdown text={note.text} />
      )}
      <div class="sl-buttons">
        {(!isWriting || note.text !== '') && (
          <button ref={toggle} type="button" class="sl-button" onClick={turn}>
            {t(isWriting ? 'notebookDoneWriting' : 'notebookWrite')}
          </button>
        )}
      </div>
      <TagField tags={note.tags} onTags={(tags) => onNoteInput({ tags })} />
      <SaveLine save={note.save} spoken={t('savedNote')} />
    </>
  );
}
