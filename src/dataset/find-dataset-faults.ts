import type { Explainer } from '#core/explainer.ts';
import type { AliasEntry } from '#core/mentions/alias-entry.ts';
import { spellingVariants } from '#core/mentions/spelling-variants.ts';
import { describeFault, type Fault } from './fault.ts';
import { findRepeatedSentences } from './find-repeated-sentences.ts';
import { foldAlias } from './fold-alias.ts';

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

/** One alias as one entry claims it. */
interface AliasClaim {
  readonly id: string;
  readonly alias: string;
  /** Of a safe alias: all wordings, folded, in which it is matched; else null. */
  readonly safeWordings: readonly string[] | null;
  /** Whether another entry may have the same alias: it needs company, or is case-bound and has company words. */
  readonly mayBeShared: boolean;
}

/** All wordings, folded, that a safe alias is matched in: its plural and its spellings, too. */
const safeWordings = (alias: string): string[] =>
  spellingVariants(alias, { plural: true, singular: alias.includes(' ') }).map(foldAlias);

const claimsOf = (entry: AliasEntry): AliasClaim[] => [
  ...entry.safe.map((alias) => ({ id: entry.id, alias, safeWordings: safeWordings(alias), mayBeShared: false })),
  ...entry.caseBound.map((alias) => ({
    id: entry.id,
    alias,
    safeWordings: null,
    mayBeShared: entry.company.length > 0,
  })),
  ...entry.needsCompany.map((alias) => ({ id: entry.id, alias, safeWordings: null, mayBeShared: true })),
];

function groupClaims(claims: readonly AliasClaim[], keysOf: (claim: AliasClaim) => readonly string[]): AliasClaim[][] {
  const groups = new Map<string, AliasClaim[]>();
  for (const claim of claims) {
    for (const key of new Set(keysOf(claim))) {
      const group = groups.get(key);
      if (group === undefined) groups.set(key, [claim]);
      else group.push(claim);
    }
  }
  return [...groups.values()];
}

/**
 * Aliases that two entries claim in a way that no rule could decide. A safe alias is compared as it is matched: "IMEI
 * numbers" and "imei-number" are one. The others are compared as written: SIM and sim may belong to two entries.
 */
function findAliasFaults(aliases: readonly AliasEntry[]): Fault[] {
  const isContested = (claims: readonly AliasClaim[]): boolean =>
    new Set(claims.map(({ id }) => id)).size > 1 && claims.some(({ mayBeShared }) => !mayBeShared);
  const all = aliases.flatMap(claimsOf);
  const safe = new Set(all.flatMap((claim) => claim.safeWordings ?? []));
  const keysOf = (claim: AliasClaim): readonly string[] => {
    if (claim.safeWordings !== null) return claim.safeWordings;
    const key = foldAlias(claim.alias);
    return [safe.has(key) ? key : `as written: ${claim.alias}`];
  };
  const faults = groupClaims(all, keysOf)
    .filter(isContested)
    .flatMap((claims) => claims.map((claim) => aliasFault(claim, claims)));
  return [...new Map(faults.map((fault) => [describeFault(fault), fault])).values()];
}

function aliasFault({ id, alias }: AliasClaim, claims: readonly AliasClaim[]): Fault {
  const others = [...new Set(claims.map((claim) => claim.id))].filter((other) => other !== id);
  return {
    file: fileOf(id),
    field: 'aliases',
    fault: `"${alias}" is claimed by ${others.join(', ')}, too; only needs-company, or case-bound with company words, may be shared`,
  };
}

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
