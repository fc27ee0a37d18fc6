import type { Explainer } from '#core/explainer.ts';
import { contestedAliases } from '#core/explainer-pack/contested-aliases.ts';
import type { AliasEntry } from '#core/mentions/alias-entry.ts';
import type { Fault } from './fault.ts';
import { findRepeatedSentences } from './find-repeated-sentences.ts';

/** The parts of a dataset, each file without a fault of its own. */
export interface DatasetParts {
  readonly explainers: readonly Explainer[];
  readonly aliases: readonly AliasEntry[];
  /** Old id → new id. */
  readonly moved: Readonly<Record<string, string>>;
  /** Ids of files that have faults of their own; references to them are not faults, too. */
  readonly faulty: readonly string[];
}

const fileOf = (id: string): string => `${id}.yml`;

/** Answers what is wrong with a reference to an id, or null. */
function referenceChecker({ explainers, moved, faulty }: DatasetParts): (id: string) => string | null {
  const known = new Set([...explainers.map(({ id }) => id), ...faulty]);
  return (id) => {
    if (known.has(id)) return null;
    const target = Object.hasOwn(moved, id) ? moved[id] : undefined;
    return target === undefined ? `no explainer has the id "${id}"` : `"${id}" has moved to "${target}"`;
  };
}

function findReferenceFaults(parts: DatasetParts): Fault[] {
  const wrongWith = referenceChecker(parts);
  const check = (file: string, field: string, ids: readonly string[]): Fault[] =>
    ids.flatMap((id) => {
      const fault = wrongWith(id);
      return fault === null ? [] : [{ file, field, fault }];
    });
  const ofEntries = parts.explainers.flatMap(({ id, related, events }) => [
    ...check(fileOf(id), 'related', related),
    ...events.flatMap(({ explainers }, index) => check(fileOf(id), `events[${index}].explainers`, explainers)),
  ]);
  const ofMoved = Object.entries(parts.moved).flatMap(([from, to]) => check(fileOf(from), 'moved', [to]));
  return [...ofEntries, ...ofMoved];
}

/** Aliases that two entries claim in a way that no rule could decide. */
const findAliasFaults = (aliases: readonly AliasEntry[]): Fault[] =>
  contestedAliases(aliases).map(({ id, alias, others }) => ({
    file: fileOf(id),
    field: 'aliases',
    fault: `"${alias}" is claimed by ${others.join(', ')}, too; only needs-company, or case-bound with company words, may be shared`,
  }));

function findSentenceFaults(explainers: readonly Explainer[]): Fault[] {
  return findRepeatedSentences(explainers).flatMap(({ sentence, places }) =>
    places.map(({ id, field }) => {
      const others = places.filter((place) => place.id !== id || place.field !== field);
      const where = others.map((other) => `${other.id} ${other.field}`).join(', ');
      return { file: fileOf(id), field, fault: `"${sentence}" stands in ${where}, too; say each thing once` };
    }),
  );
}

/** What is wrong between the entries of a dataset; all faults at once. */
export const findDatasetFaults = (parts: DatasetParts): Fault[] => [
  ...findReferenceFaults(parts),
  ...findAliasFaults(parts.aliases),
  ...findSentenceFaults(parts.explainers),
];
