import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fail, succeed } from '#core/failure.ts';
import { StoryChoices } from '#storage/story-choices.ts';
import { MemoryArea } from '../storage/memory-area.ts';

const LISTED = ['*://*.news.example/*'];
const state = vi.hoisted(() => ({
  kept: {} as Record<string, unknown>,
  origins: [] as string[],
  registered: [] as { id: string; matches: string[]; js: string[] }[],
  executeScript: vi.fn(async (..._: unknown[]) => [{}]),
  remove: vi.fn(),
}));
vi.mock('webextension-polyfill', () => ({
  default: {
    storage: {
      local: { get: async () => state.kept, set: async (values: object) => Object.assign(state.kept, values) },
    },
    // As Firefox: it was given a path.
    runtime: {
      getURL: (path: string) => `moz-extension://us/${path}`,
      getManifest: () => ({
        content_scripts: [{ js: ['moz-extension://us/first-look.js'], matches: ['*://*.news.example/*'] }],
      }),
    },
    permissions: { getAll: async () => ({ origins: state.origins }), contains: async () => true, remove: state.remove },
    tabs: { query: async () => [], get: async () => ({ url: 'https://www.news.example/' }) },
    scripting: {
      executeScript: state.executeScript,
      insertCSS: vi.fn(),
      getRegisteredContentScripts: async () => state.registered,
      registerContentScripts: async (scripts: never[]) => state.registered.push(...scripts),
      updateContentScripts: async (scripts: never[]) => state.registered.splice(0, 1, ...scripts),
      unregisterContentScripts: async () => state.registered.splice(0),
    },
  },
}));
// The index is bytes of a build.
vi.mock('../../src/background/analyse.ts', () => ({ analyse: vi.fn(), since: vi.fn() }));
vi.mock('../../src/background/explain.ts', () => ({ explain: vi.fn() }));
vi.mock('../../src/background/explainers.ts', () => ({ readExplainers: vi.fn() }));

const { handlers } = await import('../../src/background/handlers.ts');
const { registerAllowedSites } = await import('../../src/background/sites.ts');

const PAGE = 'https://www.news.example/a';
const may = { mayRead: true, story: null, isDismissed: false };
const sender = (url = PAGE) => ({ id: 'us', url, tab: { id: 7, incognito: false }, frameId: 0 }) as never;
const handle = handlers({} as never, new StoryChoices(new MemoryArea()), {} as never);
const ask = (reason: 'story' | 'rule' | 'request', url = PAGE) =>
  handle['page/read-on']({ address: url, reason }, sender(url));
const asked = (isAsked: boolean) => handle['page/may-read']({ address: PAGE, asked: isAsked }, sender());
const choose = (choice: 'on-click' | 'listed' | 'everywhere') => handle['runs/set']({ choice }, sender());
const always = (host: string, where: 'this-site' | 'all-sites', on: boolean) =>
  handle['site/always']({ host, where, on }, sender());
const site = async (host: string) => {
  const answer = await handle['site/read']({ host }, sender());
  return answer.ok ? answer.value.automatic : answer.failure;
};
const registered = () => state.registered.flatMap(({ matches }) => matches);

beforeEach(async () => {
  Object.assign(state, { kept: {}, origins: [...LISTED], registered: [] });
  state.executeScript.mockClear();
  // As Chromium: what came with the install can not be given back.
  state.remove.mockReset();
  state.remove.mockImplementation(async ({ origins }: { origins: string[] }) => {
    if (origins.some((origin) => LISTED.includes(origin))) throw new Error('You cannot remove required permissions.');
    state.origins = state.origins.filter((origin) => !origins.includes(origin));
    return true;
  });
});

describe('on click', () => {
  beforeEach(() => choose('on-click'));

  it('a listed page that shows a story is left alone', async () => {
    expect(await ask('story')).toEqual(fail('no-permission'));
    expect(await ask('rule')).toEqual(fail('no-permission'));
    expect(await asked(false)).toEqual(fail('no-permission'));
    expect(state.executeScript).not.toHaveBeenCalled();
    expect(await site('news.example')).toBe('no');
  });

  it('it is read once the reader asks for it', async () => {
    expect(await ask('request')).toEqual(succeed(may));
    expect(await asked(true)).toEqual(succeed(may));
    expect(state.executeScript).toHaveBeenCalledOnce();
  });

  it('a page elsewhere, where only the button can have brought us, is read', async () => {
    expect(await ask('story', 'https://own.example/')).toEqual(succeed(may));
  });

  it('a site that the reader wants always is read by itself, and no longer when they stop that', async () => {
    expect(await always('news.example', 'this-site', true)).toMatchObject({ value: { automatic: 'this-site' } });
    expect(await ask('story')).toEqual(succeed(may));
    expect(await always('news.example', 'this-site', false)).toMatchObject({ value: { automatic: 'no' } });
    expect(await ask('story')).toEqual(fail('no-permission'));
    expect(state.origins).toEqual(LISTED);
  });

  it('permission for all sites, given in the browser’s own settings, has nothing run; for one site it has', async () => {
    state.origins.push('*://*/*', '*://*.own.example/*');
    await registerAllowedSites();
    expect(registered()).toEqual(['*://*.own.example/*']);
    expect(await site('other.example')).toBe('no');
    expect(await site('own.example')).toBe('this-site');
    expect(await handle['runs/read']({}, sender())).toMatchObject({ value: { choice: 'on-click' } });
  });
});

describe('everywhere', () => {
  it('is not so without the permission, whoever says it', async () => {
    expect(await choose('everywhere')).toMatchObject({ value: { choice: 'listed' } });
    await choose('on-click');
    expect(await choose('everywhere')).toMatchObject({ value: { choice: 'on-click' } });
  });

  it('is so with it, and gives it back for less', async () => {
    await choose('on-click');
    state.origins.push('*://*/*');
    expect(await choose('everywhere')).toMatchObject({ value: { choice: 'everywhere' } });
    expect(registered()).toEqual(['*://*/*']);
    expect(state.registered[0]?.js).toEqual(['first-look.js']);
    expect(await site('other.example')).toBe('all-sites');
    expect(await site('news.example')).toBe('all-sites');
    expect(await ask('story')).toEqual(succeed(may));
    expect(await always('other.example', 'all-sites', false)).toMatchObject({ value: { automatic: 'no' } });
    expect(state.origins).toEqual(LISTED);
    expect(registered()).toEqual([]);
    expect(await handle['runs/read']({}, sender())).toMatchObject({ value: { choice: 'listed' } });
  });

  it('is no longer so once the browser has taken it away', async () => {
    state.origins.push('*://*/*');
    await choose('everywhere');
    state.origins = [...LISTED];
    expect(await handle['runs/read']({}, sender())).toMatchObject({ value: { choice: 'listed' } });
  });
});

it('a site that was allowed alone is given back alone', async () => {
  state.origins.push('*://*.own.example/*');
  expect(await always('own.example', 'this-site', false)).toMatchObject({ value: { automatic: 'no' } });
  expect(state.origins).toEqual(LISTED);
});
