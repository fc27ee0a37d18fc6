import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fail, succeed } from '#core/failure.ts';
import type { StoryRule } from '#core/story-rule.ts';
import { StoryChoices } from '#storage/story-choices.ts';
import { MemoryArea } from '../storage/memory-area.ts';

const browser = vi.hoisted(() => ({
  settings: {} as Record<string, unknown>,
  registered: [] as { id: string; matches: string[] }[],
  allowed: new Set<string>(),
  executeScript: vi.fn(),
  insertCSS: vi.fn(),
  outcomes: [] as unknown[],
}));
vi.mock('webextension-polyfill', () => ({
  default: {
    storage: { local: { get: async () => ({ settings: browser.settings }) } },
    runtime: { getManifest: () => ({}), getURL: () => '' },
    permissions: {
      contains: async ({ origins: [origin] }: { origins: string[] }) => browser.allowed.has(origin ?? ''),
    },
    scripting: {
      executeScript: browser.executeScript,
      insertCSS: browser.insertCSS,
      getRegisteredContentScripts: async () => browser.registered,
      registerContentScripts: async (scripts: never[]) => browser.registered.push(...scripts),
      updateContentScripts: async (scripts: never[]) => browser.registered.splice(0, 1, ...scripts),
      unregisterContentScripts: async () => browser.registered.splice(0),
    },
  },
}));
// The index is bytes of a build.
vi.mock('../../src/background/analyse.ts', () => ({ analyse: vi.fn(), since: vi.fn() }));
vi.mock('../../src/background/explain.ts', () => ({ explain: vi.fn() }));
vi.mock('../../src/background/explainers.ts', () => ({ readExplainers: vi.fn() }));
vi.mock('../../src/background/toolbar.ts', () => ({
  showOutcome: async (...outcome: unknown[]) => void browser.outcomes.push(outcome),
}));

const { handlers } = await import('../../src/background/handlers.ts');
const { registerRuledSites } = await import('../../src/background/ruled-sites.ts');

const PAGE = 'https://news.example/a';
const FILES = ['src/content/reader.iife.js'];
const may = { mayRead: true, story: null, isDismissed: false };
const rule = (overrules: boolean): StoryRule => ({ path: [{ tag: 'div', names: ['.story'], place: 0 }], overrules });
const sender = (more: object = {}) =>
  ({ id: 'us', url: PAGE, tab: { id: 7, incognito: false }, frameId: 0, ...more }) as never;

let choices: StoryChoices;
let handle: ReturnType<typeof handlers>;
const ask = (reason: 'story' | 'rule' | 'request', from = sender()) =>
  handle['page/read-on']({ address: PAGE, reason }, from);
const keep = (story: StoryRule | null, from = sender()) => handle['page/keep-story']({ story }, from);

beforeEach(() => {
  choices = new StoryChoices(new MemoryArea());
  handle = handlers({} as never, choices, {} as never);
  Object.assign(browser, { settings: {}, registered: [], outcomes: [], allowed: new Set(['*://*.news.example/*']) });
  browser.insertCSS.mockReset();
  browser.executeScript.mockReset();
  browser.executeScript.mockResolvedValue([{ result: undefined }]);
});

describe('a page that asks for the reader', () => {
  it('gets it, in the very document that asks where the browser names it', async () => {
    expect(await ask('story', sender({ documentId: 'D' }))).toEqual(succeed(may));
    expect(browser.executeScript).toHaveBeenCalledExactlyOnceWith({
      target: { tabId: 7, documentIds: ['D'] },
      files: FILES,
    });
    expect(browser.insertCSS).not.toHaveBeenCalled(); // there may be no story yet
  });

  it('gets it in its top frame where the browser does not name documents', async () => {
    expect(await ask('story')).toEqual(succeed(may));
    expect(browser.executeScript).toHaveBeenCalledExactlyOnceWith({
      target: { tabId: 7, frameIds: [0] },
      files: FILES,
    });
  });

  it.each([
    ['throws', () => Promise.reject(new Error('Cannot access contents of the page.'))],
    ['answers with an error', () => Promise.resolve([{ error: {} }])],
    ['answers with nothing', () => Promise.resolve([])],
  ])('is told so where the browser refuses: it %s', async (_, refuse) => {
    browser.executeScript.mockImplementation(refuse);
    expect(await ask('story')).toEqual(fail('no-permission'));
    expect(browser.outcomes).toEqual([]);
  });

  it('does not get it where the site is off or the page dismissed, unless it is for a request; the toolbar says which', async () => {
    browser.settings = { sitesOff: ['news.example'] };
    expect(await ask('story')).toEqual(succeed({ ...may, mayRead: false }));
    browser.settings = {};
    await choices.dismiss(PAGE, true);
    expect(await ask('story')).toEqual(succeed({ ...may, isDismissed: true }));
    expect(browser.outcomes).toEqual([
      [7, 0, 'site-off'],
      [7, 0, 'not-an-article'],
    ]);
    expect(browser.executeScript).not.toHaveBeenCalled();
    expect(await ask('request')).toEqual(succeed({ ...may, isDismissed: true }));
    expect(browser.executeScript).toHaveBeenCalledOnce();
  });

  it('gets it for the sake of a rule only where one overrules doubts', async () => {
    expect(await ask('rule')).toEqual(succeed(may));
    await keep(rule(false));
    expect(await ask('rule')).toEqual(succeed({ ...may, story: rule(false) }));
    expect(browser.executeScript).not.toHaveBeenCalled();
    await keep(rule(true));
    expect(await ask('rule')).toEqual(succeed({ ...may, story: rule(true) }));
    expect(browser.executeScript).toHaveBeenCalledOnce();
  });
});

describe('a page that asks for what draws in it', () => {
  it('gets it, in the very document that asks', async () => {
    expect(await handle['page/draw']({}, sender({ documentId: 'D' }))).toEqual(succeed(null));
    const target = { tabId: 7, documentIds: ['D'] };
    const files = ['src/content/drawing.iife.js'];
    expect(browser.executeScript).toHaveBeenCalledExactlyOnceWith({ target, files });
  });

  it('is told where the browser refuses', async () => {
    browser.executeScript.mockRejectedValueOnce(new Error('Cannot access contents of the page.'));
    expect(await handle['page/draw']({}, sender())).toEqual(fail('no-permission'));
  });
});

describe('a page that asks for the styles of its marks', () => {
  it('gets them, in the very document that asks', async () => {
    expect(await handle['page/style']({}, sender({ documentId: 'D' }))).toEqual(succeed(null));
    const target = { tabId: 7, documentIds: ['D'] };
    expect(browser.insertCSS).toHaveBeenCalledExactlyOnceWith({ target, files: ['content/marks.css'] });
    expect(browser.executeScript).not.toHaveBeenCalled();
  });

  it('is told where the browser refuses', async () => {
    browser.insertCSS.mockRejectedValueOnce(new Error('Cannot access contents of the page.'));
    expect(await handle['page/style']({}, sender())).toEqual(fail('no-permission'));
  });
});

describe('first looks are told of a rule', () => {
  const told = () => browser.registered.map(({ matches }) => matches);

  it('where one overrules doubts, and no longer once it is forgotten', async () => {
    await keep(rule(false));
    expect(told()).toEqual([]);
    await keep(rule(true));
    expect(told()).toEqual([['*://*.news.example/*']]);
    browser.allowed.add('*://*.other.example/*');
    await keep(rule(true), sender({ url: 'https://www.other.example/' }));
    expect(told()).toEqual([['*://*.other.example/*', '*://*.news.example/*']]);
    await keep(null);
    expect(told()).toEqual([['*://*.other.example/*']]);
    await keep(null, sender({ url: 'https://www.other.example/' }));
    expect(told()).toEqual([]);
  });

  it('anew where the browser has forgotten it, and only where it lets us in', async () => {
    await keep(rule(true));
    browser.registered = [];
    await registerRuledSites(choices);
    expect(told()).toEqual([['*://*.news.example/*']]);
    browser.allowed.clear();
    await registerRuledSites(choices);
    expect(told()).toEqual([]);
  });
});
