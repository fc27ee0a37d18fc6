import { scanWords } from './scan-words.ts';
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
  const { count, edges } = scanWords(text);
  return Array.from({ length: count }, (_, k) => ({ start: edges[2 * k] ?? 0, end: edges[2 * k + 1] ?? 0 }));
}
