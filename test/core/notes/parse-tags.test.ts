import { expect, it } from 'vitest';
import { parseTags } from '#core/notes/parse-tags.ts';

it.each([
  ['law, #india ,, law', ['law', 'india']],
  [' ', []],
  ['# to ask', ['to ask']],
])('tags typed as %j', (typed, tags) => expect(parseTags(typed)).toEqual(tags));
