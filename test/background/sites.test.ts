import { beforeEach, describe, expect, it, vi } from 'vitest';

const browser = vi.hoisted(() => ({
  origins: [] as string[],
  registered: [] as { id: string; matches: string[]; js: string[] }[],
  tabs: new Map<number, { url?: string }>(),
}));
vi.mock('webextension-polyfill', () => ({
  default: {
    runtime: {
      getURL: (path: string) => `moz-extension://us/${path}`,
      getManifest: () => ({
        content_scripts: [{ js: ['moz-extension://us/src/look.js'], matches: ['*://*.listed.example/*'] }],
      }),
    },
    storage: { local: { get: async () => ({}) } },
    permissions: {
      getAll: async () => ({ origins: browser.origins }),
      contains: async ({ origins: [origin] }: { origins: string[] }) => browser.origins.includes(origin ?? ''),
    },
    tabs: {
      get: async (id: number) => browser.tabs.get(id) ?? Promise.reject(new Error('No tab with id')),
    },
    scripting: {
      getRegisteredContentScripts: async () => browser.registered,
      registerContentScripts: async (scripts: never[]) => browser.registered.push(...scripts),
      updateContentScripts: async (scripts: never[]) => browser.registered.splice(0, 1, ...scripts),
      unregisterContentScripts: async () => browser.registered.splice(0),
    },
  },
}));

const { mayStillRead, registerAllowedSites, siteState } = await import('../../src/background/sites.ts');

beforeEach(() => {
  browser.origins = ['*://*.listed.example/*'];
  browser.registered = [];
  browser.tabs.clear();
});

describe('where the reader has allowed it', () => {
  it('the script is registered by its path in the package: Firefox gives its whole address, and takes none', async () => {
    browser.origins.push('*://*.own.example/*');
    await registerAllowedSites();
    expect(browser.registered).toMatchObject([{ matches: ['*://*.own.example/*'], js: ['src/look.js'] }]);
  });

  it('and no longer once the right is taken away', async () => {
    browser.origins.push('*://*.own.example/*');
    await registerAllowedSites();
    browser.origins.pop();
    await registerAllowedSites();
    expect(browser.registered).toEqual([]);
  });
});

describe('how a site stands', () => {
  const automatic = async (host: string) => (await siteState(host)).automatic;

  it('listed, unless the reader has taken the right away', async () => {
    expect(await automatic('www.listed.example')).toBe('listed');
    browser.origins = [];
    expect(await automatic('www.listed.example')).toBe('no');
    browser.origins = ['*://*/*'];
    expect(await automatic('www.listed.example')).toBe('all-sites');
  });
});

it('a tab may be read as long as the browser tells its address; a tab that is gone is no reason to end', async () => {
  browser.tabs.set(1, { url: 'https://own.example/' }).set(2, {});
  expect([await mayStillRead(1), await mayStillRead(2), await mayStillRead(3)]).toEqual([true, false, true]);
});
