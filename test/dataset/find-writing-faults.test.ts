import readability from 'text-readability-ts';
import { describe, expect, test } from 'vitest';
import { compileDataset } from '#dataset/compile-dataset.ts';
import { findWritingFaults, gradeSummaries, HARDEST_GRADE, NONE_READ } from '#dataset/find-writing-faults.ts';
import { ENTRY, entryFile, ownAliases } from './entry.ts';

const gradeOf = (text: string): number => readability.fleschKincaidGrade(text);
const explainersOf = (changes: Record<string, unknown>) =>
  compileDataset([entryFile('imei.yml', changes)]).dataset.explainers;
const fieldsOf = (changes: Record<string, unknown>): string[] =>
  findWritingFaults(explainersOf(changes), gradeOf).map(({ field }) => field);

const EASY = 'A number that names one phone. The maker builds it in.';
const HARD =
  'An internationally standardised identification designation, permanently associated with individual telecommunications equipment by manufacturers.';
const NAMES = 'The European Data Protection Supervisor and the Information Commissioner met in Luxembourg.';

describe('the reading level of a summary', () => {
  test.each([
    ['of short words and sentences is accepted', EASY, []],
    ['of long words in a long sentence is not', HARD, ['summary']],
    ['is measured with the names in it', NAMES, ['summary']],
  ])('%s', (_what, summary, fields) => {
    expect(fieldsOf({ summary })).toEqual(fields);
  });

  test('may be exactly the limit', () => {
    const faults = (grade: number) => findWritingFaults(explainersOf({}), () => grade);
    expect(faults(HARDEST_GRADE)).toEqual([]);
    expect(faults(HARDEST_GRADE + 0.1)).toHaveLength(1);
  });

  test('orders the entries, the hardest first', () => {
    const files = [
      entryFile('imei.yml', { summary: EASY }),
      entryFile('imsi.yml', { ...ownAliases('x'), summary: HARD }),
    ];
    const graded = gradeSummaries(compileDataset(files).dataset.explainers, gradeOf);
    expect(graded.map(({ id }) => id)).toEqual(['imsi', 'imei']);
  });
});

describe('where no source was read', () => {
  const [read] = ENTRY.sources;
  const unread = { ...read, id: 'other', read: undefined, notRead: true };
  const event = { events: [], misunderstandings: [] };
  test.each<[string, Record<string, unknown>, string[]]>([
    ['the text must say so', { sources: [unread], matters: 'It stays.' }, ['matters']],
    ['the sentence that says so is enough', { sources: [unread], matters: `It stays. ${NONE_READ}` }, []],
    ['one source that was read is enough, too', { sources: [read, unread], matters: 'It stays.' }, []],
    ['the sentence must go once a source was read', { sources: [read, unread], matters: NONE_READ }, ['matters']],
  ])('%s', (_what, changes, fields) => {
    expect(fieldsOf({ ...event, ...changes })).toEqual(fields);
  });
});
