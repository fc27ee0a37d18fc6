import { type DateLabel, type LabelledDate, labelledDates } from './date-label.ts';
import type { ModelRun, PageModel } from './page-model.ts';
import { headlineRun } from './page-scope.ts';
import { type DateHabits, monthAlone } from './read-date.ts';

/** Days that the reader sees; null where the page shows none. */
export interface ShownDates {
  readonly published: string | null;
  readonly updated: string | null;
}

/** A date stands in a line of its own or beside the writer's name; UTF-16 code units. */
const LONGEST_LINE = 160;

/** More words than these in small letters are a sentence, and its date is part of what it tells. */
const MOST_SMALL_WORDS = 9;

/** A label that is a line of its own; UTF-16 code units. */
const LONGEST_LABEL = 30;

/** Where dates stand, in runs from the headline: mostly below it, sometimes above. */
const NEAR = [1, 2, 3, -1, 4, -2, 5, 6, -3, 7, 8, -4, -5, -6, -7];

/** A first paragraph has at least this many UTF-16 code units. */
const LEAST_PROSE = 150;

const ELSEWHERE = /comment|related|teaser|sidebar-posts|latest|recommend/;

const DAY_MS = 24 * 60 * 60 * 1000;

const isSmall = (word: string) => word.length > 1 && word[0] !== word[0]?.toUpperCase();

const isSentence = (text: string) => text.split(' ').filter(isSmall).length > MOST_SMALL_WORDS;

/** The dates in a run that is short enough to be a line about the story. */
function datesIn({ runs }: PageModel, at: number, habits: DateHabits): LabelledDate[] {
  const run = runs[at];
  if (run === undefined || run.chars > LONGEST_LINE) return [];
  const before = runs[at - 1]?.text ?? '';
  const dates = labelledDates(run.text, before.length > LONGEST_LABEL ? '' : before, habits);
  return dates.length > 0 && isSentence(run.text) ? [] : dates;
}

/** A front page's clock shows today's date above every headline. */
const isClock = ({ date, label }: LabelledDate, step: number, now: number) =>
  step < 0 && label === null && Date.parse(date) > now - 2 * DAY_MS;

function near(page: PageModel, anchor: number, habits: DateHabits): LabelledDate[] {
  return NEAR.flatMap((step) =>
    datesIn(page, anchor + step, habits).filter((dated) => !isClock(dated, step, habits.now)),
  );
}

/** Where the story begins: its headline, else the first run that repeats its title, else its first paragraph. */
function anchorOf(page: PageModel, title: string): number {
  const headline = headlineRun(page);
  if (headline >= 0 && page.runs[headline]?.text === title) return headline;
  const repeated = page.runs.findIndex(({ text }) => text === title);
  if (repeated >= 0) return repeated;
  const isParagraph = ({ chars, linkChars }: ModelRun) => chars >= LEAST_PROSE && linkChars * 3 < chars;
  return headline >= 0 ? headline : page.runs.findIndex(isParagraph);
}

/** Whether a run stands among other stories or readers' comments. */
function isElsewhere({ elements }: PageModel, { element }: ModelRun): boolean {
  for (let e = element; e >= 0; e = elements[e]?.parent ?? -1) {
    const { tag = '', words = '' } = elements[e] ?? {};
    if (tag !== 'body' && tag !== 'html' && ELSEWHERE.test(words)) return true;
  }
  return false;
}

const first = (dates: readonly LabelledDate[], label: DateLabel) =>
  dates.find((dated) => dated.label === label)?.date ?? null;

/** The lines right around the headline. A date there that says nothing else of itself is of publication. */
export function datesNearHeadline(page: PageModel, title: string, habits: DateHabits): ShownDates {
  const anchor = anchorOf(page, title);
  const dates = anchor < 0 ? [] : near(page, anchor, habits);
  return { published: first(dates, 'published') ?? first(dates, null), updated: first(dates, 'updated') };
}

/** Lines anywhere on the page that say what their date is of: "Last updated: 3 May 2021" mostly stands below the story. */
export function labelledElsewhere(page: PageModel, habits: DateHabits): ShownDates {
  const dates = page.runs.flatMap((run, i) => {
    const labelled = datesIn(page, i, habits).filter(({ label }) => label === 'published' || label === 'updated');
    return labelled.length === 0 || isElsewhere(page, run) ? [] : labelled;
  });
  return { published: first(dates, 'published'), updated: first(dates, 'updated') };
}

/** A month that is all a line says, below the headline: reports and magazines have no day. */
export function monthBelowHeadline(page: PageModel, title: string, habits: DateHabits): string | null {
  const anchor = anchorOf(page, title);
  const lines = anchor < 0 ? [] : page.runs.slice(anchor + 1, anchor + 20);
  for (const { text, chars } of lines) {
    const month = chars > LONGEST_LABEL ? null : monthAlone(text, habits);
    if (month !== null) return month;
  }
  return null;
}
