import type { Mention } from '#core/mentions/mention.ts';
import type { Span } from '#core/text/sentences.ts';
import type { Word } from './word.ts';

/**
 * Initials; n't and 's apart from what they stand at; amounts; words with inner hyphens, dots and the like; any other mark
 * by itself.
 */
const WORD =
  /(?:\p{L}\.){2,}|\p{L}+?(?=n['’]t\b)|n['’]t\b|['’](?:s|re|ve|ll|d|m)\b|[$€£₹]?\d[\d,.]*(?:\d|%)|[$€£₹]?\d%?|[\p{L}\p{N}\p{M}]+(?:[-‑.&@_/+:][\p{L}\p{N}\p{M}]+)*|\S/gu;

/** The same for text that is all ASCII, which most sentences are: twice as quick. */
const ASCII_WORD =
  /(?:[A-Za-z]\.){2,}|[A-Za-z]+?(?=n't\b)|n't\b|'(?:s|re|ve|ll|d|m)\b|\$?\d[\d,.]*(?:\d|%)|\$?\d%?|[A-Za-z0-9]+(?:[-.&@_/+:][A-Za-z0-9]+)*|\S/g;
const NON_ASCII = /[^\0-\x7f]/;

const OPENING = new Set(['“', '‘', '«', '„']);
const CLOSING = new Set(['”', '»']);

/** The words of one sentence, not yet tagged. `mentions` are those that touch the sentence, in order. */
export function readWords(text: string, { start, end }: Span, mentions: readonly Mention[]): Word[] {
  const words: Word[] = [];
  const sentence = text.slice(start, end);
  let quoted = false;
  let next = 0;
  const pattern = NON_ASCII.test(sentence) ? WORD : ASCII_WORD;
  pattern.lastIndex = 0;
  for (let match = pattern.exec(sentence); match !== null; match = pattern.exec(sentence)) {
    const mark = match[0];
    const from = start + match.index;
    if (mark === '"') quoted = !quoted;
    else if (OPENING.has(mark)) quoted = true;
    else if (CLOSING.has(mark)) quoted = false;
    else if (mark !== '’' && mark !== "'" && mark !== '`') {
      const to = from + mark.length;
      while ((mentions[next]?.end ?? to) <= from) next++;
      const candidate = mentions[next];
      const mention = candidate !== undefined && candidate.start < to ? candidate : null;
      const folded = mark.toLowerCase();
      const lower = folded.includes('’') ? folded.replace('’', "'") : folded;
      words.push({ text: mark, lower, start: from, end: to, quoted, mention, tag: 'noun', lemma: lower, form: null });
    } else if (/s\s$/.test(text.slice(from - 1, from + 2).replace(/['’]/, ''))) {
      words.push({
        text: mark,
        lower: "'s",
        start: from,
        end: from + 1,
        quoted,
        mention: null,
        tag: 'noun',
        lemma: "'s",
        form: null,
      });
    }
  }
  return words;
}
