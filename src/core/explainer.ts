/** The nine kinds of explainers, in the order in which the reader is shown them. */
export const KINDS = [
  'data',
  'place',
  'infrastructure',
  'organisation',
  'public-body',
  'law',
  'threat',
  'protection',
  'event',
] as const;

export type Kind = (typeof KINDS)[number];

/** Who stands behind a statement, and how: never a verdict of ours. */
export const STANCES = ['alleged', 'denied', 'confirmed', 'announced', 'promised', 'advised', 'reported'] as const;

export type Stance = (typeof STANCES)[number];

/** `YYYY`, `YYYY-MM` or `YYYY-MM-DD`: as exact as its source. */
export type PartialDate = string;

export interface Source {
  /** Names the source within its explainer. */
  readonly id: string;
  readonly title: string;
  readonly publisher: string;
  readonly url: string;
  readonly class: 'primary' | 'press' | 'reference';
  readonly published: PartialDate | null;
  /** When one of us read it; null where nobody has, which the reader is told. */
  readonly read: PartialDate | null;
}

export interface Misunderstanding {
  /** What stories say. */
  readonly wrong: string;
  /** What is so. */
  readonly right: string;
  readonly sources: readonly string[];
}

/** Something the reader can do now. */
export interface Step {
  readonly step: string;
  readonly platform: string;
  /** When the step was last tried or checked; null: never. */
  readonly checked: PartialDate | null;
}

/** Something dated and sourced that belongs to one explainer or more. */
export interface DatasetEvent {
  readonly date: PartialDate;
  readonly text: string;
  readonly stance: Stance;
  readonly by: string | null;
  /** The explainers it belongs to; the one it is written in comes first. */
  readonly explainers: readonly string[];
  readonly sources: readonly Source[];
}

/** What a kind of data is like, for the reader whose data it is. */
export interface DataFacts {
  readonly changeable: string;
  readonly links: string;
  readonly readBy: string;
}

/** What was so in a place from one date until another. */
export interface JurisdictionCell {
  readonly from: PartialDate | null;
  readonly until: PartialDate | null;
  readonly text: string;
  readonly source: string | null;
}

export const JURISDICTION_FIELDS = [
  'protection',
  'stateAccess',
  'remedy',
  'transfers',
  'localisation',
  'adequacy',
] as const;

/** What a place means in law; cells oldest first. */
export type Jurisdiction = { readonly [F in (typeof JURISDICTION_FIELDS)[number]]: readonly JurisdictionCell[] };

/** One entry of the dataset, as it is kept in IndexedDB and shown. How its aliases are matched is in the mention index. */
export interface Explainer {
  readonly id: string;
  readonly name: string;
  /** The name in other languages, by BCP 47 tag. */
  readonly names: Readonly<Record<string, string>>;
  readonly kind: Kind;
  readonly tier: 1 | 2;
  /** At most 300 UTF-16 code units. */
  readonly summary: string;
  /** At most 400 UTF-16 code units. */
  readonly matters: string;
  readonly misunderstandings: readonly Misunderstanding[];
  readonly steps: readonly Step[];
  readonly data: DataFacts | null;
  readonly jurisdiction: Jurisdiction | null;
  readonly events: readonly DatasetEvent[];
  readonly sources: readonly Source[];
  readonly related: readonly string[];
  readonly asOf: PartialDate;
}

/** The bundled dataset, compiled. */
export interface Dataset {
  /** Hex digest of the compiled bytes: equal version, equal content. */
  readonly version: string;
  /** The newest date that the dataset speaks of; "our data ends on …". */
  readonly endsOn: PartialDate;
  readonly explainers: readonly Explainer[];
  /** Old id → new id of explainers that were renamed. */
  readonly moved: Readonly<Record<string, string>>;
}
