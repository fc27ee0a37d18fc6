import type { PackEntry } from '#core/explainer-pack/pack-entry.ts';
import { fieldsOf, type TermFields } from '#core/explainer-pack/term-fields.ts';
import { parseTags } from '#core/notes/parse-tags.ts';
import type { TypedTerm } from '#ui/own-explainers/own-explainers-props.ts';

/** What stands in the form for a new term. */
export const NEW_TERM: TypedTerm = { name: '', otherNames: '', kind: 'data', summary: '', sources: '', tags: '' };

/** What stands in the form for one that is there. */
export function typedOf(entry: PackEntry): TypedTerm {
  const { name, otherNames, kind, summary, sources, tags } = fieldsOf(entry);
  return {
    name,
    otherNames: otherNames.join('\n'),
    kind,
    summary,
    sources: sources.map(({ title, url }) => `${url} ${title}`).join('\n'),
    tags: tags.join(', '),
  };
}

const linesOf = (text: string): string[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');

/** What a form's text says. A source is a line: its address, and after a space its title. */
export const readTyped = ({ name, otherNames, kind, summary, sources, tags }: TypedTerm): TermFields => ({
  name,
  otherNames: linesOf(otherNames),
  kind,
  summary,
  sources: linesOf(sources).map((line) => {
    const [url = '', ...title] = line.split(/\s+/);
    return { url, title: title.join(' ') };
  }),
  tags: parseTags(tags),
});
