import { latestDay } from '#core/since/partial-date.ts';
import type { WrittenExplainer } from './explainer-schema.ts';
import type { Fault } from './fault.ts';

type EntryFault = Omit<Fault, 'file'>;

/** The values that occur again, each with its place in the list. */
const repeated = (values: readonly string[]): { value: string; index: number }[] =>
  values.map((value, index) => ({ value, index })).filter(({ value, index }) => values.indexOf(value) !== index);

/** Every place where a source is named by its id. */
function sourceReferences(entry: WrittenExplainer): { field: string; id: string }[] {
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

function findSourceFaults(entry: WrittenExplainer): EntryFault[] {
  const ids = entry.sources.map(({ id }) => id);
  return [
    ...repeated(ids).map(({ value, index }) => ({
      field: `sources[${index}].id`,
      fault: `source id "${value}" is given twice`,
    })),
    ...sourceReferences(entry)
      .filter(({ id }) => !ids.includes(id))
      .map(({ field, id }) => ({ field, fault: `no source of this entry has the id "${id}"` })),
  ];
}

function findAliasFaults(entry: WrittenExplainer): EntryFault[] {
  const { safe, 'case-bound': caseBound, 'needs-company': needsCompany } = entry.aliases;
  const all = [...safe, ...caseBound, ...needsCompany];
  const faults = repeated(all).map(({ value }) => ({ field: 'aliases', fault: `alias "${value}" is written twice` }));
  if (all.length === 0)
    faults.push({ field: 'aliases', fault: 'none; no article would ever be marked with the entry' });
  if (needsCompany.length > 0 && entry.company.length === 0)
    faults.push({ field: 'company', fault: 'missing; needs-company aliases are marked only beside a word of company' });
  return faults;
}

function findKindFaults(entry: WrittenExplainer): EntryFault[] {
  const faults: EntryFault[] = [];
  if (entry.data !== undefined && entry.kind !== 'data') faults.push({ field: 'data', fault: 'for kind data only' });
  if (entry.data === undefined && entry.kind === 'data') faults.push({ field: 'data', fault: 'missing' });
  if (entry.jurisdiction !== undefined && entry.kind !== 'place')
    faults.push({ field: 'jurisdiction', fault: 'for kind place only' });
  return faults;
}

function findDateFaults(entry: WrittenExplainer): EntryFault[] {
  return Object.entries(entry.jurisdiction ?? {}).flatMap(([name, list]) =>
    list.flatMap(({ from, until }, index) =>
      from !== undefined && until !== undefined && latestDay(until) < latestDay(from)
        ? [{ field: `jurisdiction.${name}[${index}].until`, fault: 'lies before from' }]
        : [],
    ),
  );
}

function findReferenceFaults(id: string, entry: WrittenExplainer): EntryFault[] {
  const faults = repeated(entry.related).map(({ value, index }) => ({
    field: `related[${index}]`,
    fault: `"${value}" is given twice`,
  }));
  if (entry.related.includes(id)) faults.push({ field: 'related', fault: 'an entry is not related to itself' });
  return faults;
}

/** What a schema cannot say about one entry: its parts do not fit each other. */
export const findEntryFaults = (id: string, entry: WrittenExplainer): EntryFault[] => [
  ...findSourceFaults(entry),
  ...findAliasFaults(entry),
  ...findKindFaults(entry),
  ...findDateFaults(entry),
  ...findReferenceFaults(id, entry),
];
