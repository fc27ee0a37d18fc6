import { describe, expect, test } from 'vitest';
import { checkEntry, type PackEntry } from '#core/explainer-pack/pack-entry.ts';
import { entryOfFields, fieldsOf } from '#core/explainer-pack/term-fields.ts';
import { buildOwnIndex, findOwnMentions } from '#core/own-explainers/find-own-mentions.ts';
import { takenNames } from '#core/own-explainers/taken-names.ts';

const entryOf = (
  name: string,
  otherNames: readonly string[] = [],
  id = name.toLowerCase().replaceAll(' ', '-'),
): PackEntry => {
  const fields = { name, otherNames, kind: 'threat' as const, summary: 'What it is.', sources: [], tags: [] };
  const checked = checkEntry(entryOfFields(fields, null, id));
  if (!checked.ok) throw new Error(JSON.stringify(checked.faults));
  return checked.entry;
};

const found = (entries: readonly PackEntry[], text: string, language: string | null = 'en') => {
  const own = buildOwnIndex(entries);
  if (own === null) throw new Error('wanted an index');
  const blocks = [{ kind: 'paragraph' as const, start: 0, end: text.length }];
  return findOwnMentions(own, { title: '', text, blocks, language }).map(({ name, mentions, sentences }) => [
    name,
    mentions,
    ...sentences.map(({ start, end }) => text.slice(start, end).trim()),
  ]);
};

describe('the reader’s own terms', () => {
  test.each([
    ['in any case and in the plural', 'Falcon list', 'He saw FALCON LISTS.', 1],
    ['with a hyphen', 'Falcon list', 'The falcon-list grew.', 1],
    ['an acronym in its capitals', 'WHO', 'The WHO said so.', 1],
    ['no acronym in small letters', 'WHO', 'Those who said so.', 0],
    ['as a part of no other word', 'Falcon', 'The falconer came.', 0],
    ['in a language that the dataset has not', 'Falke', 'Der Falke flog.', 1],
    ['in other letters', '隼名单', '他在隼名单上。', 1],
  ])('are found %s', (_, name, text, mentions) => {
    expect(found([entryOf(name, [], 'x')], text, /[a-z]/i.test(text) ? 'de' : 'zh').map(([, count]) => count)).toEqual(
      mentions ? [mentions] : [],
    );
  });

  test('are found in a story that is about nothing of ours, each with its sentences', () => {
    const text = 'The falcon flew. It rained, and the falcon and the falcon stayed. Then came the heron.';
    expect(found([entryOf('Heron'), entryOf('Falcon')], text)).toEqual([
      ['Falcon', 3, 'The falcon flew.', 'It rained, and the falcon and the falcon stayed.'],
      ['Heron', 1, 'Then came the heron.'],
    ]);
  });

  test('that share a name by a merge are not lost: the first by id has it', () => {
    expect(found([entryOf('Falcon', ['bird'], 'b'), entryOf('Heron', ['bird'], 'a')], 'A bird.')).toEqual([
      ['Heron', 1, 'A bird.'],
    ]);
  });

  test('may not take a name that another has, in whatever spelling', () => {
    const [heron, falcon] = [entryOf('Heron', ['grey birds']), entryOf('Falcon', ['grey-bird'])];
    expect(takenNames([heron, falcon], falcon)).toEqual([
      { field: 'aliases', rule: 'alias-taken', values: ['grey-bird'] },
    ]);
    expect(takenNames([heron, entryOf('Gull')], heron)).toEqual([]);
  });

  test('keep what a form does not ask for when they are edited', () => {
    const checked = checkEntry({
      id: 'x',
      name: 'Falcon',
      kind: 'threat',
      summary: 'A bird.',
      matters: 'It flies.',
      company: ['wing'],
      aliases: { safe: ['Falcon'], 'needs-company': ['hawk'] },
      sources: [{ id: 'a', title: 'A', url: 'https://a.example/', publisher: 'A press' }],
    });
    if (!checked.ok) throw new Error('wanted an entry');
    const edited = checkEntry(
      entryOfFields({ ...fieldsOf(checked.entry), summary: ' Another\nbird. ' }, checked.entry, 'y'),
    );
    expect(edited).toEqual({ ok: true, entry: { ...checked.entry, summary: 'Another bird.' } });
  });
});
