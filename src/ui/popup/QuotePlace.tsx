import type { JSX } from 'preact';
import type { MessageKey } from '#core/strings/message-key.ts';
import type { Span } from '#core/text/sentences.ts';
import { useStrings } from '#ui/strings/strings-context.ts';
import type { QuoteNoteProps } from './QuoteNote.tsx';
import { SentenceButton } from './SentenceButton.tsx';

/** From here on a changed quote is most likely the one that is meant: half a dozen words of a sentence may differ. 0..1 */
const LIKELY = 0.7;

/** The quote, and where it stands in the article as it is now; where it is gone, what is most like it. */
export function QuotePlace(props: QuoteNoteProps): JSX.Element {
  const { t } = useStrings();
  const { note, selection, onAttachQuote } = props;
  const { anchor, finding } = note;
  if (finding.kind === 'found' && finding.how !== 'fuzzy') {
    return (
      <>
        <Shown {...props} span={finding.span} />
        {finding.how === 'context' && <p class="sl-fine">{t('quoteMoved')}</p>}
      </>
    );
  }
  const span = finding.kind === 'found' ? finding.span : (finding.nearest?.span ?? null);
  return (
    <>
      <blockquote class="sl-quote" dir="auto">
        {anchor.exact}
      </blockquote>
      {finding.kind === 'gone' && <p class="sl-strong">{t('quoteGone')}</p>}
      {span !== null && (
        <>
          <p class="sl-fine">{t(keyFor(finding))}</p>
          <Shown {...props} span={span} />
        </>
      )}
      {finding.kind === 'gone' && (span ?? selection) !== null && (
        <div class="sl-buttons">
          {span !== null && (
            <button type="button" class="sl-button" onClick={() => onAttachQuote(note.id, span)}>
              {t('quoteAttach')}
            </button>
          )}
          {selection !== null && (
            <button type="button" class="sl-button" onClick={() => onAttachQuote(note.id, selection)}>
              {t('quoteAttachSelected')}
            </button>
          )}
        </div>
      )}
    </>
  );
}

function keyFor(finding: QuoteNoteProps['note']['finding']): MessageKey {
  if (finding.kind === 'gone') return 'quoteNearest';
  return finding.confidence >= LIKELY ? 'quoteChanged' : 'quoteChangedMuch';
}

/** Words of the article as it is now; a press shows them in the page. */
function Shown({ span, text, language, ...props }: QuoteNoteProps & { readonly span: Span }): JSX.Element {
  const isGone = props.goneSentence === span.start;
  return (
    <SentenceButton sentence={span} text={text} language={language} isGone={isGone} onShow={props.onShowSentence} />
  );
}
