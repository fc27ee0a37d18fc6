import browser from 'webextension-polyfill';
import { sendToTab } from '#messaging/send.ts';
import { COMMAND, openForSelection } from './note-on-selection.ts';

const STEPS: Readonly<Record<string, 1 | -1>> = { 'next-mention': 1, 'previous-mention': -1 };

/** The keyboard's way through the mentions of the page in front. */
export function listenToCommands(): void {
  browser.commands.onCommand.addListener(async (command, pressedIn) => {
    // At once: what the key allows ends with the first wait.
    if (command === COMMAND) return openForSelection(pressedIn);
    const step = STEPS[command];
    if (step === undefined) return;
    const [tab] = await browser.tabs.query({ active: true, lastFocusedWindow: true });
    if (tab?.id !== undefined) await sendToTab(tab.id, 'tab/step-mention', { step });
  });
}
