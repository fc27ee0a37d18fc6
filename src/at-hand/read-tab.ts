import type { FailureName } from '#core/failure.ts';
import type { Reading } from '#core/reading.ts';
import { sendToBackground, sendToTab } from '#messaging/send.ts';
import type { CurrentTab } from './current-tab.ts';

/** Milliseconds between two looks at a page that is still being read. */
const LOOK_AGAIN_MS = 60;

/** A reading that came to nothing. */
export const notRead = (name: FailureName): Reading => ({
  state: 'not-read',
  failure: { name },
  findMs: 0,
});

/** What a tab has read so far; null where nothing of ours runs in it. */
export async function askTab(tab: CurrentTab): Promise<Reading | null> {
  const answer = await sendToTab(tab.id, 'tab/reading', {});
  return answer.ok ? answer.value : null;
}

/** Waits until a tab's reading has come to an end. */
export async function settled(tab: CurrentTab, wait = later): Promise<Reading> {
  for (;;) {
    const reading = await askTab(tab);
    if (reading === null) return notRead('page-gone');
    if (reading.state !== 'reading') return reading;
    await wait(LOOK_AGAIN_MS);
  }
}

/** Whether a page is only left alone until the reader asks for it. */
export const isWaiting = (reading: Reading): boolean =>
  reading.state === 'not-read' && reading.failure.name === 'no-permission';

/** Has a page read that waits for the reader's click: to open the popup is one. */
export async function readWaiting(tab: CurrentTab): Promise<Reading> {
  // What only the reader's script knows brings it, and it reads the page as it would by itself.
  await sendToTab(tab.id, 'tab/choice', {});
  const reading = await settled(tab);
  if (!isWaiting(reading)) return reading;
  // It was there before pages had to wait.
  await sendToTab(tab.id, 'tab/read-again', { asked: true, site: null });
  return settled(tab);
}

/**
 * Has a tab read that was not read by itself. Pressing the toolbar button has given us the right to; where the popup's
 * page was opened as a tab (`isOwnTab`), it has not, and the failure is `no-permission`.
 */
export async function readNow(tab: CurrentTab, isOwnTab: boolean): Promise<Reading> {
  const started = await sendToBackground('tab/read-now', { tabId: tab.id });
  const hasStarted = started.ok && (await askTab(tab)) !== null;
  if (hasStarted) return settled(tab);
  const couldAsk = isOwnTab && /^(?:https?|$)/.test(tab.url.split(':', 1)[0] ?? '');
  return notRead(couldAsk ? 'no-permission' : 'page-not-readable');
}

const later = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));
