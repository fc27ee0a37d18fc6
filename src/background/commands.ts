import browser, { type Tabs } from 'webextension-polyfill';
import { sendToTab } from '#messaging/send.ts';
import { openSidePanel } from '#side-panel/open-side-panel.ts';
import { COMMAND, openForSelection } from './note-on-selection.ts';
import { toggleSite } from './toggle-site.ts';

const STEPS: Readonly<Record<string, 1 | -1>> = { 'next-mention': 1, 'previous-mention': -1 };

/** What the keys do that the reader has given to the manifest's commands. */
export function listenToCommands(): void {
  browser.commands.onCommand.addListener(async (command, pressedIn) => {
    // At once: what the key allows ends with the first wait.
    if (command === COMMAND) return openForSelection(pressedIn);
    if (command === 'open-panel') return openPanel(pressedIn);
    if (command === 'toggle-site') return toggleSite(pressedIn);
    const step = STEPS[command];
    if (step === undefined) return;
    const [tab] = await browser.tabs.query({ active: true, lastFocusedWindow: true });
    if (tab?.id !== undefined) await sendToTab(tab.id, 'tab/step-mention', { step });
  });
}

/** Chrome tells of the window in which the key was pressed; Firefox takes the one in front. */
async function openPanel(pressedIn: Tabs.Tab | undefined): Promise<void> {
  await openSidePanel()?.(pressedIn?.windowId ?? -1).catch(() => undefined);
}
