import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { StoryRule } from '#core/story-rule.ts';
import { StoryChoices } from '#storage/story-choices.ts';
import { MemoryArea } from '../storage/memory-area.ts';

const browser = vi.hoisted(() => ({
  storage: { local: { get: async () => ({}) } },
  runtime: { getManifest: () => ({}), getURL: () => '' },
}));
vi.mock('webextension-polyfill', () => ({ default: browser }));
// The index is bytes of a build.
vi.mock('../../src/background/analyse.ts', () => ({ analyse: vi.fn(), since: vi.fn() }));
vi.mock('../../src/background/explainers.ts', () => ({ readExplainers: vi.fn() }));

const { handlers } = await import('../../src/background/handlers.ts');

const PAGE = 'https://www.news.example/a?utm_source=letter#top';
const rule: StoryRule = { path: [{ tag: 'div', names: ['.story'], place: 0 }], overrules: false };
const from = (url: string, incognito = false) => ({ id: 'us', url, tab: { id: 1, incognito }, frameId: 0 }) as never;

let area: MemoryArea;
let handle: ReturnType<typeof handlers>;

beforeEach(() => {
  area = new MemoryArea();
  handle = handlers({} as never, new StoryChoices(area), {} as never);
});

const nothing = { mayRead: true, story: null, isDismissed: false };
const choice = async (address: string, sender = from(address)) => {
  const answer = await handle['page/may-read']({ address, asked: false }, sender);
  return answer.ok ? answer.value : answer.failure;
};

describe('what a page is told of the reader’s choices', () => {
  it('is the rule of its own site, whatever address it gives', async () => {
    await handle['page/keep-story']({ story: rule }, from(PAGE));
    expect(await choice('https://news.example/b')).toEqual({ ...nothing, story: rule });
    expect(await choice('https://other.example/')).toEqual(nothing);
    expect(await choice(PAGE, from('https://other.example/'))).toEqual(nothing);
  });

  it('is whether it was dismissed itself, however it was reached; other sites’ pages can not be asked for', async () => {
    await handle['page/dismiss']({ address: PAGE, isDismissed: true }, from(PAGE));
    expect(await choice('https://www.news.example/a')).toEqual({ ...nothing, isDismissed: true });
    expect(await choice('https://www.news.example/b')).toEqual(nothing);
    // A document that has become another page: the browser still names its first address.
    expect(await choice('https://www.news.example/a', from('https://www.news.example/b'))).toMatchObject({
      isDismissed: true,
    });
    expect(await choice('https://www.news.example/a', from('https://other.example/'))).toEqual(nothing);
  });

  it('can not be changed for another site', async () => {
    await handle['page/dismiss']({ address: PAGE, isDismissed: true }, from('https://other.example/c'));
    expect(await choice(PAGE)).toEqual(nothing);
  });

  it('leaves nothing of a private window', async () => {
    const refused = { ok: false, failure: { name: 'private-window' } };
    expect(await handle['page/keep-story']({ story: rule }, from(PAGE, true))).toEqual(refused);
    expect(await handle['page/dismiss']({ address: PAGE, isDismissed: true }, from(PAGE, true))).toEqual(refused);
    expect(area.items.size).toBe(0);
  });
});
