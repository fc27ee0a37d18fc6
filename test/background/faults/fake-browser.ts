import { GatedArea } from './gate.ts';

/** `storage.local` and `storage.session`: they outlive a worker. */
export const local = new GatedArea();
export const session = new GatedArea();

const nothing = async (): Promise<undefined> => undefined;

/** As much of the extension API as the background's handlers touch; only its storage can fail here. */
export const fakeBrowser = {
  storage: { local, session },
  runtime: {
    getURL: (path: string) => `chrome-extension://us/${path}`,
    getManifest: () => ({ content_scripts: [{ js: ['look.js'], matches: ['*://*.news.example/*'] }] }),
  },
  permissions: { getAll: async () => ({ origins: ['*://*.news.example/*'] }), contains: async () => true },
  tabs: {
    query: async () => [],
    get: async () => ({ id: 1, url: 'https://news.example/' }),
    create: nothing,
    sendMessage: nothing,
  },
  scripting: {
    executeScript: async () => [{ result: undefined }],
    insertCSS: nothing,
    getRegisteredContentScripts: async () => [],
    registerContentScripts: nothing,
    updateContentScripts: nothing,
    unregisterContentScripts: nothing,
  },
  action: { openPopup: nothing, setBadgeText: nothing, setBadgeBackgroundColor: nothing, setTitle: nothing },
  i18n: { getMessage: (key: string) => (key === 'languageTag' ? 'en' : key) },
};
