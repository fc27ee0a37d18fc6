import type { FailureName } from '#core/failure.ts';
import type { Reading } from '#core/reading.ts';
import { siteOf } from '#core/site.ts';
import { sendToBackground, sendToTab } from '#messaging/send.ts';
import type { CurrentTab } from './current-tab.ts';

/**
 * Where a story is shown: in the popup that the toolbar button opens, which gives us the right to read the page in front; in that
 * popup's page as a tab, or in the side panel, which give none.
 */
export type Place = 'popup' | 'tab' | 'panel';

/** Milliseconds between two looks at a page that is still being read. */
const LOOK_AGAIN_MS = 60;

/**
 * Milliseconds within which the script of a page comes. One that takes longer to be ready is shown when it is: the panel hears of that.
 * A tab that was there before we were installed gets none.
 */
const COMES_WITHIN_MS = 1500;

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

/** Has a tab read that was not read by itself, as the reader has asked for it. Fails where the browser does not let us. */
export async function readNow(tab: CurrentTab, place: Place): Promise<Reading> {
  const started = await sendToBackground('tab/read-now', { tabId: tab.id });
  const hasStarted = started.ok && (await askTab(tab)) !== null;
  return hasStarted ? settled(tab) : notRead(await whyNotRead(tab, place));
}

/**
 * What a panel shows of a tab in which nothing of ours runs, and nobody has asked for it. Where pages are read by themselves, the script
 * comes as soon as the page is ready. It is not brought from here: two that come at once are a reader who insists.
 */
export async function readBeside(tab: CurrentTab, wait = later): Promise<Reading> {
  const host = siteOf(tab.url);
  const site = host === null ? null : await sendToBackground('site/read', { host });
  const isAwaited = site?.ok && site.value.on && site.value.automatic !== 'no';
  for (let waited = 0; isAwaited && waited < COMES_WITHIN_MS; waited += LOOK_AGAIN_MS) {
    await wait(LOOK_AGAIN_MS);
    const reading = await askTab(tab);
    if (reading !== null) return reading.state === 'reading' ? settled(tab, wait) : reading;
  }
  return notRead(await whyNotRead(tab, 'panel'));
}

async function whyNotRead({ url }: CurrentTab, place: Place): Promise<FailureName> {
  const { whyNotReadable } = await import('#core/why-not-readable.ts');
  const failure = whyNotReadable(url);
  // The button has given us the right to read it, if anything can.
  if (place === 'popup' || failure !== 'page-not-readable') return failure;
  // Only the button shows us the address of a page that we may not read.
  return place === 'panel' && url === '' ? 'out-of-sight' : 'no-permission';
}

const later = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));
