import type { Span } from '#core/text/sentences.ts';
import { CLOSED_TAGS } from './closed-words.ts';

/** Whether a word begins with a capital. */
export function isCapital(text: string): boolean {
  const unit = text.charCodeAt(0);
  return unit < 0x80 ? unit >= 0x41 && unit <= 0x5a : /^\p{Lu}/u.test(text);
}

/** Names tell themselves by more than a first capital: WhatsApp, IAF, F-Secure, 23andMe. */
export const isMarkedName = (text: string): boolean =>
  /^(?:\p{Lu}[\p{Lu}\p{N}&.-]+|.*\p{Ll}\p{Lu}.*|\p{Lu}-\p{Lu}\p{Ll}+)$/u.test(text);

/** Names of the article: words with a capital where no sentence begins. */
export type KnownNames = ReadonlySet<string>;

/** The names of an article, in lower case: words that have a capital within a sentence that is no headline. */
export function namesOf(text: string, spans: readonly Span[]): Set<string> {
  const names = new Set<string>();
  for (const { start, end } of spans) {
    const words = text.slice(start, end).split(/\s+/);
    const long = words.filter((word) => word.length >= 4);
    if (long.length < 3 || long.filter(isCapital).length > 0.7 * long.length) continue;
    words.forEach((word, i) => {
      if (i === 0 || !isCapital(word) || !/[\p{L}\p{N},]$/u.test(words[i - 1] ?? '')) return;
      const name = /^\p{L}{2,}/u.exec(word)?.[0].toLowerCase();
      if (name !== undefined && !CLOSED_TAGS.has(name)) names.add(name);
    });
  }
  return names;
}
