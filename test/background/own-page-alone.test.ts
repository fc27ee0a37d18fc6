import { beforeEach, expect, it, vi } from 'vitest';
import { succeed } from '#core/failure.ts';
import type { StoryRule } from '#core/story-rule.ts';
import { StoryChoices } from '#storage/story-choices.ts';
import { MemoryArea } from '../storage/memory-area.ts';

const state = vi.hoisted(() => ({
  kept: {} as Record<string, unknown>,
  executeScript: vi.fn(async (..._: unknown[]) => [{}]),
  analyse: vi.fn(async (..._: unknown[]) => ({ ok: true, value: null })),
  showOutcome: vi.fn(),
  openPopup: vi.fn(),
}));
vi.mock('webextension-polyfill', () => ({
  default: {
    storage: {
      local: { get: async () => state.kept, set: async (values: object) => Object.assign(state.kept, values) },
    },
    runtime: { getManifest: () => ({}), getURL: () => '' },
    tabs: { get: async () => ({ url: 'https://news.example/' }) },
    scripting: { executeScript: state.executeScript, insertCSS: vi.fn() },
  },
}));
// The index is bytes of a build.
vi.mock('../../src/background/analyse.ts', () => ({ analyse: state.analyse, since: vi.fn(), demoMentions: vi.fn() }));
vi.mock('../../src/background/explain.ts', () => ({ explain: vi.fn() }));
vi.mock('../../src/background/explainers.ts', () => ({ readExplainers: vi.fn() }));
vi.mock('../../src/background/toolbar.ts', () => ({ showOutcome: state.showOutcome }));
vi.mock('../../src/background/open-popup.ts', () => ({ openPopup: state.openPopup }));

const { handlers } = await import('../../src/background/handlers.ts');
const { takeWantedTerm } = await import('../../src/background/note-on-term.ts');

const OURS = 'https://www.news.example/a';
const THEIRS = 'https://other.example/b';
const rule: StoryRule = { path: [{ tag: 'div', names: ['.story'], place: 0 }], overrules: true };
const from = (url: string) => ({ id: 'us', url, tab: { id: 7, incognito: false }, frameId: 0 }) as never;
const nothing = succeed({ mayRead: true, story: null, isDismissed: false });

let handle: ReturnType<typeof handlers>;

beforeEach(() => {
  vi.clearAllMocks();
  state.kept = {};
  handle = handlers({} as never, new StoryChoices(new MemoryArea()), {} as never);
});

it('is told nothing of another site, by whichever request, though it names an address there', async () => {
  await handle['page/keep-story']({ story: rule }, from(THEIRS));
  await handle['page/dismiss']({ address: THEIRS, isDismissed: true }, from(THEIRS));
  expect(await handle['page/may-read']({ address: THEIRS, asked: true }, from(OURS))).toEqual(nothing);
  expect(await handle['page/read-on']({ address: THEIRS, reason: 'rule' }, from(OURS))).toEqual(nothing);
  expect(state.executeScript).not.toHaveBeenCalled(); // for no rule of its own site
});

it('is told nothing of another file: these have no site in common', async () => {
  const [file, other] = ['file:///home/reader/a.html', 'file:///home/reader/b.html'];
  await handle['page/dismiss']({ address: other, isDismissed: true }, from(other));
  expect(await handle['page/may-read']({ address: other, asked: true }, from(file))).toEqual(nothing);
  expect(await handle['page/may-read']({ address: other, asked: true }, from(other))).toMatchObject({
    value: { isDismissed: true },
  });
});

it('has its article analysed by what is hidden on its own site, whatever address the article has', async () => {
  const article = { url: THEIRS } as never;
  await handle['page/analyse']({ article }, from(OURS));
  expect(state.analyse).toHaveBeenCalledExactlyOnceWith(article, 'news.example');
});

it('hides a term on its own site alone', async () => {
  await handle['page/hide-term']({ explainer: 'imei', scope: 'site' }, from(OURS));
  expect(state.kept.settings).toMatchObject({ hiddenOnSite: { 'news.example': ['imei'] }, hiddenEverywhere: [] });
});

it('changes the badge, and opens the popup, of its own tab alone', async () => {
  await handle['page/outcome']({ terms: 3, failure: null }, from(OURS));
  expect(state.showOutcome).toHaveBeenCalledExactlyOnceWith(7, 3, null);
  await handle['page/note-on-term']({ explainer: 'imei' }, from(OURS));
  expect(state.openPopup.mock.calls.map(([tab]) => tab)).toEqual([{ id: 7, incognito: false }]);
  expect([takeWantedTerm(8), takeWantedTerm(7)]).toEqual([null, 'imei']);
});

it('brings the reader into the tab that asks alone', async () => {
  await handle['page/read-on']({ address: THEIRS, reason: 'request' }, from(OURS));
  expect(state.executeScript.mock.calls.map(([injection]) => injection)).toMatchObject([{ target: { tabId: 7 } }]);
});
