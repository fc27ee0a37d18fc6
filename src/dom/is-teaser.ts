import { collapse } from './collapse.ts';
import { isDrawn } from './is-visible.ts';
import type { LiveRun } from './live-runs.ts';
import type { PageText } from './page-text.ts';
import { textOf } from './run-builder.ts';
import { paidPart } from './structured-data.ts';

/** A beginning is no longer than this; UTF-16 code units. Longer texts are whole stories under whatever the page says. */
const LONGEST = 3000;

/** Where the page only says that its stories are for subscribers, or a box is only called a wall, the text must be as short as this. */
const SHORT = 1500;

/** A paid part that holds as much text as this has been unlocked; UTF-16 code units. */
const UNLOCKED = 300;

/** Runs of text after the story in which the wall must begin, captions and buttons to share among them. */
const NEAR = 8;

const WALL_BOX = ['paywall', 'regwall', 'piano', 'subscriber', 'subscribe-wall', 'meter-wall']
  .map((word) => `[class*="${word}" i], [id*="${word}" i]`)
  .join(', ');

/** How a wall asks, in the languages that most pages are in: for the rest of the story, not for a newsletter. */
const WALL_WORDS = new RegExp(
  [
    // "Subscribe to continue reading", "Sign in to read the full story", "Create a free account to keep reading"
    '(?:subscribe|register|sign ?(?:up|in)|log ?in|join|account|subscription)\\b.{0,30}\\bto (?:continue|keep|read|finish|unlock)\\b',
    'to (?:read|unlock) the (?:full|rest|whole|entire)\\b',
    'already (?:a|an) (?:\\w+ )?(?:subscriber|member)\\?',
    '(?:article|story|post|content) is (?:only |exclusively )?(?:for|available to|reserved for) .{0,20}(?:subscriber|member)',
    'weiterlesen (?:mit|als)\\b|mit .{2,25} weiterlesen|(?:bereits|schon) abonnent|nur für abonnent',
    'réservé (?:à nos|aux) abonnés|vous reste .{1,30} à lire',
    '(?:suscríbete|regístrate) para|para suscriptores|assine para|abbonati per|voor abonnees',
  ].join('|'),
  'i',
);

/** The runs that come right after the story's last one. */
function runsAfter(last: Node, runs: readonly LiveRun[]): readonly LiveRun[] {
  const at = runs.findIndex(({ pieces }) => pieces.some((piece) => piece === last));
  return at < 0 ? [] : runs.slice(at + 1, at + 1 + NEAR);
}

/** Whether a box is drawn where the story ends: right below an element around its last words, and after them. */
function isAtEnd(box: Element, last: Node): boolean {
  const around = box.parentElement;
  if (around === null || around.localName === 'body' || !around.contains(last)) return false;
  // A box around the last words is not after them, but around.
  return (last.compareDocumentPosition(box) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0 && isDrawn(box);
}

/** Whether the part that the page says is paid for is here after all; null where the page says nothing of the kind. */
function isUnlocked(document: Document, selector: string): boolean {
  try {
    const part = document.querySelector(selector);
    return (part?.textContent ?? '').trim().length >= UNLOCKED;
  } catch {
    return true; // no selector that we understand: the page says nothing
  }
}

/**
 * Whether only the beginning of a story is on its page, by what any page with a wall shows: its structured data say that
 * a part is paid for, and the part is not here; or a wall stands right after a short text. In doubt it is a whole story.
 *
 * @param runs - All runs of the page.
 */
export function isTeaser(document: Document, { text, nodes }: PageText, runs: readonly LiveRun[]): boolean {
  const last = nodes.at(-1);
  if (text.length > LONGEST || last === undefined) return false;
  const after = runsAfter(last, runs).filter(({ element }) => isDrawn(element));
  if (after.some((run) => WALL_WORDS.test(collapse(textOf(run))))) return true;
  if (text.length > SHORT) return false;
  const paid = paidPart(document);
  if (paid !== null) return paid.selector === null || !isUnlocked(document, paid.selector);
  return [...document.querySelectorAll(WALL_BOX)].some((box) => isAtEnd(box, last));
}
