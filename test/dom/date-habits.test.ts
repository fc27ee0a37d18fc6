import { expect, it } from 'vitest';
import { dateHabits } from '#dom/date-habits.ts';

it.each([
  ['day', ['de'], 'https://example.com/', true],
  ['day', ['en-GB'], 'https://example.com/', true],
  ['month', ['en-US'], 'https://example.co.uk/', false],
  ['day, by the host', ['en'], 'https://example.co.uk/', true],
  ['month, by the host', ['en'], 'https://www.example.gov/', false],
  ['day, by the host alone', [], 'https://example.com.au/', true],
  ['month, by the second tag', ['en', 'en-US'], 'https://example.com/', false],
  ['nothing for sure', ['en'], 'https://example.com/', null],
  ['nothing for sure', ['en-CA'], 'https://example.com/', null],
  ['nothing for sure', [], 'nonsense', null],
])('puts the %s first: %j at %s', (_, tags, address, expected) =>
  expect(dateHabits(tags, address, 0).isDayFirst).toBe(expected),
);
