import type { JSX } from 'preact';
import type { Span } from '#core/text/sentences.ts';
import { useStrings } from '#ui/strings/strings-context.ts';

export interface SentenceButtonProps {
  readonly sentence: Span;
  /** The article's text, in which it stands. */
  readonly text: string;
  /** The article's language, as it says itself. */
  readonly language: string | null;
  /** Whether it was asked for and is not on the page any more. */
  readonly isGone: boolean;
  readonly onShow: (sentence: Span) => void;
}

/** A sentence of the article, quoted; pressing it shows it in the page. */
export function SentenceButton({ sentence, text, language, isGone, onShow }: SentenceButtonProps): JSX.Element {
  const { t } = useStrings();
  return (
    <>
      <blockquote class="sl-sentence" lang={language ?? undefined} dir="auto">
        <button type="button" title={t('showSentence')} onClick={() => onShow(sentence)}>
          {text.slice(sentence.start, sentence.end)}
        </button>
      </blockquote>
      <p class="sl-fine" role="status">
        {isGone && t('sentenceGone')}
      </p>
    </>
  );
}
