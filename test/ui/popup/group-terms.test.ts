import { array, assert, boolean, constantFrom, property, record } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { KINDS, type Kind } from '#core/explainer.ts';
import type { Mention } from '#core/mentions/mention.ts';
import { groupTerms } from '#ui/popup/group-terms.ts';

const mention = (explainer: string, kind: Kind, start: number, shown = true): Mention => ({
  start,
  end: start + 4,
  explainer,
  kind,
  reason: { rule: 'safe' },
  shown,
  hidden: false,
});

const text = 'IMEI AWS_ IMEI IMSI';

describe('the terms of an article', () => {
  it('stand by kind, in the order of kinds and then of the text, each once', () => {
    const mentions = [
      mention('aws', 'infrastructure', 5),
      mention('imei', 'data', 0),
      mention('imei', 'data', 10),
      mention('imsi', 'data', 15),
    ];
    const groups = groupTerms(
      mentions,
      [{ id: 'imei', name: 'IMEI number', kind: 'data', summary: 'A number.', source: 'https://a.example' }],
      text,
    );
    expect(groups).toEqual([
      {
        kind: 'data',
        terms: [
          {
            explainer: 'imei',
            name: 'IMEI number',
            summary: 'A number.',
            source: 'https://a.example',
            words: ['IMEI'],
            mentions: 2,
            goTo: 1,
          },
          { explainer: 'imsi', name: 'IMSI', summary: '', source: null, words: ['IMSI'], mentions: 1, goTo: 3 },
        ],
      },
      {
        kind: 'infrastructure',
        terms: [{ explainer: 'aws', name: 'AWS_', summary: '', source: null, words: ['AWS_'], mentions: 1, goTo: 0 }],
      },
    ]);
  });

  it('go to the mention that is marked, where one is', () => {
    const mentions = [mention('imei', 'data', 0, false), mention('imei', 'data', 10, true)];
    expect(groupTerms(mentions, [], text)[0]?.terms[0]?.goTo).toBe(1);
    expect(groupTerms([mention('imei', 'data', 0, false)], [], text)[0]?.terms[0]?.goTo).toBe(0);
  });

  it('lose no mention and make up none', () => {
    const explainers: readonly (readonly [string, Kind])[] = KINDS.flatMap((kind) => [
      [`${kind}-1`, kind],
      [`${kind}-2`, kind],
    ]);
    const anyMention = record({ which: constantFrom(...explainers), shown: boolean() });
    assert(
      property(array(anyMention), (picks) => {
        const mentions = picks.map(({ which: [id, kind], shown }, i) => mention(id, kind, i * 5, shown));
        const groups = groupTerms(mentions, [], 'word '.repeat(mentions.length));
        const terms = groups.flatMap((group) => group.terms);
        expect(groups.map(({ kind }) => kind)).toEqual(KINDS.filter((kind) => mentions.some((m) => m.kind === kind)));
        expect(terms.map(({ explainer }) => explainer).toSorted()).toEqual(
          [...new Set(mentions.map(({ explainer }) => explainer))].toSorted(),
        );
        for (const { explainer, mentions: number, goTo } of terms) {
          const own = mentions.filter((m) => m.explainer === explainer);
          expect(number).toBe(own.length);
          expect(mentions[goTo]).toBe(own.find(({ shown }) => shown) ?? own[0]);
        }
      }),
    );
  });
});
