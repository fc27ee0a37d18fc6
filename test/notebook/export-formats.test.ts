import { strFromU8, unzipSync } from 'fflate';
import { expect, it } from 'vitest';
import type { Note } from '#core/notes/note.ts';
import { recordId } from '#core/notes/record-id.ts';
import { WRITERS } from '../../src/notebook/export-formats.ts';

const note = (n: number, url: string): Note => ({
  id: recordId(n, new Uint8Array([n])),
  createdAt: n,
  editedAt: n,
  revision: '0mh7k2v9q3f81c2a0.1',
  seen: ['0mh7k2v9q3f81c2a0.1'],
  rivals: [],
  outlived: null,
  subject: { kind: 'article' },
  url,
  title: `Story ${n}`,
  text: 'Überwachung',
  tags: [],
});
const texts = (...notes: Note[]) => ({ notes, drafts: [], histories: [], explainers: [], tombstones: [] });

it('writes one article’s Markdown as it is, and of several a zip with a file for each', () => {
  const [one, two] = [note(1, 'https://a.example/1'), note(2, 'https://b.example/2')];
  expect(WRITERS.markdown(texts(one))).toMatchObject({
    ending: '.md',
    content: expect.stringContaining('Überwachung'),
  });
  const { ending, content } = WRITERS.markdown(texts(one, two));
  expect(ending).toBe('.zip');
  const files = unzipSync(content as Uint8Array);
  expect(Object.keys(files).sort()).toEqual(['Story 1.md', 'Story 2.md']);
  expect(strFromU8(files['Story 1.md'] ?? new Uint8Array())).toContain('Überwachung');
});

it('has no file for nothing but an empty one', () => {
  for (const write of Object.values(WRITERS)) expect(write(texts()).ending).toMatch(/^\.\w+$/);
});
