import browser from 'webextension-polyfill';
import { onNavigation } from '#dom/navigation.ts';
import { handleInTab } from '#messaging/handle.ts';
import { startPagePopover } from './page-popover.ts';
import type { PopoverController } from './popover-controller.ts';
import type { Why } from './read-page.ts';
import { ReadingSession } from './reading-session.ts';
import { tabHandlers } from './tab-handlers.ts';
import { whenInFront } from './when-in-front.ts';

/** Stands in our own world of the page, where its scripts see nothing, so that a second injection finds the first. */
const world = globalThis as typeof globalThis & { sidelightReadAgain?: () => void };

if (world.sidelightReadAgain) world.sidelightReadAgain();
else whenInFront(document, () => start());

/** Reads the page, and whatever it becomes, until the extension is gone. */
function start(): void {
  const end = new AbortController();
  const endIfGone = (): void => {
    if (browser.runtime?.id === undefined) end.abort();
  };
  let popover: PopoverController | null = null;
  let popoverEnd = new AbortController();
  /** With marks off there is none until the popup asks for a mention to be shown. */
  const openablePopover = (): PopoverController => {
    popover ??= startPagePopover(document, session, popoverEnd.signal, endIfGone);
    return popover;
  };
  const endPopover = (): void => {
    popoverEnd.abort();
    popover = null;
    popoverEnd = new AbortController();
  };
  const session = new ReadingSession(document, end.signal, () => {
    if (session.stories.all.length === 0) endPopover();
    else if (session.stories.shown.length > 0) openablePopover().follow();
    else popover?.follow();
  });
  end.signal.addEventListener('abort', () => delete world.sidelightReadAgain); // a later injection starts anew

  const read = async (why: Why): Promise<void> => {
    await session.read(why);
    endIfGone();
  };
  const handlers = tabHandlers(document, session, openablePopover, (asked) =>
    read({ asked: asked || session.wasAsked }),
  );
  handleInTab(handlers, end.signal);
  onNavigation(document, end.signal, (kind) => void read({ moved: kind === 'moved' }));
  world.sidelightReadAgain = () => void read({ asked: true });
  void read({});
}
