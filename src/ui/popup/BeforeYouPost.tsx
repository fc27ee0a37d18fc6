import type { JSX } from 'preact';
import { countText } from '#core/notes/count-text.ts';
import { WARNING_KEYS } from '#core/strings/warning-keys.ts';
import { useStrings } from '#ui/strings/strings-context.ts';
import type { DraftView, DraftWarningView } from './popup-props.ts';

interface BeforeYouPostProps {
  readonly draft: DraftView;
  readonly warnings: readonly DraftWarningView[];
  /** Show the place in the field: UTF-16 code units into the comment. */
  readonly onSelect: (start: number, end: number) => void;
}

/**
 * What a reader may wish to know before a comment is public: its length, what the page's form asks for, and what in the text
 * looks personal. It is a hint, holds nothing up, and is spoken of once, by its number.
 */
export function BeforeYouPost({ draft, warnings, onSelect }: BeforeYouPostProps): JSX.Element {
  const { t, count, number, list, language } = useStrings();
  const { comment, form, putAt = null, outcome } = draft;
  const { characters, words } = countText(comment, language);
  const asked = [
    ...(form?.asksForName ? [t('formAsksName')] : []),
    ...(form?.asksForEmail ? [t('formAsksEmail')] : []),
  ];
  // What was found in an older text may stand elsewhere now, or be gone.
  const present = warnings.flatMap((warning) => {
    const isThere = comment.startsWith(warning.words, warning.start);
    const start = isThere ? warning.start : comment.indexOf(warning.words);
    return start < 0 ? [] : [{ ...warning, start, end: start + warning.words.length }];
  });
  return (
    <div class="sl-before">
      {comment !== '' && (
        <p class="sl-fine">
          {count('draftCharacters', characters)} · {count('draftWords', words)}
        </p>
      )}
      {asked.length > 0 && <p class="sl-fine">{t('formAsks', [list(asked)])}</p>}
      {putAt !== null && comment !== '' && form?.found && form.isEmpty && outcome === null && (
        <p class="sl-fine">{t('draftFormEmptied')}</p>
      )}
      <p class="sl-spoken" role="status">
        {present.length > 0 && count('draftPersonal', present.length)}
      </p>
      {present.length > 0 && (
        <>
          <p class="sl-fine">{t('draftPersonalHint')}</p>
          <ul class="sl-warnings">
            {present.map(({ kind, words: found, start, end }) => (
              <li key={start}>
                <span class="sl-fine">{t(WARNING_KEYS[kind])}</span>{' '}
                <button
                  type="button"
                  class="sl-button-quiet"
                  title={t('draftShowPersonal')}
                  onClick={() => onSelect(start, end)}
                >
                  <bdi>{found}</bdi>
                </button>
                {comment.includes('\n') && (
                  <span class="sl-fine"> {t('draftLine', [number(lineOf(comment, start))])}</span>
                )}
              </li>
            ))}
          </ul>
        </>
      )}
    </div>
  );
}

/** The line that a place stands in, from 1. @param at - UTF-16 code units. */
const lineOf = (text: string, at: number): number => text.slice(0, at).split('\n').length;
