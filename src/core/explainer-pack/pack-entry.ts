import * as v from 'valibot';
import type { AliasEntry } from '#core/mentions/alias-entry.ts';
import { EXPLAINER_SCHEMA, id, partialDate, rule, text, textUpTo, url } from './explainer-schema.ts';
import { faultsOfIssues } from './faults-of-issues.ts';
import { findEntryFaults } from './find-entry-faults.ts';
import { plainAliases } from './plain-aliases.ts';
import type { EntryFault } from './rule.ts';

/** Longest and most of what a pack adds to the dataset's rules: UTF-16 code units, entries of a list. */
export const PACK_LIMITS = { name: 120, names: 50, tags: 20, tag: 80, sources: 50 } as const;

const { entries } = EXPLAINER_SCHEMA;

/** A source as in the dataset, of which only title and address must be there. The reader's links are https alone. */
const source = v.strictObject(
  {
    id: v.optional(id),
    title: text,
    publisher: v.optional(text),
    url: v.pipe(
      url,
      v.check((value) => value.startsWith('https:'), rule('no-secure-address')),
    ),
    class: v.optional(v.picklist(['primary', 'press', 'reference'], rule('not-one-of'))),
    published: v.optional(partialDate),
    read: v.optional(partialDate),
    notRead: v.optional(v.literal(true, rule('not-true'))),
  },
  rule('no-fields'),
);

/**
 * One explainer of the reader's own, as it stands in a pack: the fields and rules of the dataset (`src/dataset/README.md`), of
 * which only name, kind and summary must be there. Without aliases its name is the alias.
 */
const PACK_ENTRY = v.strictObject(
  {
    id,
    ...entries,
    name: textUpTo(PACK_LIMITS.name),
    tier: v.optional(entries.tier, 1),
    aliases: v.optional(entries.aliases, {}),
    matters: v.optional(entries.matters),
    sources: v.optional(
      v.pipe(v.array(source, rule('no-list')), v.maxLength(PACK_LIMITS.sources, rule('too-many'))),
      [],
    ),
    'as-of': v.optional(entries['as-of']),
    tags: v.optional(
      v.pipe(v.array(textUpTo(PACK_LIMITS.tag), rule('no-list')), v.maxLength(PACK_LIMITS.tags, rule('too-many'))),
      [],
    ),
  },
  rule('no-fields'),
);

/** An entry that keeps all rules, lists that were left out filled in, names in one order. */
export type PackEntry = v.InferOutput<typeof PACK_ENTRY>;

/** What a value is, checked. */
export type CheckedEntry =
  | { readonly ok: true; readonly entry: PackEntry }
  | { readonly ok: false; readonly faults: readonly EntryFault[] };

/** All faults of one entry at once. */
export function checkEntry(value: unknown): CheckedEntry {
  const read = v.safeParse(PACK_ENTRY, value, { abortPipeEarly: true });
  if (!read.success) return { ok: false, faults: faultsOfIssues(read.issues) };
  const entry = { ...read.output, aliases: aliasesOf(read.output) };
  // That a kind of data says what it is like is asked of the bundled ones alone.
  const faults = [...findEntryFaults(entry.id, entry).filter(({ rule }) => rule !== 'missing'), ...tooManyNames(entry)];
  return faults.length > 0 ? { ok: false, faults } : { ok: true, entry };
}

/** A valibot schema for entries that were checked before: in backups, in requests. */
export const packEntry = v.pipe(
  PACK_ENTRY,
  v.check((entry) => findEntryFaults(entry.id, entry).every(({ rule }) => rule === 'missing')),
);

/** What an entry says of its names, in a pack as in the dataset. */
type NamesOfEntry = Pick<PackEntry, 'kind' | 'tier' | 'aliases' | 'company' | 'blocking' | 'other-senses'>;

/** How an entry's names are matched, for an index that knows it by `key`. */
export const aliasEntryOf = (entry: NamesOfEntry, key: string): AliasEntry => ({
  id: key,
  kind: entry.kind,
  tier: entry.tier,
  safe: entry.aliases.safe,
  caseBound: entry.aliases['case-bound'],
  needsCompany: entry.aliases['needs-company'],
  company: entry.company,
  blocking: entry.blocking,
  otherSenses: entry['other-senses'],
});

const allAliases = ({ aliases }: Pick<PackEntry, 'aliases'>): readonly string[] => [
  ...aliases.safe,
  ...aliases['case-bound'],
  ...aliases['needs-company'],
];

const aliasesOf = (entry: PackEntry): PackEntry['aliases'] =>
  allAliases(entry).length > 0 ? entry.aliases : plainAliases([entry.name]);

function tooManyNames(entry: PackEntry): EntryFault[] {
  const { length } = allAliases(entry);
  const { names } = PACK_LIMITS;
  return length > names ? [{ field: 'aliases', rule: 'too-many', values: [String(names), String(length)] }] : [];
}
