import fc from 'fast-check';
import type { Block } from '#core/article.ts';
import { findQuote } from '#core/notes/anchor/find-quote.ts';
import { makeAnchor } from '#core/notes/anchor/make-anchor.ts';
import { searchableArticle } from '#core/notes/anchor/searchable-article.ts';
import type { FuzzTarget } from './target.ts';

const word = fc.oneof(
  fc.constantFrom(
    'the',
    'IMEI',
    'server',
    'in China',
    'ﬁrm',
    'é',
    'é',
    '\ud83d\udcf1',
    '\ud83d',
    '\u200b',
    '\u202e',
    '…',
    'ß',
    'İ',
  ),
  fc.string({ maxLength: 6, unit: 'binary' }),
);
const paragraphs = fc.array(
  fc.array(word, { maxLength: 9 }).map((words) => words.join(' ')),
  { minLength: 1, maxLength: 4 },
);

function articleOf(texts: readonly string[]) {
  const blocks: Block[] = [];
  let start = 0;
  for (const text of texts) {
    blocks.push({ kind: 'paragraph', start, end: start + text.length });
    start += text.length + 2;
  }
  return searchableArticle({ text: texts.join('\n\n'), blocks });
}

/** An anchor is made of any selection in any text without an error, found again where nothing has changed, and looked for in any other text. */
export const anchors: FuzzTarget = {
  name: 'anchors',
  share: 0.015,
  property: fc.property(paragraphs, paragraphs, fc.nat(120), fc.nat(60), (texts, others, start, length) => {
    const article = articleOf(texts);
    const anchor = makeAnchor(article, { start, end: start + length });
    if (anchor === null) return;
    if (article.text.slice(anchor.start, anchor.end) !== anchor.exact) throw new Error('quotes what is not there');
    for (const place of [article, articleOf(others)]) {
      const found = findQuote(place, anchor);
      if (found.kind !== 'found') continue;
      const { span, confidence } = found;
      if (!(span.start >= 0 && span.start < span.end && span.end <= place.text.length))
        throw new Error('no such place');
      if (!(confidence >= 0 && confidence <= 1)) throw new Error('no such confidence');
    }
  }) as fc.IRawProperty<unknown>,
};
