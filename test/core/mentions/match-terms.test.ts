import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { buildTerms } from '#core/mentions/build-terms.ts';
import { matchTerms } from '#core/mentions/match-terms.ts';
import { hitAt, leftmostLongest } from '#core/mentions/term-hits.ts';
import { MATCHING_CASES } from './matching-cases.ts';
import { chosen, every, type Found, type OracleAlias } from './oracle.ts';

const tablesOf = (aliases: readonly OracleAlias[]) =>
  buildTerms(aliases.map(({ id, text, cs }) => ({ text, exact: cs, loose: false, value: id })));

const found = ({ start, end, value }: ReturnType<typeof hitAt>): Found => ({ start, end, id: value });

function engineEvery(aliases: readonly OracleAlias[], text: string): Found[] {
  const hits = matchTerms(tablesOf(aliases), text);
  return Array.from({ length: hits.count }, (_, k) => found(hitAt(hits, k)));
}

function engineChosen(aliases: readonly OracleAlias[], text: string): Found[] {
  const hits = matchTerms(tablesOf(aliases), text);
  const chosenHits = leftmostLongest(hits).map((k) => found(hitAt(hits, k)));
  return chosenHits.filter((hit, k) => k === 0 || chosenHits[k - 1]?.start !== hit.start);
}

const WORDS = [
  'a',
  'b',
  'ab',
  'A',
  'é',
  'e\u0301',
  'I',
  'ı',
  'İ',
  'ß',
  'ẞ',
  'K',
  'σ',
  'ς',
  'x1',
  '5g',
  'us',
  'US',
  'it',
  "can't",
  's',
  '한',
  '𝐀',
  'ﬁ',
  'ſ',
  'Ａ',
  '小',
  '小米',
  'サ',
  'มี',
  'हि',
  '\u0301',
];
const GAPS = [
  ' ',
  ' ',
  ' ',
  ' ',
  '',
  '-',
  '’',
  "'",
  '.',
  '  ',
  '\u00a0',
  '\u00ad',
  ', ',
  '. ',
  '\n',
  '\n\n',
  '–',
  '&',
  '+',
  '📱',
  '\u200b',
  '_',
  '++',
  ' (',
  ') ',
  "'s ",
  '’s ',
  '。',
  '\ud800',
];
const piece = fc.tuple(fc.constantFrom(...WORDS), fc.constantFrom(...GAPS)).map(([word, gap]) => word + gap);
const phrase = (max: number) => fc.array(piece, { minLength: 1, maxLength: max }).map((pieces) => pieces.join(''));
const aliasText = fc
  .tuple(fc.constantFrom('', '', '', '', '.', '#', "'"), phrase(4), fc.constantFrom('', '', '', '.', '!', '++'))
  .map((t) => t.join(''));
const aliasList = fc
  .array(fc.record({ text: aliasText, cs: fc.boolean() }), { minLength: 1, maxLength: 12 })
  .map((list) => list.map((alias, id) => ({ ...alias, id })));
const situation = aliasList.chain((aliases) =>
  fc.record({
    aliases: fc.constant(aliases),
    text: fc
      .array(fc.oneof(fc.constantFrom(...aliases.map((a) => a.text)), phrase(3)), { maxLength: 12 })
      .chain((parts) =>
        fc
          .array(fc.constantFrom(...GAPS), { minLength: parts.length, maxLength: parts.length })
          .map((gaps) => parts.map((p, k) => p + gaps[k]).join('')),
      ),
  }),
);

/** The first of each text that is given twice counts; the engine keeps one of them. */
const places = (found: readonly Found[]) => [...new Set(found.map(({ start, end }) => `${start}-${end}`))].sort();

describe('terms in a text', () => {
  test.each(MATCHING_CASES)('%s', (_, aliases, text, wanted) => {
    expect(chosen(aliases, text).map(({ start, end, id }) => [text.slice(start, end), id])).toEqual(wanted);
    expect(engineChosen(aliases, text)).toEqual(chosen(aliases, text));
  });

  test('are the same as those of the slow oracle, leftmost-longest', () => {
    fc.assert(
      fc.property(situation, ({ aliases, text }) => {
        expect(engineChosen(aliases, text)).toEqual(chosen(aliases, text));
      }),
      { numRuns: 700 },
    );
  });

  test('are the same as those of the slow oracle, nested and overlapping', () => {
    fc.assert(
      fc.property(situation, ({ aliases, text }) => {
        expect(places(engineEvery(aliases, text))).toEqual(places(every(aliases, text)));
      }),
      { numRuns: 400 },
    );
  });
});
