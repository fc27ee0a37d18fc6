import { expect, test } from 'vitest';
import { missingFields } from '#core/notes/draft.ts';

test.each([
  ['Asha', 'Why?', []],
  ['', 'Why?', ['name']],
  ['Asha', '  \n ', ['comment']],
  [' ', '', ['comment', 'name']],
])('a draft by "%s" that says "%s" lacks %j', (name, comment, missing) => {
  expect(missingFields({ name, comment })).toEqual(missing);
});
