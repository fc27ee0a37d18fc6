/**
 * How long the popover waits, in milliseconds. The numbers are those of Wikipedia's page previews, which tried them on
 * a very large number of readers: https://gerrit.wikimedia.org/g/mediawiki/extensions/Popups, `src/constants.js`
 * (`FETCH_START_DELAY`, `FETCH_COMPLETE_TARGET_DELAY`, `ABANDON_END_DELAY`).
 */

/**
 * A pointer must rest this long on a marked term before the explainer is asked for. A pointer that only crosses the
 * text asks for nothing (https://phabricator.wikimedia.org/T161284, https://phabricator.wikimedia.org/T70861).
 */
export const ASK_AFTER_MS = 150;

/**
 * The popover shows this long after the pointer came to rest, even where the answer is there sooner: a wait that is
 * always the same is one that a reader can learn.
 */
export const SHOW_AFTER_MS = 500;

/**
 * The popover stays this long after the pointer has left term and popover: time to cross the gap between the two, or to
 * come back from a slip of the hand (WCAG 2.2, 1.4.13 "hoverable").
 */
export const CLOSE_AFTER_MS = 300;
