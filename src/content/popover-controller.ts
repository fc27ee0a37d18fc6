import type { Mention } from '#core/mentions/mention.ts';
import { listenToPage } from './listen-to-page.ts';
import type { PopoverPage } from './popover-page.ts';
import { RunningPopover } from './running-popover.ts';

/** What the wired parent can do with the popover. */
export interface PopoverController {
  /** Opens the popover of a mention with the keyboard's focus in it, wherever the pointer is. */
  readonly open: (mention: Mention) => void;
  /** Shows a stretch of the page for a few seconds, in the place of a popover. */
  readonly flash: (range: Range) => void;
  /** Closes it, as Escape does. */
  readonly close: () => void;
  /** The page was read anew: it goes with its words, and closes where they are gone. */
  readonly follow: () => void;
}

/** Starts to listen for a reader who dwells on, taps or chooses a marked term, and shows its popover. */
export function startPopover(page: PopoverPage): PopoverController {
  const popover = new RunningPopover(page);
  listenToPage(page, popover);
  page.signal.addEventListener('abort', () => popover.end(), { once: true });
  return {
    open: (mention) => popover.choose(mention, 'keyboard'),
    flash: (range) => popover.flash(range),
    close: () => popover.dismiss(),
    follow: () => popover.follow(),
  };
}
