import browser from 'webextension-polyfill';
import type { Answer } from '#core/failure.ts';
import { answered } from './answered.ts';
import type { BackgroundRequests, Message, TabRequests } from './protocol.ts';

/** Sends a request to the background. Failures: those of the request, and `extension-gone` after an update or removal. */
export const sendToBackground = <N extends keyof BackgroundRequests>(
  name: N,
  request: BackgroundRequests[N]['request'],
): Promise<Answer<BackgroundRequests[N]['answer']>> =>
  answered(
    () => browser.runtime.sendMessage({ to: 'background', name, request } satisfies Message<N>),
    'extension-gone',
  );

/** Sends a request to the content script in a tab's top frame. Failures: those of the request, and `page-gone`. */
export const sendToTab = <N extends keyof TabRequests>(
  tabId: number,
  name: N,
  request: TabRequests[N]['request'],
): Promise<Answer<TabRequests[N]['answer']>> =>
  answered(
    () => browser.tabs.sendMessage(tabId, { to: 'tab', name, request } satisfies Message<N>, { frameId: 0 }),
    'page-gone',
  );
