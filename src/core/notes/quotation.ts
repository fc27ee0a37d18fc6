import type { ExplainerLine } from '#core/context/context.ts';

/** A sentence of more is quoted by its beginning: a comment form is no place for a paragraph. UTF-16 code units. */
export const MOST_QUOTED = 200;

/** A sentence, or its beginning up to the last word that fits, with an ellipsis; UTF-16 code units. */
export function shortened(sentence: string, most = MOST_QUOTED): string {
  if (sentence.length <= most) return sentence;
  const room = sentence.slice(0, most);
  const space = /\s/.test(sentence[most] ?? '') ? most : room.search(/\s\S*$/);
  // A text without spaces (Chinese) is cut between two characters, never within one.
  const whole = space > 0 ? room.slice(0, space) : room.replace(/[\ud800-\udbff]$/, '');
  return `${whole.replace(/[\s,;:–—-]+$/, '')}…`;
}

/**
 * A sentence of an article as a comment quotes it: shortened, with where and when it was published.
 *
 * @param date - As the reader's language writes it; null where the page says none.
 * @example quotation('It is sent abroad.', 'https://a.example/1', 'May 2014')
 *   // '“It is sent abroad.” (https://a.example/1, May 2014)'
 */
export function quotation(sentence: string, url: string, date: string | null): string {
  return `“${shortened(sentence)}” (${date === null ? url : `${url}, ${date}`})`;
}

/**
 * An explainer as a comment cites it: what it is, in one line, and the address of its first source.
 *
 * @example citation(imei) // 'IMEI: A 15-digit number … (https://www.rfc-editor.org/rfc/rfc7254)'
 */
export function citation({ name, summary, source }: Pick<ExplainerLine, 'name' | 'summary' | 'source'>): string {
  return `${name}: ${summary}${source === null ? '' : ` (${source})`}`;
}
