import { beforeAll, beforeEach, expect, it, vi } from 'vitest';
import { succeed } from '#core/failure.ts';
import type { Handlers } from '#messaging/handle.ts';
import type { BackgroundRequests } from '#messaging/protocol.ts';

const browser = vi.hoisted(() => ({
  hear: (_message: unknown, _sender: unknown): unknown => undefined,
  runtime: {
    id: 'us',
    getURL: (path: string) => `chrome-extension://us/${path}`,
    getManifest: () => ({}),
    onMessage: { addListener: (listener: never) => Object.assign(browser, { hear: listener }) },
  },
}));
vi.mock('webextension-polyfill', () => ({ default: browser }));
// The index is bytes of a build.
vi.mock('../../src/background/analyse.ts', () => ({ analyse: vi.fn(), since: vi.fn(), demoMentions: vi.fn() }));
vi.mock('../../src/background/explain.ts', () => ({ explain: vi.fn() }));
vi.mock('../../src/background/explainers.ts', () => ({ readExplainers: vi.fn() }));

const { handleInBackground } = await import('#messaging/handle.ts');
const { handlers } = await import('../../src/background/handlers.ts');

/** Every request that the background answers, by the handlers that it really has. */
const NAMES = Object.keys(handlers({} as never, {} as never, {} as never));
const OF_PAGES = NAMES.filter((name) => name.startsWith('page/'));
const OF_OURS = NAMES.filter((name) => !name.startsWith('page/'));

const popup = { id: 'us', url: 'chrome-extension://us/src/popup/index.html' };
const page = { id: 'us', url: 'https://news.example/', tab: { id: 1 }, frameId: 0 };
const OTHERS = [
  ['another extension', { id: 'them', url: 'chrome-extension://them/popup.html' }],
  ['another extension in a page', { ...page, id: 'them' }],
  ['a frame of a page', { ...page, frameId: 3 }],
  ['a frame of a page that names ours', { ...page, frameId: 3, url: 'https://chrome-extension.example/us/' }],
  ['nobody', {}],
] as const;

const handled = vi.fn(async () => succeed(null));
const refused = (detail: string) => ({ ok: false, failure: { name: 'not-understood', detail } });
const ask = (name: string, sender: object, request: unknown = {}) =>
  browser.hear({ to: 'background', name, request }, sender);

beforeAll(() =>
  handleInBackground(
    Object.fromEntries(NAMES.map((name) => [name, handled])) as unknown as Handlers<BackgroundRequests>,
  ),
);
beforeEach(() => void handled.mockClear());

it('knows the requests of pages and of ours', () => {
  expect(OF_PAGES).toHaveLength(12);
  expect(OF_OURS.length).toBeGreaterThan(50);
});

it.each(OF_OURS)('%s is answered to our own pages alone', async (name) => {
  for (const [, sender] of [...OTHERS, ['a page', page] as const])
    expect(await ask(name, sender)).toEqual(refused('sender'));
  expect(handled).not.toHaveBeenCalled();
});

it.each(OF_PAGES)('%s is answered to the top frame of a page alone', async (name) => {
  const ours = [
    ['the popup', popup] as const,
    ['the popup in a tab', { ...popup, tab: { id: 7 }, frameId: 0 }] as const,
  ];
  for (const [, sender] of [...OTHERS, ...ours, ['a page of no tab', { ...page, tab: undefined }] as const])
    expect(await ask(name, sender)).toEqual(refused('sender'));
  expect(handled).not.toHaveBeenCalled();
});

it.each(NAMES)('%s has a schema, which takes nothing beyond it', async (name) => {
  const sender = name.startsWith('page/') ? page : popup;
  expect(await ask(name, sender, { beyond: 1 })).toEqual(refused('schema'));
  expect(handled).not.toHaveBeenCalled();
});
