import browser from 'webextension-polyfill';
import type { FailureName } from '#core/failure.ts';

/** Neutral on light and dark toolbars; white on it has a contrast of 7.6 : 1. */
const BADGE_COLOUR = '#4a4f63';

/** What a tab's badge says: the number of marked terms, or why there are none, which its title says in words. */
export async function showOutcome(tabId: number, marked: number, failure: FailureName | null): Promise<void> {
  const text = failure === null ? (marked > 0 ? String(marked) : '') : failure === 'site-off' ? 'off' : '–';
  const name = browser.i18n.getMessage('extensionName');
  const title =
    failure === null
      ? browser.i18n.getMessage('toolbarMarked', String(marked))
      : browser.i18n.getMessage(titleKey(failure));
  await Promise.all([
    browser.action.setBadgeText({ tabId, text }),
    browser.action.setBadgeBackgroundColor({ tabId, color: BADGE_COLOUR }),
    browser.action.setTitle({ tabId, title: title ? `${name}: ${title}` : name }),
  ]).catch(() => undefined); // the tab was closed meanwhile: then there is nothing to show
}

/** The message that names a failure in the popup, too: `no-article` is `failNoArticle`. */
const titleKey = (failure: FailureName): string =>
  `fail-${failure}`.replace(/-([a-z])/g, (_, letter: string) => letter.toUpperCase());
