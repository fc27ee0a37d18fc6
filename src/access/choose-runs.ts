import browser from 'webextension-polyfill';
import { type Answer, fail } from '#core/failure.ts';
import { ALL_SITES } from '#core/site.ts';
import type { RunChoice, WhereItRuns } from '#core/where-it-runs.ts';
import { sendToBackground } from '#messaging/send.ts';

/** The permissions that a choice needs; one that is there already is granted without a word to the reader. */
const ORIGINS: Readonly<Record<RunChoice, () => readonly string[]>> = {
  'on-click': () => [],
  listed: () => (browser.runtime.getManifest() as { host_permissions?: string[] }).host_permissions ?? [],
  everywhere: () => [ALL_SITES[0]],
};

/**
 * Has Sidelight run where the reader says, and gives back what has come of it. Must be called at once in the reader's own press,
 * with nothing waited for before, or browsers refuse to ask. Failures: `no-permission` where the reader or the browser has
 * refused, and nothing has changed; those of the background.
 */
export async function chooseRuns(choice: RunChoice): Promise<Answer<WhereItRuns>> {
  const origins = [...ORIGINS[choice]()];
  const isGranted = origins.length === 0 || (await browser.permissions.request({ origins }).catch(() => false));
  return isGranted ? sendToBackground('runs/set', { choice }) : fail('no-permission');
}

/** Where Sidelight runs now, and again whenever the browser's permissions have changed, until `signal` is aborted. */
export function followRuns(signal: AbortSignal, tell: (runs: WhereItRuns) => void): void {
  const ask = async (): Promise<void> => {
    const answer = await sendToBackground('runs/read', {});
    if (answer.ok && !signal.aborted) tell(answer.value);
  };
  const events = [browser.permissions.onAdded, browser.permissions.onRemoved];
  for (const event of events) event.addListener(ask);
  signal.addEventListener('abort', () => {
    for (const event of events) event.removeListener(ask);
  });
  void ask();
}
