import { onNavigation } from '#dom/navigation.ts';
import type { Handlers } from '#messaging/handle.ts';
import { handleInTab } from '#messaging/handle-in-tab.ts';
import { isExtensionHere } from '#messaging/native.ts';
import type { TabRequests } from '#messaging/protocol.ts';
import { Drawer } from './drawing.ts';
import { startPagePopover } from './page-popover.ts';
import { createPicking } from './picking.ts';
import type { PopoverController } from './popover-controller.ts';
import type { Why } from './read-page.ts';
import { ReadingSession } from './reading-session.ts';
import { tabHandlers } from './tab-handlers.ts';
import { clearEarlier, whileHere } from './while-here.ts';
import { type Glance, share, shared } from './world.ts';

shared()?.comes(start);

/** Reads the page, and whatever it becomes, until the extension is gone. */
function start(glance: Glance | null): Promise<Handlers<TabRequests>> {
  clearEarlier(document);
  const end = new AbortController();
  const endIfGone = (): void => {
    if (!isExtensionHere()) end.abort();
  };
  whileHere(document, isExtensionHere, () => end.abort(), end.signal);
  const drawer = new Drawer();
  const picking = createPicking(document, drawer);
  let popover: PopoverController | null = null;
  let popoverEnd = new AbortController();
  /** With marks off there is none until the popup asks for a mention to be shown. One host in the page: picking ends. */
  const openablePopover = (): PopoverController => {
    picking.end();
    popover ??= startPagePopover(document, session, popoverEnd.signal, drawer, endIfGone);
    return popover;
  };
  const endPopover = (): void => {
    picking.end();
    popoverEnd.abort();
    popover = null;
    popoverEnd = new AbortController();
  };
  const session = new ReadingSession(document, end.signal, () => {
    if (session.stories.all.length === 0) endPopover();
    else if (session.stories.shown.length > 0 && !picking.isOn) openablePopover().follow();
    else popover?.follow();
  });
  end.signal.addEventListener('abort', () => {
    picking.end();
    share(undefined); // a later injection starts anew
  });
  const pick = async (): Promise<Element | null> => {
    endPopover();
    const picked = await picking.pick();
    if (picked === null && !picking.isOn && session.stories.shown.length > 0) openablePopover();
    return picked;
  };

  const read = async (why: Why): Promise<void> => {
    picking.end(); // what was outlined may be of another page
    await session.read(why);
    endIfGone();
  };
  const handlers = tabHandlers(document, session, openablePopover, pick, (asked) =>
    read({ asked: asked || session.wasAsked }),
  );
  handleInTab(handlers, end.signal);
  onNavigation(document, end.signal, (kind) => void read({ moved: kind === 'moved' }));
  share({
    holder: 'reader',
    comes: () => undefined,
    draws: (drawing) => drawer.comes(drawing),
    readAgain: () => {
      endIfGone();
      if (!end.signal.aborted) void read({ asked: true });
      return !end.signal.aborted;
    },
  });
  const given = () => handlers;
  return read(glance === null ? { moved: true } : { glance }).then(given, given);
}
