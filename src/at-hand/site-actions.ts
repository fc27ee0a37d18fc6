import browser from 'webextension-polyfill';
import { ALL_SITES, patternOf, siteOf } from '#core/site.ts';
import { sendToBackground, sendToTab } from '#messaging/send.ts';
import type { PopupActions } from '#ui/popup/popup-props.ts';
import type { CurrentTab } from './current-tab.ts';

type SiteActions = Pick<PopupActions, 'onSwitchSite' | 'onAlways' | 'onStopAlways' | 'onShowAgain' | 'onDensity'>;

/**
 * What the reader changes about the site at hand, and about marks everywhere.
 *
 * @param reload - Shows the tab anew after something has changed.
 */
export function siteActions(tab: CurrentTab, reload: () => Promise<void>): SiteActions {
  const host = siteOf(tab.url) ?? '';
  return {
    onSwitchSite: async (on) => {
      await sendToBackground('site/set', { host, on });
      await reload();
    },
    // The request must be the first thing in the reader's own click, or browsers refuse to ask.
    onAlways: async (where) => {
      const origin = where === 'all-sites' ? ALL_SITES[0] : patternOf(host);
      if (await browser.permissions.request({ origins: [origin] }))
        await sendToBackground('site/always', { host, where, on: true });
      await reload();
    },
    onStopAlways: async (where) => {
      await sendToBackground('site/always', { host, where, on: false });
      await reload();
    },
    onShowAgain: async (explainer, scope) => {
      if (scope === 'page') await sendToTab(tab.id, 'tab/show-term', { explainer });
      else await sendToBackground('term/show', { explainer, host });
      await reload();
    },
    onDensity: async (density) => {
      await sendToBackground('density/set', { density });
      await reload();
    },
  };
}
