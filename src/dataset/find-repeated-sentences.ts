import type { Explainer } from '#core/explainer.ts';

/** Shorter sentences may occur twice by chance: "It is a name for several things." */
const LEAST_WORDS = 12;

/** A sentence that stands in the dataset more than once. */
export interface RepeatedSentence {
  readonly sentence: string;
  readonly places: readonly { readonly id: string; readonly field: string }[];
}

interface Text {
  readonly id: string;
  readonly field: string;
  readonly text: string;
}

const segmenter = new Intl.Segmenter('en', { granularity: 'sentence' });
const wordsOf = (text: string): string[] => text.toLowerCase().match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];

/** All texts of an entry that are sentences of ours; names and titles of sources are not. */
function textsOf({ id, summary, matters, misunderstandings, steps, data, jurisdiction, events }: Explainer): Text[] {
  const text = (field: string, value: string): Text => ({ id, field, text: value });
  return [
    text('summary', summary),
    text('matters', matters),
    ...misunderstandings.flatMap(({ wrong, right }, index) => [
      text(`misunderstandings[${index}].wrong`, wrong),
      text(`misunderstandings[${index}].right`, right),
    ]),
    ...steps.map(({ step }, index) => text(`do[${index}].step`, step)),
    ...Object.entries(data ?? {}).map(([name, value]) => text(`data.${name}`, value)),
    ...Object.entries(jurisdiction ?? {}).flatMap(([name, cells]) =>
      cells.map((cell, index) => text(`jurisdiction.${name}[${index}].text`, cell.text)),
    ),
    ...events.map((event, index) => text(`events[${index}].text`, event.text)),
  ];
}

/** Sentences of twelve words or more that occur twice, in two entries or in one; case and punctuation aside. */
export function findRepeatedSentences(explainers: readonly Explainer[]): RepeatedSentence[] {
  const found = new Map<string, { sentence: string; places: { id: string; field: string }[] }>();
  for (const { id, field, text } of explainers.flatMap(textsOf)) {
    for (const { segment } of segmenter.segment(text)) {
      const words = wordsOf(segment);
      if (words.length < LEAST_WORDS) continue;
      const entry = found.get(words.join(' ')) ?? { sentence: segment.trim(), places: [] };
      entry.places.push({ id, field });
      found.set(words.join(' '), entry);
    }
  }
  return [...found.values()].filter(({ places }) => places.length > 1);
}
