import { createHash } from 'node:crypto';
import type { Dataset, Explainer, PartialDate } from '#core/explainer.ts';
import type { AliasEntry } from '#core/mentions/alias-entry.ts';
import { buildMentionIndex } from '#core/mentions/build-index.ts';
import { comparePartialDates } from '#core/since/partial-date.ts';
import { aboutDataset } from './about-dataset.ts';
import { distributeEvents } from './distribute-events.ts';
import { type Fault, sortFaults } from './fault.ts';
import { type DatasetParts, findDatasetFaults } from './find-dataset-faults.ts';
import { type DatasetFile, type ParsedFile, parseExplainer } from './parse-explainer.ts';
import type { ReleaseRecord } from './release-record.ts';

/** What the extension ships: the index in the background's script, the others as files in `dataset/`. */
export interface DatasetBytes {
  /** `explainers.json`: the {@link Dataset}, explainers in order of file names, without white space. */
  readonly dataset: Uint8Array;
  /** See `core/mentions/build-index.ts`. */
  readonly mentionIndex: Uint8Array;
  /** `aliases.json`: the {@link AliasEntry} list that the index was built from, to build it anew where it is damaged. */
  readonly aliases: Uint8Array;
  /** `dataset.json`: a {@link DatasetHead}. */
  readonly head: Uint8Array;
  /** `about.json`: the {@link DatasetAbout}. */
  readonly about: Uint8Array;
}

/** What is read first: whether the installed copy is this one. */
export interface DatasetHead extends Pick<Dataset, 'version' | 'endsOn'> {
  /** How many explainers there are. */
  readonly explainers: number;
}

/** A dataset, and everything that is wrong with it. */
export interface CompiledDataset {
  /** Holds the entries that have no fault of their own. */
  readonly dataset: Dataset;
  readonly aliases: readonly AliasEntry[];
  /** In order of file names; a dataset with faults must not be shipped. */
  readonly faults: readonly Fault[];
  readonly bytes: DatasetBytes;
}

const byName = (a: DatasetFile, b: DatasetFile): number => (a.name < b.name ? -1 : 1);

function toParts(files: readonly ParsedFile[], faulty: readonly string[]): DatasetParts {
  return {
    explainers: files.flatMap((file) => (file.state === 'explainer' ? [file.explainer] : [])),
    aliases: files.flatMap((file) => (file.state === 'explainer' ? [file.aliases] : [])),
    moved: Object.fromEntries(files.flatMap((file) => (file.state === 'moved' ? [[file.from, file.to]] : []))),
    faulty,
  };
}

/**
 * Where the data ends: the newest date at which an entry was still looked at. Not the newest event, which may be a date
 * to come (a law that takes effect next year) and would promise more than we know.
 */
function endOf(explainers: readonly Explainer[]): PartialDate {
  return explainers.map(({ asOf }) => asOf).reduce((a, b) => (comparePartialDates(a, b) < 0 ? b : a), '1000');
}

const encode = (value: unknown): Uint8Array => new TextEncoder().encode(JSON.stringify(value));

/** 64 bits of SHA-256: enough to tell two releases of one small project apart. */
const DIGEST_HEX_DIGITS = 16;

/** Hex digest of parts, each with its length before it, so that no byte can change sides unseen. */
function digest(parts: readonly Uint8Array[]): string {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(`${part.length}:`).update(part);
  return hash.digest('hex').slice(0, DIGEST_HEX_DIGITS);
}

/**
 * Compiles the dataset: pure, the same files give the same bytes in whatever order they come. All faults of all files
 * are listed at once. The version is a digest of all that is shipped.
 *
 * @param before - The release before, to tell what has changed since; null where there was none.
 */
export function compileDataset(files: readonly DatasetFile[], before: ReleaseRecord | null = null): CompiledDataset {
  const parsed = files.toSorted(byName).map((file) => ({ file, result: parseExplainer(file) }));
  const ownFaults = parsed.flatMap(({ result }) => (result.state === 'faulty' ? result.faults : []));
  const faulty = parsed.flatMap(({ file, result }) =>
    result.state === 'faulty' ? [file.name.replace(/\.yml$/, '')] : [],
  );
  const parts = toParts(
    parsed.map(({ result }) => result),
    faulty,
  );

  const { aliases, moved } = parts;
  const explainers = distributeEvents(parts.explainers);
  const unversioned = { endsOn: endOf(explainers), explainers, moved };
  const mentionIndex = buildMentionIndex(aliases);
  const dataset: Dataset = { version: digest([encode(unversioned), mentionIndex]), ...unversioned };
  const head: DatasetHead = { version: dataset.version, endsOn: dataset.endsOn, explainers: explainers.length };
  return {
    dataset,
    aliases,
    faults: sortFaults([...ownFaults, ...findDatasetFaults(parts)]),
    bytes: {
      dataset: encode(dataset),
      mentionIndex,
      aliases: encode(aliases),
      head: encode(head),
      about: encode(aboutDataset(dataset, before)),
    },
  };
}
