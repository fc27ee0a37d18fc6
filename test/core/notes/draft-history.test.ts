import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  CUT_LENGTH,
  type DraftHistory,
  emptyHistory,
  MOST_SNAPSHOTS,
  mergeHistories,
  rememberEdit,
  rememberPresent,
  SPACING_MS,
} from '#core/notes/draft-history.ts';

const ID = '0192aaaa-0000-7000-8000-000000000001';
const words = (length: number): string => 'x'.repeat(length);

/** A history of texts, each with its time. */
function write(texts: readonly (readonly [comment: string, at: number])[]): DraftHistory {
  let [history, before] = [emptyHistory(ID, 0), { name: '', comment: '', at: 0 }];
  for (const [comment, at] of texts) {
    history = rememberEdit(history, before, { name: '', comment }, at);
    before = { name: '', comment, at };
  }
  return history;
}
const comments = ({ snapshots }: DraftHistory): string[] => snapshots.map(({ comment }) => comment);

describe('the versions of a draft', () => {
  test('are spaced out while it grows', () => {
    const minute = Array.from({ length: 240 }, (_, i) => [words(i + 1), i * 250] as const);
    expect(write(minute).snapshots).toHaveLength(1);
    expect(
      write([
        ['a', SPACING_MS],
        ['ab', SPACING_MS + 1],
        ['abc', 2 * SPACING_MS],
      ]).snapshots.map(({ at }) => at),
    ).toEqual([SPACING_MS + 1]);
  });
  test('hold a text that much was taken out of at once, at any place', () => {
    const long = `begin ${words(CUT_LENGTH)} end`;
    expect(
      comments(
        write([
          [long, 1],
          ['', 2],
        ]),
      ),
    ).toEqual([long]);
    expect(
      comments(
        write([
          [long, 1],
          ['begin  end', 2],
        ]),
      ),
    ).toEqual([long]);
    expect(
      comments(
        write([
          [long, 1],
          ['pasted over', 2],
        ]),
      ),
    ).toEqual([long]);
  });
  test('hold a text that went letter by letter', () => {
    const shrinking = Array.from({ length: 200 }, (_, i) => [words(200 - i), i * 10] as const);
    expect(comments(write(shrinking))).toContain(words(200));
  });
  test('hold the present text before another takes its place, even a short one', () => {
    expect(comments(rememberPresent(emptyHistory(ID, 0), { name: '', comment: 'hm', at: 1 }, 2))).toEqual(['hm']);
  });
  test('are some dozens, close together for the last hour and far apart before', () => {
    const long = Array.from({ length: 2000 }, (_, i) => [words(i + 1), (i + 1) * SPACING_MS] as const);
    const { snapshots } = write(long);
    expect(snapshots).toHaveLength(MOST_SNAPSHOTS);
    expect(MOST_SNAPSHOTS).toBeGreaterThanOrEqual(20);
    const [newest, second] = [snapshots[0]?.at ?? 0, snapshots[1]?.at ?? 0];
    const [before, oldest] = [snapshots.at(-2)?.at ?? 0, snapshots.at(-1)?.at ?? 0];
    expect(newest - second).toBe(SPACING_MS);
    expect(before - oldest).toBeGreaterThan(20 * SPACING_MS);
  });
});

const edits = fc.array(
  fc.record({ keep: fc.nat(100), add: fc.nat(120), pause: fc.oneof(fc.nat(2000), fc.nat(40_000)) }),
  { maxLength: 35 },
);

test('whatever is written and taken out, no long text is lost', () => {
  fc.assert(
    fc.property(edits, (strokes) => {
      let [at, comment] = [0, ''];
      const texts = strokes.map(({ keep, add, pause }, i): [string, number] => {
        at += pause + 1;
        comment =
          comment.slice(0, Math.floor((comment.length * keep) / 100)) + String.fromCharCode(0x4e00 + i).repeat(add);
        return [comment, at];
      });
      const history = write(texts);
      const kept = [...comments(history), history.unkept?.comment ?? '', comment];
      // Of each text that stood there, all but the last half line is in a version that can be returned to.
      for (const [text] of texts) {
        const most = text.slice(0, Math.max(0, text.length - CUT_LENGTH));
        expect(kept.some((each) => each.startsWith(most))).toBe(true);
      }
    }),
    { numRuns: 1000 },
  );
});

test('two histories of one draft become one with all that both hold, in any order', () => {
  const history = fc
    .array(
      fc.record({ at: fc.nat(9), name: fc.constant(''), comment: fc.constantFrom('a', 'b'), isCut: fc.boolean() }),
      {
        maxLength: 6,
      },
    )
    .map(
      (snapshots): DraftHistory =>
        snapshots.reduce(
          (all, one) => mergeHistories(all, { ...emptyHistory(ID, 0), snapshots: [one] }),
          emptyHistory(ID, 0),
        ),
    );
  fc.assert(
    fc.property(history, history, history, (a, b, c) => {
      expect(mergeHistories(a, b)).toEqual(mergeHistories(b, a));
      expect(mergeHistories(mergeHistories(a, b), c)).toEqual(mergeHistories(a, mergeHistories(b, c)));
      expect(mergeHistories(a, a)).toEqual(a);
    }),
  );
});
