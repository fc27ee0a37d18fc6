import browser from 'webextension-polyfill';
import type { OptionsActions } from '#ui/options/options-props.ts';

/** The page of the reader's own explainers; null while there is none, and then the section is not shown. */
const OWN_EXPLAINERS_PAGE: string | null = null;

/** The way to that page. */
export function ownExplainersAction(page = OWN_EXPLAINERS_PAGE): Pick<OptionsActions, 'onOpenOwnExplainers'> {
  if (page === null) return {};
  return { onOpenOwnExplainers: () => void browser.tabs.create({ url: browser.runtime.getURL(page) }) };
}
