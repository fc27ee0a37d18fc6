import type { JSX } from 'preact';
import { useEffect, useId, useRef } from 'preact/hooks';
import { shortened } from '#core/notes/quotation.ts';
import { Disclosure } from '#ui/parts/Disclosure.tsx';
import { OWN_MACHINE_ONLY } from '#ui/parts/DraftField.tsx';
import { SaveLine } from '#ui/parts/SaveLine.tsx';
import { useStrings } from '#ui/strings/strings-context.ts';
import { OtherTextsHint } from './OtherTextsHint.tsx';
import type { PopupActions, PopupData, QuoteNoteView } from './popup-props.ts';
import { QuotePlace } from './QuotePlace.tsx';
import { TagField } from './TagField.tsx';

/** UTF-16 code units of a quote that are enough to tell its field from the others. */
const NAMED_BY = 60;

export type QuoteNoteProps = {
  readonly note: QuoteNoteView;
  /** The article's text, as it is now. */
  readonly text: string;
  /** Its language, as it says itself. */
  readonly language: string | null;
} & Pick<PopupData, 'openQuote' | 'selection' | 'goneSentence'> &
  Pick<
    PopupActions,
    'onQuoteInput' | 'onQuoteTags' | 'onAttachQuote' | 'onDeleteQuote' | 'onShowSentence' | 'onSeeOthers'
  >;

/** One note: the quote and where it stands, the field below it, and what is seldom needed folded away. */
export function QuoteNote(props: QuoteNoteProps): JSX.Element {
  const { t } = useStrings();
  const id = useId();
  const field = useRef<HTMLTextAreaElement>(null);
  const { note, openQuote, onQuoteInput, onQuoteTags, onDeleteQuote } = props;
  useEffect(() => {
    if (openQuote === note.id) field.current?.focus();
  }, [openQuote, note.id]);
  return (
    <li class="sl-quote-note">
      <QuotePlace {...props} />
      <div class="sl-field">
        <label for={id}>{t('quoteNote', [shortened(note.anchor.exact, NAMED_BY)])}</label>
        <textarea
          ref={field}
          id={id}
          rows={2}
          dir="auto"
          {...OWN_MACHINE_ONLY}
          value={note.text}
          onInput={(event) => onQuoteInput(note.id, event.currentTarget.value)}
        />
      </div>
      <SaveLine save={note.save} spoken={t('savedNote')} />
      <OtherTextsHint {...props} others={note.others} />
      <p class="sl-fine">
        <QuoteTimes note={note} />
        {note.tags.map((tag) => (
          <>
            {' '}
            <bdi>#{tag}</bdi>
          </>
        ))}
      </p>
      <Disclosure label={t('quoteMore')}>
        <TagField tags={note.tags} onTags={(tags) => onQuoteTags(note.id, tags)} />
        <button type="button" class="sl-button" onClick={() => onDeleteQuote(note.id)}>
          {t('quoteDelete')}
        </button>
      </Disclosure>
    </li>
  );
}

function QuoteTimes({ note: { createdAt, editedAt } }: Pick<QuoteNoteProps, 'note'>): JSX.Element {
  const { t, date } = useStrings();
  const [made, edited] = [createdAt, editedAt].map((time) => date(localDate(time)));
  return <>{made === edited ? t('quoteMade', [made ?? '']) : t('quoteMadeEdited', [made ?? '', edited ?? ''])}</>;
}

/** The reader's own day, as an ISO date. @param time - Milliseconds since 1970. */
function localDate(time: number): string {
  const date = new Date(time);
  const [month, day] = [date.getMonth() + 1, date.getDate()].map((part) => String(part).padStart(2, '0'));
  return `${date.getFullYear()}-${month}-${day}`;
}
