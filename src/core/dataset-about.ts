import type { Kind, PartialDate, Source } from './explainer.ts';

/** What has changed in the dataset since the release before. Names, in the order of the alphabet. */
export interface DatasetChanges {
  /** Of the release before. */
  readonly since: { readonly version: string; readonly endsOn: PartialDate };
  readonly added: readonly string[];
  readonly changed: readonly string[];
  readonly removed: readonly string[];
}

/** What is told of the bundled dataset without opening it. */
export interface DatasetAbout {
  readonly version: string;
  readonly endsOn: PartialDate;
  readonly entries: number;
  readonly byKind: Readonly<Record<Kind, number>>;
  readonly events: number;
  /** Different addresses, by class. */
  readonly sources: Readonly<Record<Source['class'], number>>;
  /** null where there was no release before. */
  readonly changes: DatasetChanges | null;
}
