import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { buildIndex } from '../../src/notebook/build-index.ts';
import { type Searchable, TextIndex } from '../../src/notebook/text-index.ts';

const text = (id: string, change: Partial<Searchable> = {}): Searchable => ({
  id,
  title: '',
  text: '',
  quote: '',
  tags: '',
  editedAt: 1,
  ...change,
});

const found = (index: TextIndex, query: string): string[] => [...(index.find(query) ?? [])].sort();

function indexOf(...texts: Searchable[]): TextIndex {
  const index = new TextIndex();
  for (const each of texts) index.put(each);
  return index;
}

describe('a search', () => {
  const index = indexOf(
    text('title', { title: 'Xiaomi opens a data center' }),
    text('text', { text: 'Überwachung in Deutschland' }),
    text('quote', { quote: 'sends the IMEI number' }),
    text('tag', { tags: 'to ask\nprivacy' }),
    text('han', { text: '小米 sends 数据到北京' }),
    text('hindi', { text: 'निजता का अधिकार' }),
    text('hebrew', { text: 'חוק הגנת הפרטיות' }),
  );

  test.each([
    ['xiaomi', ['title']],
    ['XIAO', ['title']],
    ['center data', ['title']],
    ['center imei', []],
    ['uberw', ['text']],
    ['Überwachung', ['text']],
    ['imei', ['quote']],
    ['priv', ['tag']],
    ['sends', ['han', 'quote']],
    ['数据', ['han']],
    ['北京', ['han']],
    ['निजता', ['hindi']],
    ['הגנת', ['hebrew']],
    ['ximoai', []],
    ['xiaomo', ['title']],
    ['germany', []],
  ])('for %j finds %j', (query, ids) => expect(found(index, query)).toEqual(ids));

  test.each(['', '  ', '?!'])('for %j asks for nothing', (query) => expect(index.find(query)).toBeNull());
});

describe('the index', () => {
  it('follows an edit, and forgets what was typed before', () => {
    const index = indexOf(text('a', { text: 'one two' }));
    index.put(text('a', { text: 'two three', editedAt: 2 }));
    expect([found(index, 'one'), found(index, 'two'), found(index, 'three')]).toEqual([[], ['a'], ['a']]);
  });

  it('is not set back by an older state', () => {
    const index = indexOf(text('a', { text: 'newer', editedAt: 2 }));
    index.put(text('a', { text: 'older', editedAt: 1 }));
    expect(found(index, 'newer')).toEqual(['a']);
  });

  it('forgets what was deleted, and takes it back', () => {
    const index = indexOf(text('a', { text: 'one' }), text('b', { text: 'one' }));
    index.remove('a');
    expect([found(index, 'one'), index.size]).toEqual([['b'], 1]);
    index.put(text('a', { text: 'one' }));
    expect(found(index, 'one')).toEqual(['a', 'b']);
    index.keepOnly(new Set(['a']));
    expect(found(index, 'one')).toEqual(['a']);
  });

  it('finds what a slow look through all texts finds, after any edits', () => {
    const word = fc.constantFrom('law', 'lawyer', 'data', 'date', 'im', 'imei');
    const edit = fc.record({
      id: fc.constantFrom('a', 'b', 'c'),
      words: fc.array(word, { maxLength: 4 }),
      isGone: fc.boolean(),
    });
    fc.assert(
      fc.property(fc.array(edit, { maxLength: 12 }), fc.array(word, { minLength: 1, maxLength: 2 }), (edits, asked) => {
        const index = new TextIndex();
        const slow = new Map<string, readonly string[]>();
        for (const [i, { id, words, isGone }] of edits.entries()) {
          if (isGone) index.remove(id);
          else index.put(text(id, { text: words.join(' '), editedAt: i + 1 }));
          if (isGone) slow.delete(id);
          else slow.set(id, words);
        }
        const expected = [...slow].filter(([, words]) =>
          asked.every((each) => words.some((word) => word.startsWith(each))),
        );
        const ids = found(index, asked.join(' '));
        // Where nothing is found as it was typed, what is nearly that is; then there is nothing to compare.
        if (expected.length > 0) expect(ids).toEqual(expected.map(([id]) => id).sort());
      }),
    );
  });

  it('is built in slices, of what is still wanted, until a newer one begins', async () => {
    const index = new TextIndex();
    const texts = Array.from({ length: 3000 }, (_, i) => text(String(i), { text: `word${i} and more of it` }));
    const built = buildIndex(index, texts, (id) => id !== '5', new AbortController().signal);
    expect(index.size).toBeLessThan(2999);
    await built;
    expect([index.size, found(index, 'word5')]).not.toContain('5');
    expect(index.size).toBe(2999);
    const stopped = new AbortController();
    stopped.abort();
    await buildIndex(index, [text('late')], () => true, stopped.signal);
    expect(index.size).toBe(2999);
  });
});
