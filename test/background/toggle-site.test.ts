import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { Settings } from '#core/settings.ts';

const HOST = 'news.example';
const PAGE = `https://www.${HOST}/a`;

/** One tab, what the reader has chosen, and whether a script of ours stands in the page and answers. */
const world = vi.hoisted(() => ({
  kept: {} as { settings?: Partial<Settings> },
  isRead: true,
  address: '',
  told: [] as { tabId: number; name: string; site: unknown }[],
  front: [] as unknown[],
  badges: [] as unknown[],
  injected: [] as unknown[],
}));
vi.mock('webextension-polyfill', () => ({
  default: {
    storage: {
      local: { get: async () => world.kept, set: async (values: object) => Object.assign(world.kept, values) },
    },
    runtime: {
      getURL: () => '',
      getManifest: () => ({ content_scripts: [{ js: ['first-look.js'], matches: ['*://*.news.example/*'] }] }),
    },
    i18n: { getMessage: (key: string, value?: string) => (value === undefined ? key : `${key} ${value}`) },
    action: {
      setBadgeText: async ({ tabId, text }: { tabId: number; text: string }) => world.badges.push([tabId, text]),
      setBadgeBackgroundColor: async () => {},
      setTitle: async ({ title }: { title: string }) => world.badges.push(title.replace(/^.* · /, '')),
    },
    tabs: {
      query: async (of: object) => ('active' in of ? world.front : [{ id: 7 }, { id: 8 }, {}]),
      sendMessage: async (tabId: number, { name, request }: { name: string; request: { site?: string } }) => {
        if (!world.isRead) throw new Error('Could not establish connection. Receiving end does not exist.');
        if (name === 'tab/address') return { ok: true, value: world.address };
        world.told.push({ tabId, name, site: request.site });
        return { ok: true, value: null };
      },
    },
    scripting: {
      executeScript: async (injection: object) => {
        world.injected.push(injection);
        return [{}];
      },
    },
  },
}));

const { toggleSite } = await import('../../src/background/toggle-site.ts');

/** The tab in which the key was pressed. Its address is told only where the browser lets us read it. */
const tab = (more: object = {}) => ({ id: 7, incognito: false, url: PAGE, ...more }) as never;
const sitesOff = () => world.kept.settings?.sitesOff ?? [];

beforeEach(() => {
  Object.assign(world, { kept: {}, isRead: true, address: PAGE, told: [], front: [], badges: [], injected: [] });
});

describe.each([
  ['a listed site', PAGE, HOST],
  ['a site that the reader has allowed', 'http://paper.example/b', 'paper.example'],
])('the key on %s', (_, url, host) => {
  beforeEach(() => {
    world.address = url;
  });

  it('turns it off, which the button says and its open pages hear', async () => {
    await toggleSite(tab({ url }));
    expect(sitesOff()).toEqual([host]);
    expect(world.badges).toEqual([[7, '×'], expect.stringMatching(/SiteOff/)]);
    const again = { name: 'tab/read-again', site: host };
    expect(world.told).toEqual([
      { tabId: 7, ...again },
      { tabId: 8, ...again },
    ]);
    expect(world.injected).toEqual([]);
  });

  it('turns it on again, and leaves other sites off', async () => {
    world.kept = { settings: { sitesOff: ['other.example', host] } };
    await toggleSite(tab({ url }));
    expect(sitesOff()).toEqual(['other.example']);
    expect(world.badges).toEqual([[7, '✓'], `toolbarOn ${host}`]);
    expect(world.injected).toEqual([]);
  });

  it('is on again after two presses, with nothing of the site left behind', async () => {
    await toggleSite(tab({ url }));
    await toggleSite(tab({ url }));
    expect(sitesOff()).toEqual([]);
  });
});

describe('the key on a site that is neither listed nor allowed', () => {
  const url = 'https://elsewhere.example/c';

  it('turns it off for when it is read, and reads nothing', async () => {
    world.isRead = false;
    await toggleSite(tab({ url }));
    expect(sitesOff()).toEqual(['elsewhere.example']);
    expect(world.injected).toEqual([]);
  });

  it('reads the page where it is turned on again, as the button does', async () => {
    world.isRead = false;
    world.kept = { settings: { sitesOff: ['elsewhere.example'] } };
    await toggleSite(tab({ url }));
    expect(sitesOff()).toEqual([]);
    expect(world.injected).toEqual([{ target: { tabId: 7 }, files: ['first-look.js'] }]);
  });
});

it('the key asks the page for its address where the browser does not tell it', async () => {
  await toggleSite(tab({ url: undefined }));
  expect(sitesOff()).toEqual([HOST]);
});

it('the key changes nothing where no address is known, and the button says why', async () => {
  world.isRead = false;
  await toggleSite(tab({ url: undefined }));
  expect(world.kept).toEqual({});
  expect(world.badges).toEqual([[7, '–'], expect.any(String)]);
});

it.each(['about:addons', 'chrome://settings', 'file:///story.html'])('the key changes nothing on %s', async (url) => {
  await toggleSite(tab({ url }));
  expect(world.kept).toEqual({});
  expect(world.badges[0]).toEqual([7, '–']);
  expect([...world.told, ...world.injected]).toEqual([]);
});

it('the key keeps nothing of a site in a private window, and the button says so', async () => {
  await toggleSite(tab({ incognito: true }));
  expect(world.kept).toEqual({});
  expect(world.badges).toEqual([[7, '–'], expect.stringMatching(/Private/)]);
  expect([...world.told, ...world.injected]).toEqual([]);
});

it('the key is for the tab in front where the browser does not say in which it was pressed', async () => {
  world.front = [tab()];
  await toggleSite(undefined);
  expect(sitesOff()).toEqual([HOST]);
});

it('the key does nothing where there is no tab', async () => {
  await toggleSite(undefined);
  await toggleSite(tab({ id: undefined }));
  expect([world.kept, world.badges]).toEqual([{}, []]);
});
