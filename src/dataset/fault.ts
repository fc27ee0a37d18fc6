/** One thing wrong with the dataset, as the person who wrote the file needs it. */
export interface Fault {
  /** File name within `src/dataset/explainers/`. */
  readonly file: string;
  /** Path of the field, `events[2].sources[0]`; empty where the whole file is meant. */
  readonly field: string;
  /** What is wrong, and what is wanted. */
  readonly fault: string;
}

/** A fault as one line of a report: `imei.yml: summary: …`. */
export const describeFault = ({ file, field, fault }: Fault): string =>
  field === '' ? `${file}: ${fault}` : `${file}: ${field}: ${fault}`;

/** Report order: by file, then as found. */
export const sortFaults = (faults: readonly Fault[]): Fault[] =>
  faults.toSorted((a, b) => (a.file === b.file ? 0 : a.file < b.file ? -1 : 1));

/** `1 fault`, `2 faults`. */
export const countFaults = ({ length }: readonly Fault[]): string => (length === 1 ? '1 fault' : `${length} faults`);
