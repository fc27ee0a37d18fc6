import { BLOCK_SEPARATOR } from '#core/article.ts';
import type { QuoteInContext } from './quote-anchor.ts';

const ENDS_SENTENCE = /[.!?…:;。！？।][\p{Pf}\p{Pe}"']*$/u;

/** Whether `text` ends where a sentence or a block does; nothing at all is the beginning of everything. */
export const endsSentence = (text: string): boolean =>
  text.trimEnd() === '' || /\n\s*$/.test(text) || ENDS_SENTENCE.test(text.trimEnd());

/** Whether a quote begins where a sentence or block does, and whether it ends where one does. */
export const sentenceEdges = ({ prefix, exact, suffix }: QuoteInContext): readonly [start: boolean, end: boolean] => [
  endsSentence(prefix),
  endsSentence(exact) || suffix.trim() === '' || suffix.startsWith(BLOCK_SEPARATOR),
];

/** Whether it does both: then it is hardly a phrase that others use as well. */
export const isStatement = (quote: QuoteInContext): boolean => sentenceEdges(quote).every(Boolean);
