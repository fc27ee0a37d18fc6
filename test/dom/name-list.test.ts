import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { NameList } from '#dom/name-list.ts';

/** Few letters, so that parts are often found, also twice in a name and at its ends. */
const names = fc.array(fc.string({ unit: fc.constantFrom('a', 'b', ' ', '-'), maxLength: 6 }), { maxLength: 12 });
const part = fc.string({ unit: fc.constantFrom('a', 'b', ' ', '-'), minLength: 1, maxLength: 3 });

function namesWith(list: readonly string[], wanted: string): number[] {
  const found: number[] = [];
  new NameList(list).eachWith(wanted, (name) => found.push(name));
  return found;
}

describe('a list of names', () => {
  it('finds the same as a look at each name', () => {
    fc.assert(
      fc.property(names, part, (list, wanted) => {
        const oracle = list.flatMap((name, i) => (name.includes(wanted) ? [i] : []));
        expect(namesWith(list, wanted)).toEqual(oracle);
      }),
    );
  });

  it('fits a pattern where each name by itself does', () => {
    const words = (from: string) => new RegExp(`(?<!\\S)${from}(?!\\S)|b-`, 'g');
    fc.assert(
      fc.property(names, fc.constantFrom('a', 'ab', 'b'), (list, wanted) => {
        const oracle = list.map((name) => (words(wanted).test(name) ? 1 : 0));
        expect([...new NameList(list).fitting(words(wanted))]).toEqual(oracle);
      }),
    );
  });
});
