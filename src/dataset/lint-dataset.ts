import { compileDataset } from './compile-dataset.ts';
import { countFaults, describeFault, sortFaults } from './fault.ts';
import { findWritingFaults, type GradedSummary, type GradeOf, gradeSummaries } from './find-writing-faults.ts';
import type { DatasetFile } from './parse-explainer.ts';
import { type DatasetSummary, describeSummary, findNotes, summariseDataset } from './summarise-dataset.ts';

/** What `npm run lint:dataset` prints. */
export interface LintReport {
  readonly lines: readonly string[];
  readonly faults: number;
  readonly summary: DatasetSummary;
}

/** What the checks need from outside. */
export interface LintSetting {
  /** `YYYY-MM-DD`; decides what is old. */
  readonly today: string;
  readonly gradeOf: GradeOf;
}

/** How many of the hardest summaries are named, fault or not. */
const HARDEST = 10;

const describeGrade = ({ id, grade }: GradedSummary): string => `${id} ${grade.toFixed(1)}`;

function describeGrades(grades: readonly GradedSummary[]): string[] {
  const middle = grades[Math.floor(grades.length / 2)];
  if (middle === undefined) return [];
  const hardest = grades.slice(0, HARDEST).map(describeGrade).join(', ');
  return [`reading level of summaries: grade ${middle.grade.toFixed(1)} in the middle; the hardest: ${hardest}`];
}

/** Checks the files of a dataset: what the compiler refuses, and how entries are written. */
export function lintDataset(files: readonly DatasetFile[], { today, gradeOf }: LintSetting): LintReport {
  const { dataset, faults: compilerFaults } = compileDataset(files);
  const faults = sortFaults([...compilerFaults, ...findWritingFaults(dataset.explainers, gradeOf)]);
  const summary = summariseDataset(dataset);
  const lines = [
    ...faults.map(describeFault),
    ...findNotes(dataset, today).map((note) => `note: ${note}`),
    ...describeGrades(gradeSummaries(dataset.explainers, gradeOf)),
    ...describeSummary(summary),
    faults.length === 0 ? 'no faults' : countFaults(faults),
  ];
  return { lines, faults: faults.length, summary };
}
