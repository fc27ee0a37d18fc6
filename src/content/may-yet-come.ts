import type { FailureName } from '#core/failure.ts';

/** After these a story may yet come; and a rule of the reader's may say that it is there. */
export const MAY_YET_COME: ReadonlySet<FailureName> = new Set(['no-article', 'empty-page', 'list-of-links']);
