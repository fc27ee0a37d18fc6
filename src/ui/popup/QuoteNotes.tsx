import type { JSX } from 'preact';
import { shortened } from '#core/notes/quotation.ts';
import { useStrings } from '#ui/strings/strings-context.ts';
import type { PopupProps } from './popup-props.ts';
import { QuoteNote } from './QuoteNote.tsx';
import { Section } from './Section.tsx';

/** As much of what is selected says which words are meant; UTF-16 code units. */
const MOST_SHOWN = 300;

/**
 * The reader's notes on quotes of the article, and the way to a new one. Where nothing would be kept (a private window) there
 * is none.
 */
export function QuoteNotes(props: PopupProps): JSX.Element | null {
  const { t } = useStrings();
  const { reading, quotes, selection } = props;
  if (reading?.state !== 'read' || (props.isPrivate && !props.keepsPrivate)) return null;
  const { text, language } = reading.article;
  return (
    <Section id="quotes" title={t('quotes')}>
      {selection !== null && (
        <div class="sl-selected">
          <blockquote class="sl-quote" dir="auto">
            {shortened(text.slice(selection.start, selection.end), MOST_SHOWN)}
          </blockquote>
          <button type="button" class="sl-button" onClick={props.onQuoteSelected}>
            {t('quoteSelected')}
          </button>
        </div>
      )}
      {selection === null && <p class="sl-fine sl-intro">{t('quoteHow')}</p>}
      <p class="sl-quote-missing" role="status">
        {props.isSelectionMissing && selection === null && t('quoteNothingSelected')}
      </p>
      <ul class="sl-quotes">
        {quotes.map((note) => (
          <QuoteNote key={note.id} {...props} note={note} text={text} language={language} />
        ))}
      </ul>
      {props.hasDeletedQuote && (
        <p class="sl-deleted">
          <span role="status">{t('quoteDeleted')}</span>
          <button type="button" class="sl-button" onClick={props.onUndeleteQuote}>
            {t('undo')}
          </button>
        </p>
      )}
    </Section>
  );
}
