import { describe, expect, it, test } from 'vitest';
import { type Answer, fail, succeed } from '#core/failure.ts';
import { dropNoteRival, editNote, type NoteEdit } from '#core/notes/edit-note.ts';
import type { Note } from '#core/notes/note.ts';
import { isTombstone } from '#core/notes/tombstone.ts';
import { isSafe, joined, keepOnly } from '../../src/notebook/settle-rivals.ts';
import { OPEN_NOTE } from '../gallery/fixtures/notebook-states.ts';

const writer = (n: number): string => `${String(n).padStart(9, '0')}00000000`;

/** A note that as many windows have edited, none of which knew of the others. */
function noteOf(texts: readonly string[]): Note {
  let note: Note | null = null;
  for (const [i, text] of texts.entries()) {
    const edit: NoteEdit = {
      subject: { kind: 'article' },
      url: 'https://news.example/',
      title: 'Story',
      text,
      tags: null,
      revision: `${writer(i + 1)}.1`,
      replaces: null,
      editedAt: i + 1,
    };
    const next = editNote(note, edit, '0192f0c0-0000-7000-8000-000000000001');
    if (next === null || isTombstone(next)) throw new Error('wanted a note');
    note = next;
  }
  if (note === null) throw new Error('wanted a text');
  return note;
}

const textsOf = (note: Note): string[] => [note.text, ...note.rivals.map(({ text }) => text)];

/** The store's own way of dropping a text. */
function dropping(note: Note, before?: (dropped: number) => Answer<never> | undefined) {
  let [present, count] = [note, 0];
  return async (dropped: string): Promise<Answer<Note | null>> => {
    count++;
    const refused = before?.(count);
    if (refused) return refused;
    present = dropNoteRival(present, dropped, `${writer(99)}.${count}`);
    return succeed(present);
  };
}

describe('several texts', () => {
  test.each(['one', 'two', 'three'])('become the one that is chosen: %s', async (chosen) => {
    const note = noteOf(['one', 'two', 'three']);
    expect(textsOf(note)).toEqual(['three', 'two', 'one']);
    const revision = [note, ...note.rivals].find(({ text }) => text === chosen)?.revision ?? '';
    const answer = await keepOnly(note, revision, dropping(note));
    expect(answer.ok && answer.value && textsOf(answer.value)).toEqual([chosen]);
  });

  it('stay where one cannot be dropped', async () => {
    const note = noteOf(['one', 'two', 'three']);
    const drop = dropping(note, (count) => (count === 2 ? fail('storage-full') : undefined));
    expect(await keepOnly(note, note.revision, drop)).toEqual(fail('storage-full'));
  });

  it('are shown anew where another came meanwhile', async () => {
    const note = noteOf(['one', 'two']);
    const more = noteOf(['one', 'two', 'three', 'four']);
    const answer = await keepOnly(note, note.revision, async () => succeed(more));
    expect(answer).toEqual(succeed(more));
  });

  it('are joined in order, what is twice once', () => {
    expect(joined(['a', '', 'b', 'a'])).toBe('a\n\nb');
  });

  it('go only when the one of them all is saved, and none came that is not in it', () => {
    const note = noteOf(['one', 'two']);
    expect(isSafe(OPEN_NOTE, note, note.rivals)).toBe(true);
    expect(isSafe(OPEN_NOTE, noteOf(['one', 'two', 'three']), note.rivals)).toBe(false);
    expect(isSafe({ ...OPEN_NOTE, save: { state: 'failed', failure: 'storage-full' } }, note, note.rivals)).toBe(false);
    expect(isSafe(null, note, note.rivals)).toBe(false);
  });
});
