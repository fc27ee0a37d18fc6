import { type ImportFailure, refuseBytes } from '#core/notes/formats/import-outcome.ts';
import { isObject } from '#core/notes/formats/json-value.ts';
import { parseJson } from '#core/notes/formats/parse-json.ts';
import { checkEntry, type PackEntry } from './pack-entry.ts';
import type { EntryFault } from './rule.ts';

/** Stands first in every pack. */
export const PACK_FORMAT = 'sidelight-explainers';

/** Of the packs that are written now. All earlier ones are read. */
export const PACK_VERSION = 1;

/** Bytes of a pack that is read: 2,000 entries of the bundled dataset's length are some 8 million. */
export const MOST_PACK_BYTES = 10_000_000;

/** More than a reader would write, and what an index is built of in a second. */
export const MOST_ENTRIES = 2000;

/** More faults than these are not told one by one. */
const MOST_FAULTS = 100;

/** What a file turned out to be: all of its entries without a fault, or none of them. Fields are named `explainers[3].summary`. */
export type PackOutcome =
  | { readonly state: 'read'; readonly entries: readonly PackEntry[] }
  /** No pack, or not to be read at all. */
  | { readonly state: 'refused'; readonly failure: ImportFailure }
  | { readonly state: 'faulty'; readonly faults: readonly EntryFault[] };

const refused = (reason: ImportFailure['reason'], path = ''): PackOutcome => ({
  state: 'refused',
  failure: { reason, path },
});

/** A path within the entry of this number, as one within the file. */
export const pathInPack = (index: number, field: string): string =>
  field === '' ? `explainers[${index}]` : `explainers[${index}].${field}`;

/** Reads a pack. Never throws, and writes nothing. @param file Its bytes, or its text. */
export function readPack(file: Uint8Array | string): PackOutcome {
  if (file.length > MOST_PACK_BYTES)
    return { state: 'refused', failure: refuseBytes(file.length, MOST_PACK_BYTES).failure };
  const parsed = parseJson(file);
  if (!parsed.ok) return { state: 'refused', failure: parsed.failure };
  const { value } = parsed;
  if (!isObject(value) || value.format !== PACK_FORMAT) return refused('foreign');
  const { format: _, version, explainers, ...others } = value;
  if (typeof version !== 'number' || !Number.isInteger(version) || version < 1)
    return refused('wrong-shape', 'version');
  if (version > PACK_VERSION) return refused('newer-version', 'version');
  const [unknown] = Object.keys(others);
  if (unknown !== undefined) return refused('wrong-shape', unknown);
  if (!Array.isArray(explainers)) return refused('wrong-shape', 'explainers');
  if (explainers.length > MOST_ENTRIES) return refused('too-many', 'explainers');
  return readEntries(explainers);
}

function readEntries(values: readonly unknown[]): PackOutcome {
  const checked = values.map(checkEntry);
  const entries = checked.flatMap((each) => (each.ok ? each.entry : []));
  const ids = checked.map((each) => (each.ok ? each.entry.id : null));
  const faults = checked.flatMap((each, index): EntryFault[] => {
    if (!each.ok) return each.faults.map((fault) => ({ ...fault, field: pathInPack(index, fault.field) }));
    const { id } = each.entry;
    return ids.indexOf(id) === index ? [] : [{ field: pathInPack(index, 'id'), rule: 'id-twice', values: [id] }];
  });
  return faults.length > 0 ? { state: 'faulty', faults: faults.slice(0, MOST_FAULTS) } : { state: 'read', entries };
}

const isEmpty = (value: unknown): boolean =>
  value === undefined ||
  (Array.isArray(value) && value.length === 0) ||
  (isObject(value) && Object.keys(value).length === 0);

/** Without what was filled in where nothing was written. */
function compact(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(compact);
  if (!isObject(value)) return value;
  const fields = Object.entries(value).map(([name, inner]) => [name, compact(inner)] as const);
  return Object.fromEntries(fields.filter(([, inner]) => !isEmpty(inner)));
}

/** A pack of some entries, in the order of their ids: the same entries give the same bytes, and reading it gives the entries. */
export function writePack(entries: readonly PackEntry[]): string {
  const explainers = entries.toSorted((a, b) => (a.id < b.id ? -1 : 1)).map(compact);
  return `${JSON.stringify({ format: PACK_FORMAT, version: PACK_VERSION, explainers }, null, 2)}\n`;
}
