import { describe, expect, test } from 'vitest';
import { DENSITIES } from '#core/mentions/mention.ts';
import { previewPieces } from '#ui/options/preview-text.ts';
import messages from '../../../public/_locales/en/messages.json';

const PARAGRAPHS = ['An [1:IMEI] and an [1:IMEI] under the [4:GDPR].', 'The [1:IMEI] again.'];
const marked = (density: (typeof DENSITIES)[number]) =>
  previewPieces(PARAGRAPHS, density).map((pieces) =>
    pieces.filter(({ kind }) => kind !== null).map(({ text }) => text),
  );

describe('the preview', () => {
  test.each([
    ['first', [['IMEI', 'GDPR'], []]],
    ['section', [['IMEI', 'GDPR'], ['IMEI']]],
    ['all', [['IMEI', 'IMEI', 'GDPR'], ['IMEI']]],
    ['none', [[], []]],
  ] as const)('marks %s', (density, words) => expect(marked(density)).toEqual(words));

  test('reads as a text without the marks', () => {
    const [first = []] = previewPieces(PARAGRAPHS, 'none');
    expect(first.map(({ text }) => text).join('')).toBe('An IMEI and an IMEI under the GDPR.');
  });

  test('leaves a number that stands for nothing unmarked', () => {
    expect(previewPieces(['[9:words]'], 'all')[0]?.find(({ text }) => text === 'words')?.kind).toBeNull();
  });

  test('shows a difference between all ways to mark, with the sentences that are shipped', () => {
    const paragraphs = [messages.previewFirst.message, messages.previewSecond.message];
    const counts = DENSITIES.map(
      (density) =>
        previewPieces(paragraphs, density)
          .flat()
          .filter(({ kind }) => kind).length,
    );
    expect(new Set(counts).size).toBe(DENSITIES.length);
  });
});
