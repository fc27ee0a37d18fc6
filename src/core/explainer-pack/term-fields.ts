import type { Kind } from '#core/explainer.ts';
import type { PackEntry } from './pack-entry.ts';
import { plainAliases } from './plain-aliases.ts';

/** What a form asks of the reader's own term: the little that most terms need. */
export interface TermFields {
  readonly name: string;
  /** Other ways to write it. */
  readonly otherNames: readonly string[];
  readonly kind: Kind;
  readonly summary: string;
  readonly sources: readonly { readonly title: string; readonly url: string }[];
  readonly tags: readonly string[];
}

/** An entry as a form shows it. */
export function fieldsOf({ name, aliases, kind, summary, sources, tags }: PackEntry): TermFields {
  const names = [...aliases.safe, ...aliases['case-bound']];
  return {
    name,
    otherNames: names.filter((each) => each !== name),
    kind,
    summary,
    sources: sources.map(({ title, url }) => ({ title, url })),
    tags,
  };
}

const filled = (texts: readonly string[]): string[] => texts.map((each) => each.trim()).filter((each) => each !== '');

/** What stands instead of the title of a source that has none: the host of its address. */
const hostOf = (url: string): string => /^https?:\/\/([^/?#]+)/.exec(url)?.[1] ?? url;

/**
 * What a form says, as an entry to be checked. What the form does not ask of an entry stays as it was: a source whose title and
 * address are the same, names that need company, and all the rest of an entry from a pack.
 *
 * @param before - The entry that the form showed; null for a new one.
 */
export function entryOfFields(fields: TermFields, before: PackEntry | null, id: string): unknown {
  const name = fields.name.trim();
  const aliases = plainAliases([name, ...filled(fields.otherNames)].filter((each) => each !== ''));
  const known = before?.aliases['needs-company'] ?? [];
  const sources = fields.sources
    .map(({ title, url }) => ({ title: title.trim() || hostOf(url.trim()), url: url.trim() }))
    .filter(({ title, url }) => title !== '' || url !== '');
  return {
    ...before,
    id: before?.id ?? id,
    name,
    kind: fields.kind,
    summary: fields.summary.trim().replace(/\s*\n\s*/g, ' '),
    aliases: { ...aliases, 'needs-company': known },
    sources: sources.map(
      (source) => before?.sources.find(({ title, url }) => title === source.title && url === source.url) ?? source,
    ),
    tags: [...new Set(filled(fields.tags))],
  };
}
