import { labelIn } from './date-label.ts';
import { type DateHabits, datesInText, readDate } from './read-date.ts';

/** Elements made for saying when a story was published, and when it was changed. */
const PUBLISHED = '[itemprop~="datePublished"], time[pubdate], time.published, time.entry-date';
const MODIFIED = '[itemprop~="dateModified"], time.updated';

/** Other elements with dates: which of a page's dates they hold is a guess. */
const OTHER = 'time[datetime], .entry-date, .post-date, .article-date, .date-published, .publish-date, .posted-on';

const ELSEWHERE =
  'aside, nav, body > footer, [class*="related" i], [class*="comment" i], [id*="comment" i], [class*="sidebar" i], [class*="widget" i]';

/** How many elements of a kind are looked at, and how many of those that do not stand elsewhere. */
const AT_MOST = 20;
const AT_MOST_HERE = 5;

/** A date stands in a line of its own or beside the writer's name; UTF-16 code units. */
const LONGEST_LINE = 160;

const textOf = (element: Element) => (element.textContent ?? '').slice(0, LONGEST_LINE);

/** How many elements around one may begin with it and still count as its line. */
const LEVELS = 3;

/** The words right before an element. An element with others in it is none: its text may be a whole page's. */
function wordsBefore(element: Element): string {
  let inner: Element | null = element;
  for (let level = 0; level < LEVELS && inner !== null; level++) {
    let before = inner.previousSibling;
    while (before instanceof Text && before.data.trim() === '') before = before.previousSibling;
    if (before instanceof Text) return before.data;
    if (before instanceof Element) return before.childElementCount === 0 ? textOf(before) : '';
    inner = inner.parentElement;
  }
  return '';
}

function dateOf(element: Element, habits: DateHabits): string | null {
  const said = element.getAttribute('datetime') ?? element.getAttribute('content');
  const read = said === null ? null : readDate(said, habits);
  return read ?? datesInText(textOf(element), habits)[0]?.date ?? null;
}

/** "Updated <time>": what an element says of itself, or the words before it. */
function isOfUpdate(element: Element): boolean {
  const prop = element.getAttribute('itemprop') ?? '';
  if (prop.includes('dateModified')) return true;
  if (prop.includes('datePublished')) return false;
  if (/(?:^|\s)(?:updated|modified)/i.test(element.className) && !/publish/i.test(element.className)) return true;
  return labelIn(textOf(element)) === 'updated' || labelIn(wordsBefore(element)) === 'updated';
}

function firstIn(document: Document, selector: string, habits: DateHabits, ofUpdate: boolean): string | null {
  let here = 0;
  for (const element of [...document.querySelectorAll(selector)].slice(0, AT_MOST)) {
    if (element.closest(ELSEWHERE) !== null) continue;
    if (++here > AT_MOST_HERE) break;
    const date = isOfUpdate(element) === ofUpdate ? dateOf(element, habits) : null;
    if (date !== null) return date;
  }
  return null;
}

/** The date in an element that was made for a story's date of publication. */
export const markedAsPublished = (document: Document, habits: DateHabits) =>
  firstIn(document, PUBLISHED, habits, false);

/** The date in an element that was made for a story's last change. */
export const markedAsModified = (document: Document, habits: DateHabits) => firstIn(document, MODIFIED, habits, true);

/** The first date in any element for dates. */
export const markedAsDate = (document: Document, habits: DateHabits) => firstIn(document, OTHER, habits, false);
