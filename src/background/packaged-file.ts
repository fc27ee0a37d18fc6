import browser from 'webextension-polyfill';

/** A file of the package's dataset; the only `fetch` of the extension, and it can reach nothing else. */
export const packaged = (file: string): Promise<Response> => fetch(browser.runtime.getURL(`dataset/${file}`));
