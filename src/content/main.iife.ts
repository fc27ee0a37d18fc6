import browser from 'webextension-polyfill';
import { onNavigation } from '#dom/navigation.ts';
import { handleInTab } from '#messaging/handle-in-tab.ts';
import { startPagePopover } from './page-popover.ts';
import { createPicking } from './picking.ts';
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
    if (session.shown.length > 0 && !picking.isOn) openablePopover();
  });
  let popover: PopoverController | null = null;
  const picking = createPicking(document);
  /** With marks off there is none until the popup asks for a mention to be shown. One host in the page: picking ends. */
  const openablePopover = (): PopoverController => {
    picking.end();
    popover ??= startPagePopover(document, session, popoverEnd.signal, endIfGone);
    return popover;
  };
  let popoverEnd = new AbortController();
  end.signal.addEventListener('abort', () => {
    popoverEnd.abort();
    picking.end();
    delete world.sidelightReadAgain; // a later injection starts anew
  });
  const endIfGone = (): void => {
    if (browser.runtime?.id === undefined) end.abort();
  };

  const endPopover = (): void => {
    picking.end();
    popoverEnd.abort();
    popover = null;
    popoverEnd = new AbortController();
  };
  const pick = async (): Promise<Element | null> => {
    endPopover();
    const picked = await picking.pick();
    if (picked === null && !picking.isOn && session.shown.length > 0) openablePopover();
    return picked;
  };

  const read = async (why: Parameters<ReadingSession['read']>[0]): Promise<void> => {
    endPopover();
    await session.read(why);
    endIfGone();
  };
  const handlers = tabHandlers(document, session, openablePopover, pick, (asked) =>
    read({ asked: asked || session.wasAsked }),
  );
  handleInTab(handlers, end.signal);
  onNavigation(document, end.signal, (kind) => void read({ moved: kind === 'moved' }));
  world.sidelightReadAgain = () => void read({ asked: true });
  void read({});
}
