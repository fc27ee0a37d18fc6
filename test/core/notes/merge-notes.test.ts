import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { deleteNote, dropNoteRival, editNote, reviveNote } from '#core/notes/edit-note.ts';
import { mergeNotes, noteVersions } from '#core/notes/merge-notes.ts';
import type { Note, NoteVersion } from '#core/notes/note.ts';
import { countOf, mergeSeen, revisionOf, writerName, writerOf } from '#core/notes/revision.ts';
import { isTombstone, type Tombstone } from '#core/notes/tombstone.ts';

const ID = '0192aaaa-0000-7000-8000-000000000001';
const url = 'https://news.example/story';
type State = Note | Tombstone;

const writer = (n: number): string => writerName(n, new Uint8Array([n]));
const version = (revision: string, text: string, editedAt: number): NoteVersion => ({
  revision,
  editedAt,
  subject: { kind: 'article' },
  url,
  title: 'Story',
  text,
  tags: [],
});
const first = (who: number, text: string, editedAt = 1): Note => {
  const present = version(revisionOf(writer(who), 1), text, editedAt);
  return { ...present, id: ID, createdAt: 0, rivals: [], seen: [present.revision], outlived: null };
};
/** What a plain edit on one machine does. */
const edited = (note: Note, who: number, text: string, editedAt: number): Note => {
  const own = note.seen.filter((revision) => writerOf(revision) === writer(who)).map(countOf);
  const { subject, title, revision: replaces } = note;
  const revision = revisionOf(writer(who), Math.max(0, ...own) + 1);
  return editNote(note, { subject, title, url, text, tags: null, revision, replaces, editedAt }, 'unused') as Note;
};
const deleted = (note: Note, deletedAt: number, ...seen: string[]): Tombstone => ({
  id: note.id,
  deletedAt,
  seen: mergeSeen(note.seen, seen),
});
const texts = (state: State): string[] =>
  isTombstone(state) ? [] : noteVersions(state).versions.map(({ text }) => text);

describe('two states of a note become one', () => {
  const base = first(1, 'one');
  test('a plain later edit is no conflict, whatever the clocks say', () => {
    expect(mergeNotes(base, edited(base, 2, 'two', 5))).toEqual(edited(base, 2, 'two', 5));
    expect(texts(mergeNotes(base, edited(base, 2, 'two', -5)))).toEqual(['two']);
  });
  test('of two edits at once both texts stay, the later one in front', () => {
    const merged = mergeNotes(edited(base, 2, 'mine', 5), edited(base, 3, 'theirs', 6));
    expect(merged.text).toBe('theirs');
    expect(merged.rivals.map(({ text }) => text)).toEqual(['mine']);
  });
  test('a rival stays until the reader drops it, and does not come back', () => {
    const [mine, theirs] = [edited(base, 2, 'mine', 5), edited(base, 3, 'theirs', 6)];
    const both = mergeNotes(mine, theirs);
    expect(texts(edited(both, 4, 'more', 7))).toEqual(['more', 'mine']);
    const dropped = dropNoteRival(both, mine.revision, revisionOf(writer(4), 1));
    expect(texts(mergeNotes(dropped, mine))).toEqual(['theirs']);
  });
  test('where two readers each keep another of two texts, both stay', () => {
    const [mine, theirs] = [edited(base, 2, 'mine', 5), edited(base, 3, 'theirs', 6)];
    const both = mergeNotes(mine, theirs);
    const one = dropNoteRival(both, mine.revision, revisionOf(writer(4), 1));
    const other = dropNoteRival(both, theirs.revision, revisionOf(writer(5), 1));
    expect(texts(mergeNotes(one, other))).toEqual(['theirs', 'mine']);
  });
  test('an emptied text is deleted, and a rival that stood beside it takes its place', () => {
    const both = mergeNotes(edited(base, 2, 'mine', 5), edited(base, 3, 'theirs', 6));
    expect(texts(edited(both, 4, '', 7))).toEqual(['mine']);
    expect(edited(base, 4, '', 7)).toEqual(deleted(base, 7, revisionOf(writer(4), 1)));
  });
  test('a deleted note that is brought back has all its texts, and the deletion takes it no more', () => {
    const both = mergeNotes(edited(base, 2, 'mine', 5), edited(base, 3, 'theirs', 6));
    const gone = deleteNote(both, 8);
    const back = reviveNote(both, writer(5), 9);
    expect(texts(mergeNotes(gone, back))).toEqual(['theirs', 'mine']);
    expect(texts(mergeNotes(back, both))).toEqual(['theirs', 'mine']);
    expect(mergeNotes(back, reviveNote(both, writer(5), 9))).toEqual(back);
  });
  test('a deletion takes what it has seen; an edit that it has not seen lives', () => {
    expect(mergeNotes(base, deleted(base, 9))).toEqual(deleted(base, 9));
    expect(texts(mergeNotes(edited(base, 2, 'later', 10), deleted(base, 9)))).toEqual(['later']);
    expect(texts(mergeNotes(edited(base, 2, 'unseen', 8), deleted(base, 9)))).toEqual(['unseen']);
  });
  test('two notes that are one thing take the older id', () => {
    const other: Note = { ...first(2, 'theirs', 3), id: ID.replace(/1$/, '2') };
    expect(mergeNotes(other, base)).toMatchObject({ id: ID, text: 'theirs', rivals: [{ text: 'one' }] });
  });
  test('a forged history, in which each side has replaced the other, loses nothing', () => {
    const [a, b] = [first(1, 'one'), first(2, 'two')];
    const seen = mergeSeen(a.seen, b.seen);
    expect(texts(mergeNotes({ ...a, seen }, { ...b, seen })).sort()).toEqual(['one', 'two']);
  });
  test('two texts under one name both stay', () => {
    expect(texts(mergeNotes(first(1, 'one'), first(1, 'another'))).sort()).toEqual(['another', 'one']);
  });
});

/** Machines that edit, drop rivals, delete and merge as it comes: every state that such a history can bring about. */
type Step =
  | { readonly kind: 'edit'; readonly on: number; readonly at: number }
  | { readonly kind: 'drop' | 'delete'; readonly on: number; readonly at: number }
  | { readonly kind: 'sync'; readonly on: number; readonly from: number };
const machine = fc.nat(2);
const steps: fc.Arbitrary<Step[]> = fc.array(
  fc.oneof(
    { weight: 4, arbitrary: fc.record({ kind: fc.constant('edit' as const), on: machine, at: fc.nat(50) }) },
    {
      weight: 1,
      arbitrary: fc.record({ kind: fc.constantFrom('drop' as const, 'delete' as const), on: machine, at: fc.nat(50) }),
    },
    { weight: 3, arbitrary: fc.record({ kind: fc.constant('sync' as const), on: machine, from: machine }) },
  ),
  { maxLength: 24 },
);

/** All states that the machines were in, and the texts that a reader saw and took away. */
function play(history: readonly Step[]): { states: State[]; now: State[]; written: string[]; goneBy: Set<string> } {
  const now: State[] = [first(9, 'start'), first(9, 'start'), first(9, 'start')];
  const [states, written, goneBy] = [[...now], ['start'], new Set<string>()];
  // Whoever shows another text is another writer.
  const writers = [0, 1, 2];
  history.forEach((step, i) => {
    const own = now[step.on] as State;
    if (step.kind === 'sync') writers[step.on] = 10 + i;
    if (step.kind === 'sync') now[step.on] = mergeNotes(own, now[step.from] as State);
    else if (isTombstone(own)) return;
    else if (step.kind === 'edit') {
      goneBy.add(own.text);
      now[step.on] = edited(own, writers[step.on] ?? 0, `text ${i}`, step.at);
      written.push(`text ${i}`);
    } else if (step.kind === 'drop') {
      const [rival] = own.rivals;
      if (rival === undefined) return;
      goneBy.add(rival.text);
      now[step.on] = dropNoteRival(own, rival.revision, revisionOf(writer(1000 + i), 1));
    } else {
      for (const text of texts(own)) goneBy.add(text);
      now[step.on] = deleted(own, step.at);
    }
    states.push(now[step.on] as State);
  });
  return { states, now, written, goneBy };
}

describe('whatever happens on three machines', () => {
  test('the merge is commutative, associative and idempotent', () => {
    fc.assert(
      fc.property(steps, fc.nat(), fc.nat(), fc.nat(), (history, i, j, k) => {
        const { states } = play(history);
        const [a, b, c] = [i, j, k].map((n) => states[n % states.length] as State) as [State, State, State];
        expect(mergeNotes(a, b)).toEqual(mergeNotes(b, a));
        expect(mergeNotes(mergeNotes(a, b), c)).toEqual(mergeNotes(a, mergeNotes(b, c)));
        expect(mergeNotes(a, a)).toEqual(a);
        expect(mergeNotes(mergeNotes(a, b), b)).toEqual(mergeNotes(a, b));
      }),
      { numRuns: 1000 },
    );
  });
  test('every text is there that no reader replaced, dropped or deleted', () => {
    fc.assert(
      fc.property(steps, (history) => {
        const { states, written, goneBy } = play(history);
        const all = states.reduce((a, b) => mergeNotes(a, b));
        const kept = texts(all);
        for (const text of written) if (!goneBy.has(text)) expect(kept).toContain(text);
        // A text that was chosen over a rival here and edited elsewhere is there as well; otherwise what is gone stays away.
        if (history.every(({ kind }) => kind !== 'drop')) expect(kept.filter((text) => goneBy.has(text))).toEqual([]);
      }),
      { numRuns: 1000 },
    );
  });
  test('any order and any repetition end in the same state', () => {
    fc.assert(
      fc.property(
        steps.chain((history) => {
          const { states } = play(history);
          return fc.tuple(fc.constant(states), fc.array(fc.nat(states.length - 1), { maxLength: 30 }));
        }),
        ([states, order]) => {
          const merge = (list: readonly State[]) => list.reduce((a, b) => mergeNotes(a, b));
          const shuffled = order.map((n) => states[n] as State);
          expect(merge([...shuffled, ...states])).toEqual(merge(states));
        },
      ),
      { numRuns: 500 },
    );
  });
});
