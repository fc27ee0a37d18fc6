import browser from 'webextension-polyfill';

/** Chrome 102 and newer; not in Firefox for `local`, where a content script runs in the page's process, too. */
interface AccessLevels {
  setAccessLevel?(access: { readonly accessLevel: 'TRUSTED_CONTEXTS' }): Promise<void>;
}

/**
 * Keeps `storage.local`, the mirror of the reader's notes, out of reach of content scripts: they run in the process of a
 * page, and a page that breaks out of its sandbox would read all that they may read.
 */
export function keepStorageFromContentScripts(): void {
  const { setAccessLevel } = browser.storage.local as AccessLevels;
  void setAccessLevel?.call(browser.storage.local, { accessLevel: 'TRUSTED_CONTEXTS' })?.catch(() => undefined);
}
