import browser from 'webextension-polyfill';
import type { FailureName } from '#core/failure.ts';
import { FAILURE_KEYS } from '#core/strings/failure-keys.ts';
import type { MessageKey } from '#core/strings/message-key.ts';

/** Neutral on light and dark toolbars; white on it has a contrast of 7.6 : 1. */
const BADGE_COLOUR = '#4a4f63';

const say = (key: MessageKey, value?: string): string => browser.i18n.getMessage(key, value);

/** What a tab's badge says: the number of terms, or why there are none, which its title says in words. */
export async function showOutcome(tabId: number, terms: number, failure: FailureName | null): Promise<void> {
  const text = failure === null ? (terms > 0 ? String(terms) : '') : failure === 'site-off' ? '×' : '–';
  const title = failure === null ? say('toolbarTerms', written(terms)) : say(FAILURE_KEYS[failure][0]);
  await show(tabId, text, title);
}

const written = (count: number): string => new Intl.NumberFormat(say('languageTag') || 'en').format(count);

/** Says that a site was turned on again, until its page has been read. */
export const showOn = (tabId: number, host: string): Promise<void> => show(tabId, '✓', say('toolbarOn', host));

async function show(tabId: number, text: string, title: string): Promise<void> {
  await Promise.all([
    browser.action.setBadgeText({ tabId, text }),
    browser.action.setBadgeBackgroundColor({ tabId, color: BADGE_COLOUR }),
    browser.action.setTitle({ tabId, title: `${say('extensionName')} · ${title}` }),
  ]).catch(() => undefined); // the tab was closed meanwhile: then there is nothing to show
}
