import { contestedAliases } from '#core/explainer-pack/contested-aliases.ts';
import { aliasEntryOf, type PackEntry } from '#core/explainer-pack/pack-entry.ts';
import type { EntryFault } from '#core/explainer-pack/rule.ts';

/**
 * Names of one of some entries that another of them has, too, in a way that no rule could decide. What the bundled dataset has
 * may be had again: it is found by itself, and both are shown.
 */
export const takenNames = (entries: readonly PackEntry[], { id }: PackEntry): EntryFault[] =>
  contestedAliases(entries.map((entry) => aliasEntryOf(entry, entry.id)))
    .filter((contested) => contested.id === id)
    .map(({ alias }) => ({ field: 'aliases', rule: 'alias-taken', values: [alias] }));
