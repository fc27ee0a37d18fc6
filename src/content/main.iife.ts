import browser from 'webextension-polyfill';
import { onNavigation } from '#dom/navigation.ts';
import { handleInTab } from '#messaging/handle-in-tab.ts';
import { startPagePopover } from './page-popover.ts';
import type { PopoverController } from './popover-controller.ts';
import { ReadingSession } from './reading-session.ts';
import { tabHandlers } from './tab-handlers.ts';
import { whenInFront } from './when-in-front.ts';

/** Stands in our own world of the page, where its scripts see nothing, so that a second injection finds the first. */
const world = globalThis as typeof globalThis & { sidelightReadAgain?: () => void };

if (world.sidelightReadAgain) world.sidelightReadAgain();
else whenInFront(document, () => start());

/** Reads the page, now and after each navigation inside it, until the extension is gone. */
function start(): void {
  const end = new AbortController();
  const session = new ReadingSession(document, end.signal, () => {
    if (session.shown.length > 0) openablePopover();
  });
  let popover: PopoverController | null = null;
  /** With marks off there is none until the popup asks for a mention to be shown. */
  const openablePopover = (): PopoverController => {
    popover ??= startPagePopover(document, session, popoverEnd.signal, endIfGone);
    return popover;
  };
  let popoverEnd = new AbortController();
  end.signal.addEventListener('abort', () => {
    popoverEnd.abort();
    delete world.sidelightReadAgain; // a later injection starts anew
  });
  const endIfGone = (): void => {
    if (browser.runtime?.id === undefined) end.abort();
  };

  const read = async (why: Parameters<ReadingSession['read']>[0]): Promise<void> => {
    popoverEnd.abort();
    popover = null;
    popoverEnd = new AbortController();
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
