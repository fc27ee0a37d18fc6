import { strToU8, zipSync } from 'fflate';
import { writeCsv } from '#core/notes/formats/csv.ts';
import { writeMarkdown } from '#core/notes/formats/markdown.ts';
import { writeOwnJson } from '#core/notes/formats/own-json.ts';
import { writeWebAnnotations } from '#core/notes/formats/web-annotations.ts';
import type { UserTexts } from '#core/notes/user-texts.ts';
import type { ExportFormat } from '#ui/notebook/notebook-props.ts';

/** A file to be saved: the end of its name, its type, what it holds. */
interface ExportFile {
  readonly ending: string;
  readonly type: string;
  readonly content: string | Uint8Array<ArrayBuffer>;
}

/** All formats. Markdown is one file an article: of several, a zip is made. */
export const WRITERS: Readonly<Record<ExportFormat, (texts: UserTexts) => ExportFile>> = {
  json: (texts) => ({ ending: '.json', type: 'application/json', content: writeOwnJson(texts) }),
  w3c: (texts) => ({ ending: '.jsonld', type: 'application/ld+json', content: writeWebAnnotations(texts) }),
  csv: (texts) => ({ ending: '.csv', type: 'text/csv', content: writeCsv(texts) }),
  markdown: (texts) => {
    const files = writeMarkdown(texts);
    const [first] = files;
    if (files.length === 1 && first) return { ending: '.md', type: 'text/markdown', content: first.text };
    const zipped = zipSync(Object.fromEntries(files.map(({ name, text }) => [name, strToU8(text)])));
    return { ending: '.zip', type: 'application/zip', content: zipped };
  },
};
