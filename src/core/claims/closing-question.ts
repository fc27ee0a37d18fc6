import type { Article } from '#core/article.ts';
import { type Span, sentences } from '#core/text/sentences.ts';

/** How many sentences may follow the question: "Tell us in the comments." */
const MOST_TRAILING = 2;
const INVITATION =
  /\b(?:comments?|let us know|tell us|share (?:your|it)|drop|below|subscribe|follow us|thoughts|your name|stay tuned)\b/i;

const asks = (text: string, { start, end }: Span): boolean => /\?["”’')\]]*$/.test(text.slice(start, end));

/**
 * The question that an article ends with, in UTF-16 code units into its text: all questions of its last run ("What do
 * you think? Will they stop?"), with at most an invitation to answer after it. Null where it asks none.
 */
export function closingQuestion({
  text,
}: Pick<Article, 'text'>): { readonly start: number; readonly end: number } | null {
  const all = sentences(text);
  let last = all.length - 1;
  for (let skipped = 0; skipped < MOST_TRAILING && last >= 0; skipped++) {
    const sentence = all[last];
    if (sentence === undefined || asks(text, sentence) || !INVITATION.test(text.slice(sentence.start, sentence.end)))
      break;
    last--;
  }
  const end = all[last];
  if (end === undefined || !asks(text, end)) return null;
  let first = last;
  while (
    first > 0 &&
    asks(text, all[first - 1] as Span) &&
    !text.slice(all[first - 1]?.end, all[first]?.start).includes('\n')
  )
    first--;
  return { start: all[first]?.start ?? end.start, end: end.end };
}
