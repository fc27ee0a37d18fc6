import type { AliasEntry } from '#core/mentions/alias-entry.ts';
import { spellingVariants } from '#core/mentions/spelling-variants.ts';
import { foldAlias } from './fold-alias.ts';

/** One alias as one entry claims it. */
interface AliasClaim {
  readonly id: string;
  readonly alias: string;
  /** Of a safe alias: all wordings, folded, in which it is matched; else null. */
  readonly safeWordings: readonly string[] | null;
  /** Whether another entry may have the same alias: it needs company, or is case-bound and has company words. */
  readonly mayBeShared: boolean;
}

/** An alias of one entry that others claim, too. */
export interface ContestedAlias {
  readonly id: string;
  readonly alias: string;
  /** Ids of the others. */
  readonly others: readonly string[];
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
 * Aliases that two entries claim in a way that no rule could decide, each once for each entry. A safe alias is compared as it is
 * matched: "IMEI numbers" and "imei-number" are one. The others are compared as written: SIM and sim may belong to two entries.
 */
export function contestedAliases(aliases: readonly AliasEntry[]): ContestedAlias[] {
  const isContested = (claims: readonly AliasClaim[]): boolean =>
    new Set(claims.map(({ id }) => id)).size > 1 && claims.some(({ mayBeShared }) => !mayBeShared);
  const all = aliases.flatMap(claimsOf);
  const safe = new Set(all.flatMap((claim) => claim.safeWordings ?? []));
  const keysOf = (claim: AliasClaim): readonly string[] => {
    if (claim.safeWordings !== null) return claim.safeWordings;
    const key = foldAlias(claim.alias);
    return [safe.has(key) ? key : `as written: ${claim.alias}`];
  };
  const contested = groupClaims(all, keysOf)
    .filter(isContested)
    .flatMap((claims) => claims.map((claim) => contestOf(claim, claims)));
  return [...new Map(contested.map((each) => [JSON.stringify(each), each])).values()];
}

function contestOf({ id, alias }: AliasClaim, claims: readonly AliasClaim[]): ContestedAlias {
  return { id, alias, others: [...new Set(claims.map((claim) => claim.id))].filter((other) => other !== id) };
}
