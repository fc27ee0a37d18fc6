import { createHash } from 'node:crypto';
import type { DatasetChanges } from '#core/dataset-about.ts';
import type { Dataset, Explainer } from '#core/explainer.ts';

/** What is kept of a release, to tell later what has changed since: `last-release.json`, beside the entries' folder. */
export interface ReleaseRecord extends Pick<Dataset, 'version' | 'endsOn'> {
  /** Id → the entry's name, and a digest of all that it says. */
  readonly entries: Readonly<Record<string, { readonly name: string; readonly digest: string }>>;
}

/** 48 bits of SHA-256: enough to tell two texts of one entry apart. */
const DIGEST_HEX_DIGITS = 12;

const digestOf = (explainer: Explainer): string =>
  createHash('sha256').update(JSON.stringify(explainer)).digest('hex').slice(0, DIGEST_HEX_DIGITS);

/** The record of a dataset that is released. */
export const recordRelease = ({ version, endsOn, explainers }: Dataset): ReleaseRecord => ({
  version,
  endsOn,
  entries: Object.fromEntries(explainers.map((each) => [each.id, { name: each.name, digest: digestOf(each) }])),
});

const byAlphabet = (names: readonly string[]): string[] => names.toSorted((a, b) => a.localeCompare(b, 'en'));

/** What has changed since a release, by the names of entries. One that was only renamed has changed, and is not removed. */
export function changesSince(before: ReleaseRecord, dataset: Dataset): DatasetChanges {
  const { version, endsOn, entries } = before;
  const oldIdsOf = (id: string): string[] => [
    id,
    ...Object.entries(dataset.moved).flatMap(([from, to]) => (to === id ? [from] : [])),
  ];
  const present = dataset.explainers.map((explainer) => {
    const old = oldIdsOf(explainer.id).find((id) => entries[id] !== undefined);
    return { name: explainer.name, old, isSame: old !== undefined && entries[old]?.digest === digestOf(explainer) };
  });
  const kept = new Set(present.map(({ old }) => old));
  return {
    since: { version, endsOn },
    added: byAlphabet(present.filter(({ old }) => old === undefined).map(({ name }) => name)),
    changed: byAlphabet(present.filter(({ old, isSame }) => old !== undefined && !isSame).map(({ name }) => name)),
    removed: byAlphabet(Object.entries(entries).flatMap(([id, { name }]) => (kept.has(id) ? [] : [name]))),
  };
}
