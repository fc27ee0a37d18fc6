import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { chosenTexts, textsOfArticle } from '#core/notes/formats/choose-texts.ts';
import { writeCsv } from '#core/notes/formats/csv.ts';
import { fileName, uniqueFileNames } from '#core/notes/formats/file-name.ts';
import { writeMarkdown } from '#core/notes/formats/markdown.ts';
import type { Note } from '#core/notes/note.ts';
import { anyText, anyTexts } from './arbitrary-texts.ts';

/** A slow and obvious reader of RFC 4180. */
function cellsOf(csv: string): string[][] {
  const rows: string[][] = [[]];
  let [cell, isQuoted] = ['', false];
  const endCell = () => {
    rows.at(-1)?.push(cell);
    cell = '';
  };
  for (let i = 0; i < csv.length; i++) {
    if (isQuoted) {
      if (csv[i] === '"' && csv[i + 1] === '"') cell += csv[i++];
      else if (csv[i] === '"') isQuoted = false;
      else cell += csv[i];
    } else if (csv[i] === '"' && cell === '') isQuoted = true;
    else if (csv[i] === ',') endCell();
    else if (csv[i] === '\r' && csv[i + 1] === '\n') {
      endCell();
      rows.push([]);
      i++;
    } else cell += csv[i];
  }
  return rows.slice(0, -1);
}

describe('the table', () => {
  const withoutMark = (cell: string) => (/^'+[=+\-@\t\r\uff1d\uff0b\uff0d\uff20]/.test(cell) ? cell.slice(1) : cell);

  test('holds every text, to the letter once the apostrophe is taken away, in rows of one length', () => {
    fc.assert(
      fc.property(anyTexts, (texts) => {
        const csv = writeCsv(texts);
        expect(csv.startsWith('\ufeff')).toBe(true);
        const [head, ...rows] = cellsOf(csv.slice(1));
        expect(rows.every((row) => row.length === head?.length)).toBe(true);
        const written = texts.notes.flatMap((note) => [note.text, ...note.rivals.map(({ text }) => text)]);
        const column = head?.indexOf('text') ?? 0;
        expect(rows.map((row) => withoutMark(row[column] ?? ''))).toEqual([
          ...written,
          ...texts.drafts.map(({ comment }) => comment),
        ]);
      }),
    );
  });

  test('has no cell that a spreadsheet runs', () => {
    fc.assert(
      fc.property(anyTexts, (texts) => {
        for (const cell of cellsOf(writeCsv(texts).slice(1)).flat()) expect(cell).not.toMatch(/^[=+\-@\t\r＝＋－＠]/);
      }),
    );
  });
});

describe('a file name', () => {
  test.each([
    ['Xiaomi to Open Data Center in India', 'Xiaomi to Open Data Center in India'],
    ['a/b\\c: "d"? <e>|*', 'a b c d e'],
    ['../../etc/passwd', 'etc passwd'],
    ['CON', 'CON_'],
    ['nul.txt', 'nul.txt_'],
    ['...', 'note'],
    ['', 'note'],
    ['[[link]] #tag ^x %41', 'link tag x 41'],
    ['\u202egnp.exe', 'gnp.exe'],
    ['小米在印度建立数据中心', '小米在印度建立数据中心'],
  ])('of %j is %j', (title, name) => {
    expect(fileName(title)).toBe(name);
  });

  test('is one on every system, and different from all others', () => {
    fc.assert(
      fc.property(fc.array(anyText, { maxLength: 12 }), (titles) => {
        const names = uniqueFileNames(titles, '.md');
        expect(new Set(names.map((name) => name.toLowerCase())).size).toBe(titles.length);
        for (const name of names) {
          expect(name).not.toMatch(/[\\/:*?"<>|\p{Cc}\p{Cs}]|^[.\s]|[.\s]\.md$/u);
          expect(new TextEncoder().encode(name).length).toBeLessThan(255);
        }
      }),
    );
  });
});

const NOTE: Note = {
  id: '0192aaaa-0000-7000-8000-000000000001',
  createdAt: Date.UTC(2026, 0, 2),
  revision: '00000000100000000.1',
  editedAt: Date.UTC(2026, 0, 3),
  subject: { kind: 'article' },
  url: 'https://news.example/story',
  title: 'Story: "one"',
  text: 'On the *whole*',
  tags: ['data law'],
  rivals: [],
  seen: [],
  outlived: null,
};
const QUOTE: Note = {
  ...NOTE,
  id: '0192aaaa-0000-7000-8000-000000000002',
  subject: {
    kind: 'quote',
    anchor: { exact: 'It <b>sends</b>\n\n# the IMEI', prefix: '', suffix: '', start: 5, end: 10, blockDigest: '' },
  },
  text: 'Where to?',
};

describe('Markdown', () => {
  test('has one file for each article, with front matter and block quotes', () => {
    const draft = {
      ...NOTE,
      url: 'https://news.example/story',
      name: 'Ann',
      comment: 'Will it?',
      putAt: null,
      rivals: [],
    };
    expect(writeMarkdown({ notes: [QUOTE, NOTE], drafts: [draft] })).toEqual([
      {
        name: 'Story one.md',
        text: [
          '---',
          'title: "Story: \\"one\\""',
          'source: "https://news.example/story"',
          'created: 2026-01-02T00:00:00.000Z',
          'updated: 2026-01-03T00:00:00.000Z',
          'tags:',
          '  - "data-law"',
          '---',
          '',
          'On the *whole*',
          '',
          '> It \\<b\\>sends\\</b\\>',
          '>',
          '> \\# the IMEI',
          '',
          'Where to?',
          '',
          '## Draft',
          '',
          'Ann',
          '',
          'Will it?',
          '',
        ].join('\n'),
      },
    ]);
  });

  test('has front matter that YAML reads back, whatever the title', () => {
    fc.assert(
      fc.property(anyTexts, (texts) => {
        for (const { text } of writeMarkdown(texts)) {
          const end = text.indexOf('\n---', 4);
          const matter = parse(text.slice(4, end));
          expect(typeof matter.title).toBe('string');
        }
      }),
    );
  });

  test('loses no text', () => {
    fc.assert(
      fc.property(anyTexts, (texts) => {
        const all = writeMarkdown(texts)
          .map(({ text }) => text)
          .join('\n');
        for (const { text } of texts.notes) expect(all).toContain(text);
        for (const { comment } of texts.drafts) expect(all).toContain(comment);
      }),
    );
  });
});

test('a selection has what was chosen, and one article all that is on it', () => {
  fc.assert(
    fc.property(anyTexts, (texts) => {
      const some = chosenTexts(texts, new Set(texts.notes.slice(0, 2).map(({ id }) => id)));
      expect(some.notes).toEqual(texts.notes.slice(0, 2));
      const url = texts.notes[0]?.url ?? 'https://news0.example/story-0';
      const article = textsOfArticle(texts, url);
      expect(article.notes).toEqual(texts.notes.filter((note) => note.url === url));
      expect(article.drafts).toEqual(texts.drafts.filter((draft) => draft.url === url));
    }),
  );
});
