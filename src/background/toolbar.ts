import browser from 'webextension-polyfill';
import type { FailureName } from '#core/failure.ts';
import { FAILURE_KEYS } from '#core/strings/failure-keys.ts';
import type { MessageKey } from '#core/strings/message-key.ts';

/** Neutral on light and dark toolbars; white on it has a contrast of 7.6 : 1. */
const BADGE_COLOUR = '#4a4f63';

/** What a tab's badge says: the number of terms, or why there are none, which its title says in words. */
export async function showOutcome(tabId: number, terms: number, failure: FailureName | null): Promise<void> {
  const text = failure === null ? (terms > 0 ? String(terms) : '') : failure === 'site-off' ? '×' : '–';
  const say = (key: MessageKey, value?: string) => browser.i18n.getMessage(key, value);
  const title =
    failure === null
      ? say('toolbarTerms', new Intl.NumberFormat(say('languageTag') || 'en').format(terms))
      : say(FAILURE_KEYS[failure][0]);
  await Promise.all([
    browser.action.setBadgeText({ tabId, text }),
    browser.action.setBadgeBackgroundColor({ tabId, color: BADGE_COLOUR }),
    browser.action.setTitle({ tabId, title: `${say('extensionName')} · ${title}` }),
  ]).catch(() => undefined); // the tab was closed meanwhile: then there is nothing to show
}
