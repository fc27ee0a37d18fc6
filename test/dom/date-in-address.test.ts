import { describe, expect, it } from 'vitest';
import { dayInAddress, monthInAddress } from '#dom/date-in-address.ts';

const HABITS = { now: Date.UTC(2026, 10, 23), language: null, isDayFirst: null };

describe('the day in an address', () => {
  it.each([
    ['https://example.com/2014/10/22/story', '2014-10-22'],
    ['https://example.com/2014/oct/22/story', '2014-10-22'],
    ['https://example.com/blog/2014/october/03/story/', '2014-10-03'],
    ['https://example.com/2014-10-22-story', '2014-10-22'],
    ['https://example.com/story-20141022', '2014-10-22'],
    ['https://example.com/2014102233/story', null],
    ['https://example.com/2014/13/22/story', null],
    ['https://example.com/2014/sto/22/story', null],
    ['https://example.com/2044/10/22/story', null],
    ['https://example.com/story?from=2014/10/22', null],
    ['nonsense/2014/10/22', null],
  ])('%s: %s', (address, expected) => expect(dayInAddress(address, HABITS)).toBe(expected));
});

describe('the month in an address', () => {
  it.each([
    ['https://example.com/2014/10/story', '2014-10'],
    ['https://example.com/2014-10/story', '2014-10'],
    ['https://example.com/2014/story', null],
  ])('%s: %s', (address, expected) => expect(monthInAddress(address, HABITS)).toBe(expected));
});
