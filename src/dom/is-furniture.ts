import type { LiveRun } from './live-runs.ts';

/** What is around a story and never of it, by the words of an element's class and id. */
const WORDS: readonly RegExp[] = [
  /comment|disqus|discussion|respond/,
  /related|recommend|more-(?:from|stories|on)|read-?(?:more|next)|also-?(?:like|read)|popular|trending|teaser|suggest|outbrain|taboola|story-?list|up-?next|next-?(?:post|article)|prev/,
  /newsletter|subscri|sign-?up|paywall|membership|donat/,
  /share|social|follow/,
  /(?:^|[\s_-])(?:ad|ads|advert|advertisement|sponsor|sponsored|dfp|gpt|promo|promotion|commercial|affiliate)(?:[\s_-]|$)/,
  /author|byline|(?:^|[\s_-])bio(?:$|[\s_-])|contributor|writer/,
  /(?:^|[\s_-])(?:date|time|timestamp|published|updated|dateline)/,
  /caption|credit|photo|image|gallery|slide|video|media|player|figure/,
  /(?:^|[\s_-])(?:tags?|topics?|keywords?|categories|category)(?:[\s_-]|$)/,
  /cookie|consent|gdpr/,
  /(?:^|[\s_-])(?:nav|navigation|menu|breadcrumbs?|pagination|pager|toolbar|masthead)/,
  /footer|copyright|colophon/,
];

/** Lines that say themselves what they are, whatever their element is called. */
const LINES: readonly RegExp[] = [
  /^(?:advertise?ment|advertising|sponsored(?: content)?|anzeige|werbung)\b/i,
  /\b\d+[ -]min(?:ute)?s?[ -]read\b/i,
  // A date and perhaps a time, and nothing else: "Mon 14 Jun 2021 06.30 BST".
  /^(?:(?:published|updated|posted|last modified)\b[: ]*)?(?:(?:mon|tues?|wed(?:nes)?|thur?s?|fri|sat(?:ur)?|sun)(?:day)?,? )?(?:\d{1,2}(?:st|nd|rd|th)? [a-z]{3,9}\.?|[a-z]{3,9}\.? \d{1,2}(?:st|nd|rd|th)?),? \d{4}(?:,? (?:at )?\d{1,2}[.:]\d{2} ?(?:[ap]\.?m\.?)?)?(?: \(?[a-z]{2,5}\)?)?$/i,
];

/** Longer than this it is a sentence that happens to begin so; UTF-16 code units without white space. */
const LONGEST_LINE = 80;

const saysItself = (run: LiveRun): boolean => {
  if (run.chars > LONGEST_LINE) return false;
  const text = run.pieces
    .map((piece) => piece?.data ?? ' ')
    .join('')
    .replace(/\s+/g, ' ')
    .trim();
  return LINES.some((line) => line.test(text));
};

const NAMES = new Set(['figcaption', 'figure', 'nav', 'footer', 'aside', 'time', 'address', 'button', 'form', 'h1']);
const BOUNDS = new Set(['body', 'html', 'article', 'main']);

/** How far up an element is asked. */
const HIGHEST = 6;

/** A line of links of this many code units is a list of links, not a sentence. */
const SHORT = 200;

const wordsOf = (element: Element) =>
  `${element.getAttribute('class') ?? ''} ${element.id} ${element.getAttribute('role') ?? ''}`.toLowerCase();

/** Long lists of class names are generated and mean nothing. */
const LONGEST_WORDS = 200;

function saysFurniture(element: Element): boolean {
  if (NAMES.has(element.localName)) return true;
  const words = wordsOf(element);
  return words.length > 2 && words.length < LONGEST_WORDS && WORDS.some((word) => word.test(words));
}

/**
 * Whether a run that stands within the story is not of it: a caption, a byline, a date, share buttons, related stories.
 *
 * @param isSmall - Whether an element holds so little of the story that its class may speak for what is in it; a body
 * whose wrapper is called `read-more` is not to be lost.
 */
export function isFurniture(run: LiveRun, isSmall: (element: Element) => boolean): boolean {
  if (run.linkChars > 0.8 * run.chars && run.chars < SHORT) return true;
  if (saysItself(run)) return true;
  let element: Element | null = run.element;
  for (let step = 0; step < HIGHEST && element !== null; step++, element = element.parentElement) {
    if (BOUNDS.has(element.localName) || !isSmall(element)) return false;
    if (saysFurniture(element)) return true;
  }
  return false;
}
