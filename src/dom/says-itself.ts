import { collapse } from './collapse.ts';
import type { LiveRun } from './live-runs.ts';
import { textOf } from './run-builder.ts';

/** Lines that say themselves what they are, whatever their element is called: never the story. */
const LINES: readonly RegExp[] = [
  /^(?:advertise?ment|advertising|sponsored(?: content)?|anzeige|werbung)\b/i,
  /\b\d+[ -]min(?:ute)?s?[ -]read\b/i,
];

/** A date and perhaps a time, and nothing else: "Mon 14 Jun 2021 06.30 BST". Asked only of lines with a year: it is long. */
const DATE =
  /^(?:(?:published|updated|posted|last modified)\b[: ]*)?(?:(?:mon|tues?|wed(?:nes)?|thur?s?|fri|sat(?:ur)?|sun)(?:day)?,? )?(?:\d{1,2}(?:st|nd|rd|th)? [a-z]{3,9}\.?|[a-z]{3,9}\.? \d{1,2}(?:st|nd|rd|th)?),? \d{4}(?:,? (?:at )?\d{1,2}[.:]\d{2} ?(?:[ap]\.?m\.?)?)?(?: \(?[a-z]{2,5}\)?)?$/i;
const YEAR = /(?:19|20)\d\d/;

/** Longer than this it is a sentence that happens to begin so; UTF-16 code units without white space. */
const LONGEST_LINE = 80;

/** Whether a run is an advertisement's label, a reading time, or a date alone, by its own words. */
export function saysItself(run: LiveRun): boolean {
  if (run.chars > LONGEST_LINE) return false;
  const text = collapse(textOf(run));
  return LINES.some((line) => line.test(text)) || (YEAR.test(text) && DATE.test(text));
}
