import type { Explainer } from '#core/explainer.ts';
import type { Fault } from './fault.ts';
import { restsOnUnread } from './summarise-dataset.ts';

/** The school grade (Flesch-Kincaid, years at a US school) that a text in English needs. */
export type GradeOf = (text: string) => number;

/** A summary must be readable at the end of school, and not only after more of it. */
export const HARDEST_GRADE = 12;

/** How `matters` ends where nobody of us has read any of the sources: the reader is told before having to look. */
export const NONE_READ = 'Its sources were not read for this entry.';

const fileOf = ({ id }: Explainer): string => `${id}.yml`;

/**
 * Names count like any other word. They are not the writer's fault, but neither does a reader get past them faster; in
 * November 2026 no summary of 329 had to be eased for its names alone, so there is no allowance to be argued about.
 */
function findHardSummary(explainer: Explainer, gradeOf: GradeOf): Fault[] {
  const grade = gradeOf(explainer.summary);
  if (grade <= HARDEST_GRADE) return [];
  const fault = `reading level ${grade.toFixed(1)}; at most ${HARDEST_GRADE}: shorter sentences, shorter words`;
  return [{ file: fileOf(explainer), field: 'summary', fault }];
}

function findUnsaid(explainer: Explainer): Fault[] {
  const noneRead = restsOnUnread(explainer);
  if (noneRead === explainer.matters.endsWith(NONE_READ)) return [];
  const fault = noneRead
    ? `none of the sources was read; end with "${NONE_READ}"`
    : `says "${NONE_READ}", but a source has been read`;
  return [{ file: fileOf(explainer), field: 'matters', fault }];
}

/** What is wrong with the way an entry is written; a build does not stop at it, `npm run lint:dataset` does. */
export const findWritingFaults = (explainers: readonly Explainer[], gradeOf: GradeOf): Fault[] =>
  explainers.flatMap((explainer) => [...findHardSummary(explainer, gradeOf), ...findUnsaid(explainer)]);

/** An entry and the grade of its summary. */
export interface GradedSummary {
  readonly id: string;
  readonly grade: number;
}

/** All summaries, the hardest first. */
export const gradeSummaries = (explainers: readonly Explainer[], gradeOf: GradeOf): GradedSummary[] =>
  explainers.map(({ id, summary }) => ({ id, grade: gradeOf(summary) })).toSorted((a, b) => b.grade - a.grade);
