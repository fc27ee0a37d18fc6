import browser from 'webextension-polyfill';
import { succeed } from '#core/failure.ts';
import type { TabRequests } from '#messaging/protocol.ts';
import { isMessageTo } from '#messaging/receive.ts';

/** Goes on from mention to mention by the keys that do so in a page: the background sends them to whatever tab is in front. */
export function answerSteps(step: (by: 1 | -1) => void): void {
  browser.runtime.onMessage.addListener((message: unknown) => {
    if (!isMessageTo('tab', message) || message.name !== 'tab/step-mention') return undefined;
    step((message.request as TabRequests['tab/step-mention']['request']).step);
    return Promise.resolve(succeed(null));
  });
}
