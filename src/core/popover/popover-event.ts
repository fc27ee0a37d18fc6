import type { Explained } from '#core/explained.ts';
import type { Answer } from '#core/failure.ts';
import type { Mention } from '#core/mentions/mention.ts';

/** What happens to a popover. Which page event means which of these is the controller's business. */
export type PopoverHappening =
  /** The pointer is on a marked mention. Equal mentions are the same object. */
  | { readonly type: 'pointer-on-mention'; readonly mention: Mention }
  /** The pointer is on the popover. */
  | { readonly type: 'pointer-on-popover' }
  /** The pointer is on neither, or has left the window. */
  | { readonly type: 'pointer-elsewhere' }
  /** The reader chose a mention with a key or a tap; no wait. */
  | { readonly type: 'chosen'; readonly mention: Mention; readonly by: 'keyboard' | 'touch' }
  /** The answer to the question of this number. */
  | { readonly type: 'answered'; readonly question: number; readonly answer: Answer<Explained> }
  /** The reader closed it: Escape, the close button, "hide this term". */
  | { readonly type: 'dismissed' }
  /** The reader pressed beside it: closes it, unless it is pinned. */
  | { readonly type: 'pressed-beside' }
  /** The reader pinned it, or let it go. */
  | { readonly type: 'pinned'; readonly isPinned: boolean }
  /** The reader pressed a term inside its text. */
  | { readonly type: 'looked-up'; readonly explainer: string }
  /** Back from what was looked up last. */
  | { readonly type: 'back' }
  /** The marked words are gone: scrolled out of view, changed, or the page is being left. */
  | { readonly type: 'words-gone' }
  /** Only time has passed. */
  | { readonly type: 'time' };

/** With the time at which it happened, in milliseconds of any clock that never runs backwards. */
export type PopoverEvent = PopoverHappening & { readonly now: number };
