import browser from 'webextension-polyfill';
import type { OptionsActions } from '#ui/options/options-props.ts';

/** The way to the page of the reader's own explainers. */
export const ownExplainersAction = (): Pick<OptionsActions, 'onOpenOwnExplainers'> => ({
  onOpenOwnExplainers: () => void browser.tabs.create({ url: browser.runtime.getURL('src/own-explainers/index.html') }),
});
