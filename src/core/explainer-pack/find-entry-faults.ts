import { latestDay } from '#core/since/partial-date.ts';
import type { WrittenExplainer } from './explainer-schema.ts';
import type { EntryFault } from './rule.ts';

type CheckedEntry = Pick<
  WrittenExplainer,
  'misunderstandings' | 'events' | 'jurisdiction' | 'aliases' | 'company' | 'kind' | 'data' | 'related'
> & {
  readonly sources: readonly { readonly id?: string | undefined }[];
};

/** The values that occur again, each with its place in the list. */
const repeated = (values: readonly string[]): { value: string; index: number }[] =>
  values.map((value, index) => ({ value, index })).filter(({ value, index }) => values.indexOf(value) !== index);

/** Every place where a source is named by its id. */
function sourceReferences(entry: CheckedEntry): { field: string; id: string }[] {
  const lists = [
    ...entry.misunderstandings.map(({ sources }, index) => ({ field: `misunderstandings[${index}].sources`, sources })),
    ...entry.events.map(({ sources }, index) => ({ field: `events[${index}].sources`, sources })),
  ];
  const cells = Object.entries(entry.jurisdiction ?? {}).flatMap(([name, list]) =>
    list.map(({ source }, index) => ({ field: `jurisdiction.${name}[${index}].source`, id: source })),
  );
  return [
    ...lists.flatMap(({ field, sources }) => sources.map((id, index) => ({ field: `${field}[${index}]`, id }))),
    ...cells.flatMap(({ field, id }) => (id === undefined ? [] : [{ field, id }])),
  ];
}

function findSourceFaults(entry: CheckedEntry): EntryFault[] {
  const ids = entry.sources.map(({ id }, index) => id ?? `-${index}`); // no id begins so
  return [
    ...repeated(ids).map(({ value, index }) => ({
      field: `sources[${index}].id`,
      rule: 'source-twice' as const,
      values: [value],
    })),
    ...sourceReferences(entry)
      .filter(({ id }) => !ids.includes(id))
      .map(({ field, id }) => ({ field, rule: 'no-such-source' as const, values: [id] })),
  ];
}

function findAliasFaults(entry: CheckedEntry): EntryFault[] {
  const { safe, 'case-bound': caseBound, 'needs-company': needsCompany } = entry.aliases;
  const all = [...safe, ...caseBound, ...needsCompany];
  const faults: EntryFault[] = repeated(all).map(({ value }) => ({
    field: 'aliases',
    rule: 'alias-twice',
    values: [value],
  }));
  if (all.length === 0) faults.push({ field: 'aliases', rule: 'no-alias' });
  if (needsCompany.length > 0 && entry.company.length === 0) faults.push({ field: 'company', rule: 'no-company' });
  return faults;
}

function findKindFaults(entry: CheckedEntry): EntryFault[] {
  const faults: EntryFault[] = [];
  if (entry.data !== undefined && entry.kind !== 'data') faults.push({ field: 'data', rule: 'data-of-other-kind' });
  if (entry.data === undefined && entry.kind === 'data') faults.push({ field: 'data', rule: 'missing' });
  if (entry.jurisdiction !== undefined && entry.kind !== 'place')
    faults.push({ field: 'jurisdiction', rule: 'jurisdiction-of-other-kind' });
  return faults;
}

function findDateFaults(entry: CheckedEntry): EntryFault[] {
  return Object.entries(entry.jurisdiction ?? {}).flatMap(([name, list]) =>
    list.flatMap(({ from, until }, index) =>
      from !== undefined && until !== undefined && latestDay(until) < latestDay(from)
        ? [{ field: `jurisdiction.${name}[${index}].until`, rule: 'before-from' as const }]
        : [],
    ),
  );
}

function findReferenceFaults(id: string, entry: CheckedEntry): EntryFault[] {
  const faults: EntryFault[] = repeated(entry.related).map(({ value, index }) => ({
    field: `related[${index}]`,
    rule: 'related-twice',
    values: [value],
  }));
  if (entry.related.includes(id)) faults.push({ field: 'related', rule: 'related-to-itself' });
  return faults;
}

/** What a schema cannot say about one entry: its parts do not fit each other. */
export const findEntryFaults = (id: string, entry: CheckedEntry): EntryFault[] => [
  ...findSourceFaults(entry),
  ...findAliasFaults(entry),
  ...findKindFaults(entry),
  ...findDateFaults(entry),
  ...findReferenceFaults(id, entry),
];
