import { array, assert, constantFrom, double, integer, property, record } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Box, freeAcross, freeCorner, inCorner, isOver } from '#core/popover/boxes.ts';
import { MARGIN_PX, type Place, placeBeside, type Wanted } from '#core/popover/place-beside.ts';

const box = (left: number, top: number, width: number, height: number): Box => ({
  left,
  top,
  right: left + width,
  bottom: top + height,
});
const view = box(0, 0, 1000, 700);

const wanted = (lines: readonly Box[], more: Partial<Wanted> = {}): Wanted => ({
  lines,
  home: lines[0] ?? view,
  view,
  width: 392,
  height: 300,
  isVertical: false,
  stood: null,
  ...more,
});

/** The box that a popover takes there at the most. */
const taken = ({ side, left, width, edge, maxHeight }: Place): Box =>
  box(left, side === 'above' ? edge - maxHeight : edge, width, maxHeight);

describe('the place beside marked words', () => {
  it.each<[string, Wanted, string | null]>([
    ['below, where it fits', wanted([box(100, 100, 60, 20)]), 'below'],
    ['above, where it fits there alone', wanted([box(100, 600, 60, 20)]), 'above'],
    ['the larger of both, where it fits in neither', wanted([box(100, 300, 60, 20)], { height: 900 }), 'below'],
    ['on the side where it stood', wanted([box(100, 300, 60, 20)], { stood: 'above' }), 'above'],
    ['on the other once there is no room', wanted([box(100, 100, 60, 20)], { stood: 'above' }), 'below'],
    ['beside, in a low window', wanted([box(100, 130, 60, 20)], { view: box(0, 0, 1000, 300), height: 440 }), 'right'],
    ['beside lines that run down', wanted([box(600, 100, 20, 300)], { isVertical: true }), 'left'],
    ['on the other side of those', wanted([box(100, 100, 20, 300)], { isVertical: true }), 'right'],
    [
      'below those where there is no breadth',
      wanted([box(150, 20, 20, 100)], { isVertical: true, view: box(0, 0, 320, 640) }),
      'below',
    ],
    ['nowhere, where the words fill the window', wanted([view]), null],
  ])('is %s', (_name, what, side) => {
    expect(placeBeside(what)?.side ?? null).toBe(side);
  });

  it('is past all lines of words that are broken', () => {
    const lines = [box(900, 100, 90, 20), box(100, 120, 60, 20)];
    expect(placeBeside(wanted(lines))?.edge).toBe(126); // the second line is in another place across
    const narrow = wanted(lines, { view: box(0, 0, 1000, 700), width: 960 });
    expect(placeBeside(narrow)?.edge).toBe(146);
  });

  it('is under the first of words that go on in the next column', () => {
    const lines = [box(50, 600, 200, 20), box(400, 20, 200, 20)];
    expect(placeBeside(wanted(lines))).toMatchObject({ side: 'above', left: 50 });
  });

  it('covers no line and stays in the view, whatever the words and the window are', () => {
    const anyBox = record({
      left: integer({ min: -200, max: 1200 }),
      top: integer({ min: -200, max: 900 }),
      width: integer({ min: 1, max: 400 }),
      height: integer({ min: 8, max: 400 }),
    }).map(({ left, top, width, height }) => box(left, top, width, height));
    const anyWanted = record({
      lines: array(anyBox, { minLength: 1, maxLength: 5 }),
      seen: record({ left: integer({ min: 0, max: 40 }), top: integer({ min: 0, max: 40 }) }),
      width: integer({ min: 260, max: 1400 }),
      height: integer({ min: 180, max: 900 }),
      isVertical: constantFrom(true, false),
      stood: constantFrom(null, 'below', 'above', 'left', 'right'),
      wish: double({ min: 40, max: 900, noNaN: true }),
    });
    assert(
      property(anyWanted, ({ lines, seen, width, height, isVertical, stood, wish }) => {
        const where = box(seen.left, seen.top, width, height);
        const place = placeBeside(wanted(lines, { view: where, isVertical, stood, height: wish }));
        if (place === null) return;
        const at = taken(place);
        expect(lines.filter((line) => isOver(line, at))).toEqual([]);
        expect(at.left).toBeGreaterThanOrEqual(where.left + MARGIN_PX);
        expect(at.right).toBeLessThanOrEqual(where.right - MARGIN_PX);
        expect(at.top).toBeGreaterThanOrEqual(where.top + MARGIN_PX);
        expect(at.bottom).toBeLessThanOrEqual(where.bottom - MARGIN_PX + 1e-9);
      }),
      { numRuns: 500 },
    );
  });
});

describe('the corner of a pinned popover', () => {
  const size = { width: 392, height: 400 };

  it.each<[string, readonly Box[], Parameters<typeof freeCorner>[4], string]>([
    ['the lower right one', [box(100, 100, 60, 20)], null, 'bottom-end'],
    ['the upper right one, where the words stand low', [box(900, 600, 60, 20)], null, 'top-end'],
    ['a left one, where they stand in both', [box(900, 600, 60, 20), box(900, 20, 60, 20)], null, 'bottom-start'],
    ['the one where it stands', [box(100, 100, 60, 20)], 'top-end', 'top-end'],
    ['another once the words come there', [box(900, 100, 60, 20)], 'top-end', 'bottom-end'],
    ['the one where it stands if all are covered', [view], 'top-start', 'top-start'],
  ])('is %s', (_name, lines, stood, corner) => {
    expect(freeCorner(lines, view, size, MARGIN_PX, stood)).toBe(corner);
  });

  it('is in the view', () => {
    expect(inCorner('top-start', box(10, 20, 500, 600), 100, 50, 8)).toEqual(box(18, 28, 100, 50));
    expect(inCorner('bottom-end', box(10, 20, 500, 600), 100, 50, 8)).toEqual(box(402, 562, 100, 50));
  });
});

it('what is free of a stretch lies in it and outside of what is taken', () => {
  const stretch = record({ start: integer({ min: -5, max: 15 }), length: integer({ min: 0, max: 8 }) }).map(
    ({ start, length }) => ({ start, end: start + length }),
  );
  assert(
    property(array(stretch, { maxLength: 5 }), (taken) => {
      const free = freeAcross({ start: 0, end: 10 }, taken);
      const isIn = (all: readonly { start: number; end: number }[], at: number) =>
        all.some(({ start, end }) => start < at && at < end);
      for (let at = 0.5; at < 10; at++) expect(isIn(free, at)).toBe(!isIn(taken, at));
    }),
  );
});
