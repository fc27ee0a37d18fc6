import { sendToBackground } from '#messaging/send.ts';
import type { CurrentTab } from './current-tab.ts';
import { loadTexts } from './load-popup.ts';
import type { PopupState } from './popup-state.ts';
import type { OwnTexts } from './text-actions.ts';

/** Shows whether the tab is in a private window, and whether the reader keeps what is written there. */
export async function loadPrivate({ incognito, windowId }: CurrentTab, state: PopupState): Promise<void> {
  const kept = incognito ? await sendToBackground('private/read', { windowId }) : null;
  state.change({ isPrivate: incognito, keepsPrivate: kept?.ok ? kept.value : false });
}

/** Keeps what is written in the tab's private window, from what stands in the fields on; or no more. */
export async function keepPrivate(tab: CurrentTab, state: PopupState, texts: OwnTexts, isKept: boolean): Promise<void> {
  const answer = await sendToBackground('private/set', { windowId: tab.windowId, isKept });
  if (!answer.ok) return;
  texts.flush();
  state.change({ keepsPrivate: isKept });
  if (!isKept) return;
  texts.keepTyped();
  if (texts.isSaved()) await loadTexts(tab, state, texts, true);
}
