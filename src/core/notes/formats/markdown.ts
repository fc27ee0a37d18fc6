import type { Draft } from '#core/notes/draft.ts';
import type { Note } from '#core/notes/note.ts';
import type { UserTexts } from '#core/notes/user-texts.ts';
import { uniqueFileNames } from './file-name.ts';

/** One file of an export, in UTF-8. */
export interface TextFile {
  readonly name: string;
  readonly text: string;
}

/** All on one article, or on one explainer. */
interface Page {
  readonly url: string | null;
  readonly notes: readonly Note[];
  readonly draft: Draft | null;
}

/** What Markdown would take for markup in words that are not meant as any. */
const escaped = (text: string): string => text.replace(/[\\`*_{}[\]<>#|~]|^(?=[-+=]|\d+[.)])/gm, '\\$&');

const blockQuote = (text: string): string =>
  escaped(text)
    .split('\n')
    .map((line) => `> ${line}`.trimEnd())
    .join('\n');

/** YAML takes every JSON text as one of its own. */
const scalar = (text: string): string => JSON.stringify(text);

/** Obsidian and Logseq have no spaces in tags. */
const tagName = (tag: string): string => tag.trim().replace(/\s+/g, '-');

const iso = (time: number): string => new Date(time).toISOString();

function frontMatter({ url, notes, draft }: Page): string {
  const all = [...notes, ...(draft ? [draft] : [])];
  const tags = [...new Set(notes.flatMap((note) => note.tags.map(tagName)))];
  const [explainer] = notes.flatMap(({ subject }) => (subject.kind === 'explainer' ? [subject.explainer] : []));
  return [
    '---',
    `title: ${scalar(titleOf({ url, notes, draft }))}`,
    ...(url === null ? [] : [`source: ${scalar(url)}`]),
    ...(explainer === undefined ? [] : [`explainer: ${scalar(explainer)}`]),
    `created: ${iso(Math.min(...all.map(({ createdAt }) => createdAt)))}`,
    `updated: ${iso(Math.max(...all.map(({ editedAt }) => editedAt)))}`,
    ...(tags.length === 0 ? [] : ['tags:', ...tags.map((tag) => `  - ${scalar(tag)}`)]),
    '---',
  ].join('\n');
}

/** A note's texts: the present one, and those that stand beside it, each with its time. */
const textsOf = ({ text, rivals }: Note): string[] =>
  [text, ...rivals.map((rival) => `*${iso(rival.editedAt)}*\n\n${rival.text}`)].filter((each) => each !== '');

function bodyOf({ notes, draft }: Page): string[] {
  const quotes = notes.flatMap((note) =>
    note.subject.kind === 'quote' ? [{ note, anchor: note.subject.anchor }] : [],
  );
  return [
    ...notes.filter(({ subject }) => subject.kind !== 'quote').flatMap(textsOf),
    ...quotes
      .sort((a, b) => a.anchor.start - b.anchor.start || (a.note.id < b.note.id ? -1 : 1))
      .flatMap(({ note, anchor }) => [blockQuote(anchor.exact), ...textsOf(note)]),
    ...(draft ? ['## Draft', ...[draft.name, draft.comment].filter((text) => text !== '')] : []),
  ];
}

const titleOf = ({ url, notes, draft }: Page): string =>
  [...notes, ...(draft ? [draft] : [])].map(({ title }) => title).find((title) => title !== '') ?? url ?? '';

function pagesOf({ notes, drafts }: Pick<UserTexts, 'notes' | 'drafts'>): Page[] {
  const pages = new Map<string, { url: string | null; notes: Note[]; draft: Draft | null }>();
  const pageFor = (key: string, url: string | null) => {
    const page = pages.get(key) ?? { url, notes: [], draft: null };
    pages.set(key, page);
    return page;
  };
  for (const note of notes.toSorted((a, b) => (a.id < b.id ? -1 : 1))) {
    const { subject, url } = note;
    pageFor(subject.kind === 'explainer' ? `explainer ${subject.explainer}` : `${url}`, url).notes.push(note);
  }
  for (const draft of drafts) pageFor(draft.url, draft.url).draft = draft;
  return [...pages].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, page]) => page);
}

/**
 * One Markdown file for each article or explainer, with front matter that Obsidian, Logseq and Joplin read. Words of the
 * page are block quotes with their markup made harmless; the reader's own Markdown is left as it is. Not read again.
 */
export function writeMarkdown(texts: Pick<UserTexts, 'notes' | 'drafts'>): TextFile[] {
  const pages = pagesOf(texts);
  const names = uniqueFileNames(pages.map(titleOf), '.md');
  return pages.map((page, i) => ({
    name: names[i] ?? '',
    text: `${[frontMatter(page), ...bodyOf(page)].join('\n\n')}\n`,
  }));
}
