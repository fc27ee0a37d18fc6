import { contestedAliases } from '#core/explainer-pack/contested-aliases.ts';
import { aliasEntryOf, type PackEntry } from '#core/explainer-pack/pack-entry.ts';
import { pathInPack } from '#core/explainer-pack/read-pack.ts';
import type { EntryFault } from '#core/explainer-pack/rule.ts';
import { revisionOf } from '#core/notes/revision.ts';
import { isTombstone } from '#core/notes/tombstone.ts';
import { editOwnExplainer } from './edit-own-explainer.ts';
import type { OwnExplainer } from './own-explainer.ts';

/** What a pack makes of one explainer. */
export interface PackLine {
  readonly outcome: 'new' | 'changed' | 'same';
  readonly name: string;
}

/** What a pack would change; where there are faults it changes nothing. */
export interface PackPlan {
  readonly lines: readonly PackLine[];
  readonly faults: readonly EntryFault[];
  readonly records: readonly OwnExplainer[];
}

/**
 * Compares a pack with the reader's explainers. An entry takes the place of the one with its id; nothing is deleted.
 *
 * @param writer - A new writer's name.
 * @param now - Milliseconds since 1970.
 * @param newId - Makes ids of new records.
 */
export function planPack(
  present: readonly OwnExplainer[],
  entries: readonly PackEntry[],
  writer: string,
  now: number,
  newId: () => string,
): PackPlan {
  const byId = new Map(present.map((explainer) => [explainer.entry.id, explainer]));
  const lines: PackLine[] = [];
  const records: OwnExplainer[] = [];
  for (const entry of entries) {
    const kept = byId.get(entry.id) ?? null;
    const isSame = kept !== null && JSON.stringify(kept.entry) === JSON.stringify(entry);
    lines.push({ outcome: kept === null ? 'new' : isSame ? 'same' : 'changed', name: entry.name });
    if (isSame) continue;
    const edit = { revision: revisionOf(writer, records.length + 1), editedAt: now, entry };
    const next = editOwnExplainer(kept, { ...edit, replaces: kept === null ? [] : [kept.revision] }, newId());
    if (!isTombstone(next)) records.push(next);
  }
  const faults = takenIn(present, entries);
  return faults.length > 0 ? { lines, faults, records: [] } : { lines, faults, records };
}

/** Names in the pack that another explainer has, in the pack or beside it. */
function takenIn(present: readonly OwnExplainer[], entries: readonly PackEntry[]): EntryFault[] {
  const places = new Map(entries.map(({ id }, index) => [id, index]));
  const others = present.map(({ entry }) => entry).filter(({ id }) => !places.has(id));
  return contestedAliases([...entries, ...others].map((entry) => aliasEntryOf(entry, entry.id))).flatMap(
    ({ id, alias }) => {
      const index = places.get(id);
      return index === undefined
        ? []
        : [{ field: pathInPack(index, 'aliases'), rule: 'alias-taken' as const, values: [alias] }];
    },
  );
}
