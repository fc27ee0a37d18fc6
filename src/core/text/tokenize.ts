import { listWords } from './scan-words.ts';
import type { Span } from './sentences.ts';

/**
 * The words of a text, in order: runs of letters, digits and marks; each letter of a script without spaces by itself.
 * An apostrophe parts words (`China’s` is two), so that possessives need no rule of their own.
 *
 * ```ts
 * tokenize('Wi-Fi!'); // [{start: 0, end: 2}, {start: 3, end: 5}]
 * ```
 */
export function tokenize(text: string): Span[] {
  const list = listWords(text);
  return Array.from({ length: list.length / 3 }, (_, k) => ({ start: list[3 * k] ?? 0, end: list[3 * k + 1] ?? 0 }));
}
