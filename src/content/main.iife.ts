import { onNavigation } from '#dom/navigation.ts';
import { handleInTab } from '#messaging/handle.ts';
import { startPagePopover } from './page-popover.ts';
import type { PopoverController } from './popover-controller.ts';
import { ReadingSession } from './reading-session.ts';
import { tabHandlers } from './tab-handlers.ts';

/** Stands in our own world of the page, where its scripts see nothing, so that a second injection finds the first. */
const world = globalThis as typeof globalThis & { sidelightReadAgain?: () => void };

if (world.sidelightReadAgain) world.sidelightReadAgain();
else world.sidelightReadAgain = start();

/** Reads the page, now and after each navigation inside it. Gives back how to read it on the reader's own request. */
function start(): () => void {
  const end = new AbortController();
  const session = new ReadingSession(document, end.signal);
  let popover: PopoverController | null = null;
  let popoverEnd = new AbortController();
  end.signal.addEventListener('abort', () => popoverEnd.abort());

  const read = async (asked: boolean): Promise<void> => {
    popoverEnd.abort();
    popover = null;
    popoverEnd = new AbortController();
    const ofThisReading = popoverEnd;
    await session.read(asked);
    if (session.isExtensionGone) end.abort();
    if (end.signal.aborted || ofThisReading.signal.aborted || session.shown.length === 0) return;
    popover = startPagePopover(document, session, ofThisReading.signal, () => end.abort());
  };
  handleInTab(
    tabHandlers(
      document,
      session,
      () => popover,
      () => read(false),
    ),
    end.signal,
  );
  onNavigation(document, end.signal, () => void read(false));
  void read(false);
  return () => void read(true);
}
