import * as v from 'valibot';
import { parseDocument } from 'yaml';
import type { DatasetEvent, Explainer, JurisdictionCell, Source } from '#core/explainer.ts';
import {
  EXPLAINER_SCHEMA,
  isExplainerId,
  MOVED_SCHEMA,
  type WrittenExplainer,
} from '#core/explainer-pack/explainer-schema.ts';
import { faultsOfIssues } from '#core/explainer-pack/faults-of-issues.ts';
import { findEntryFaults } from '#core/explainer-pack/find-entry-faults.ts';
import { aliasEntryOf } from '#core/explainer-pack/pack-entry.ts';
import type { EntryFault } from '#core/explainer-pack/rule.ts';
import type { AliasEntry } from '#core/mentions/alias-entry.ts';
import type { Fault } from './fault.ts';
import { faultText } from './fault-texts.ts';

/** One file of `src/dataset/explainers/`. */
export interface DatasetFile {
  /** `imei.yml`: the name without its ending is the explainer's id. */
  readonly name: string;
  readonly text: string;
}

/** What one file turned out to be. */
export type ParsedFile =
  /** An entry, whole and without a fault of its own. */
  | { readonly state: 'explainer'; readonly explainer: Explainer; readonly aliases: AliasEntry }
  /** What a renamed entry leaves behind. */
  | { readonly state: 'moved'; readonly from: string; readonly to: string }
  /** Everything wrong with the file, as far as it can be seen without the other files. */
  | { readonly state: 'faulty'; readonly faults: readonly Fault[] };

type Written = { readonly value: unknown } | { readonly faults: string[] };

/** YAML 1.2 core schema: a date stays a text, `no` stays a word, a key given twice is an error. */
function readYaml(text: string): Written {
  const document = parseDocument(text, { version: '1.2', schema: 'core', uniqueKeys: true, prettyErrors: true });
  const faults = [...document.errors, ...document.warnings];
  // The first line of a YAML error says what and where; the lines below it draw an arrow.
  if (faults.length > 0)
    return { faults: faults.map(({ message }) => message.split('\n')[0]?.replace(/:$/, '') ?? '') };
  try {
    return { value: document.toJS() };
  } catch (error) {
    // An alias without its anchor, or one that grows without end, is seen only now.
    return { faults: [error instanceof Error ? error.message : String(error)] };
  }
}

const isMoved = (value: unknown): boolean => typeof value === 'object' && value !== null && 'moved' in value;

const toSource = (written: WrittenExplainer['sources'][number]): Source => ({
  id: written.id,
  title: written.title,
  publisher: written.publisher,
  url: written.url,
  class: written.class,
  published: written.published ?? null,
  read: written.read ?? null,
});

type Cells = NonNullable<WrittenExplainer['jurisdiction']>['protection'];

const toCells = (written: Cells): JurisdictionCell[] =>
  written.map(({ from, until, text, source }) => ({
    from: from ?? null,
    until: until ?? null,
    text,
    source: source ?? null,
  }));

function toJurisdiction(written: WrittenExplainer['jurisdiction']): Explainer['jurisdiction'] {
  if (written === undefined) return null;
  return {
    protection: toCells(written.protection),
    stateAccess: toCells(written['state-access']),
    remedy: toCells(written.remedy),
    transfers: toCells(written.transfers),
    localisation: toCells(written.localisation),
    adequacy: toCells(written.adequacy),
  };
}

function toEvents(id: string, written: WrittenExplainer, sources: readonly Source[]): DatasetEvent[] {
  return written.events.map((event) => ({
    date: event.date,
    text: event.text,
    stance: event.stance,
    by: event.by ?? null,
    explainers: [...new Set([id, ...event.explainers])],
    sources: event.sources.flatMap((wanted) => sources.filter((source) => source.id === wanted)),
  }));
}

const sortedKeys = (names: Readonly<Record<string, string>>): Record<string, string> =>
  Object.fromEntries(Object.entries(names).sort(([a], [b]) => (a < b ? -1 : 1)));

/** Keys in a fixed order, so that the same entry always gives the same bytes. */
function toExplainer(id: string, written: WrittenExplainer): Explainer {
  const sources = written.sources.map(toSource);
  const { data } = written;
  return {
    id,
    name: written.name,
    names: sortedKeys(written.names),
    kind: written.kind,
    tier: written.tier,
    summary: written.summary,
    matters: written.matters,
    misunderstandings: written.misunderstandings.map(({ wrong, right, sources }) => ({ wrong, right, sources })),
    steps: written.do.map(({ step, platform, checked }) => ({
      step,
      platform,
      checked: checked === 'never' ? null : checked,
    })),
    data: data === undefined ? null : { changeable: data.changeable, links: data.links, readBy: data['read-by'] },
    jurisdiction: toJurisdiction(written.jurisdiction),
    events: toEvents(id, written, sources),
    sources,
    related: written.related,
    asOf: written['as-of'],
  };
}

/**
 * Reads one file of the dataset. All faults of the file are listed at once; what can only be seen beside the other
 * files (related ids, aliases claimed twice) is `compileDataset`'s part.
 */
export function parseExplainer({ name, text }: DatasetFile): ParsedFile {
  const faulty = (faults: readonly Omit<Fault, 'file'>[]): ParsedFile => ({
    state: 'faulty',
    faults: faults.map(({ field, fault }) => ({ file: name, field, fault })),
  });
  const broken = (faults: readonly EntryFault[]): ParsedFile =>
    faulty(faults.map((fault) => ({ field: fault.field, fault: faultText(fault) })));
  const id = name.replace(/\.yml$/, '');
  if (id === name || !isExplainerId(id))
    return faulty([{ field: '', fault: 'file names are <id>.yml, an id being lower-case words joined by hyphens' }]);

  const written = readYaml(text);
  if ('faults' in written) return faulty(written.faults.map((fault) => ({ field: '', fault })));

  const schema = isMoved(written.value) ? MOVED_SCHEMA : EXPLAINER_SCHEMA;
  const result = v.safeParse(schema, written.value, { abortPipeEarly: true });
  if (!result.success) return broken(faultsOfIssues(result.issues));
  if ('moved' in result.output) return { state: 'moved', from: id, to: result.output.moved };

  const faults = findEntryFaults(id, result.output);
  if (faults.length > 0) return broken(faults);
  return { state: 'explainer', explainer: toExplainer(id, result.output), aliases: aliasEntryOf(result.output, id) };
}
