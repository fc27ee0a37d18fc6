/** Longest texts, in UTF-16 code units: what fits a popover without scrolling. The dataset's README.md states the same numbers. */
export const LIMITS = { summary: 300, matters: 400, dataFact: 200, event: 240, cell: 240 } as const;
