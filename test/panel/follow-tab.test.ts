import { beforeEach, describe, expect, it, vi } from 'vitest';

/** A browser with tabs that the test moves. */
const fake = vi.hoisted(() => {
  type Listener = (...args: never[]) => unknown;
  const event = () => {
    const listeners = new Set<Listener>();
    return {
      addListener: (listener: Listener) => void listeners.add(listener),
      removeListener: (listener: Listener) => void listeners.delete(listener),
      fire: (...args: unknown[]) => [...listeners].map((listener) => listener(...(args as never[]))),
    };
  };
  return {
    tabs: [] as { id: number; windowId: number; active: boolean; url?: string; incognito: boolean }[],
    /** What pages of ours answer, by tab. */
    addresses: new Map<number, Promise<string>>(),
    activated: event(),
    updated: event(),
    message: event(),
  };
});
vi.mock('webextension-polyfill', () => ({
  default: {
    tabs: {
      query: async ({ windowId }: { windowId: number }) =>
        fake.tabs.filter((tab) => tab.active && tab.windowId === windowId),
      get: async (id: number) => {
        const tab = fake.tabs.find((each) => each.id === id);
        if (tab === undefined) throw new Error('no such tab');
        return tab;
      },
      onActivated: fake.activated,
      onUpdated: fake.updated,
    },
    runtime: { onMessage: fake.message },
  },
}));
vi.mock('#messaging/send.ts', () => ({
  sendToTab: async (id: number) => {
    const address = await fake.addresses.get(id);
    return address === undefined ? { ok: false } : { ok: true, value: address };
  },
}));

const { followTab } = await import('../../src/panel/follow-tab.ts');

const tab = (id: number, active: boolean, url?: string, windowId = 1) => ({
  id,
  windowId,
  active,
  incognito: false,
  ...(url === undefined ? {} : { url }),
});
const settle = () => new Promise((resolve) => setTimeout(resolve));
const outcome = { to: 'background', name: 'page/outcome', request: { terms: 1, failure: null } };

describe('a panel that follows the tab in front', () => {
  let shown: string[];
  let end: AbortController;

  const bringToFront = async (id: number): Promise<void> => {
    fake.tabs = fake.tabs.map((each) => ({ ...each, active: each.windowId === 1 ? each.id === id : each.active }));
    fake.activated.fire({ tabId: id, windowId: 1 });
    await settle();
  };

  beforeEach(async () => {
    end?.abort();
    end = new AbortController();
    fake.addresses.clear();
    fake.tabs = [
      tab(1, true, 'https://a.example/'),
      tab(2, false, 'https://b.example/'),
      tab(9, true, 'https://z.example/', 2),
    ];
    shown = [];
    followTab(1, ({ id, url }) => shown.push(`${id} ${url}`), end.signal);
    await settle();
    expect(shown.splice(0)).toEqual(['1 https://a.example/']);
  });

  it('shows another that comes to the front of its window, and of no other', async () => {
    fake.activated.fire({ tabId: 9, windowId: 2 });
    await bringToFront(2);
    expect(shown).toEqual(['2 https://b.example/']);
  });

  it('looks anew when its page becomes another, and not when that of a tab behind does', async () => {
    fake.updated.fire(2, { status: 'complete' }, fake.tabs[1]);
    fake.updated.fire(1, { audible: true }, fake.tabs[0]);
    await settle();
    expect(shown).toEqual([]);
    fake.updated.fire(1, { status: 'complete' }, fake.tabs[0]);
    await settle();
    expect(shown).toEqual(['1 https://a.example/']);
  });

  it('looks anew when the page in front has something new, whatever the browser knew of its tab before', async () => {
    const then = { id: 2, active: false };
    fake.message.fire(outcome, { tab: then });
    await settle();
    expect(shown).toEqual([]);
    await bringToFront(2);
    shown.length = 0;
    fake.message.fire(outcome, { tab: then });
    await settle();
    expect(shown).toEqual(['2 https://b.example/']);
  });

  it('leaves all messages to those whom they are for', () => {
    expect(fake.message.fire(outcome, { tab: { id: 1 } })).toEqual([undefined]);
    expect(fake.message.fire('anything', {})).toEqual([undefined]);
  });

  it('drops what it learns of a tab that is in front no more', async () => {
    let answer: (address: string) => void = () => {};
    fake.addresses.set(
      3,
      new Promise((resolve) => {
        answer = resolve;
      }),
    );
    fake.tabs.push(tab(3, false));
    await bringToFront(3);
    await bringToFront(2);
    answer('https://slow.example/');
    await settle();
    expect(shown).toEqual(['2 https://b.example/']);
  });

  it('ends with its signal', async () => {
    end.abort();
    await bringToFront(2);
    expect(shown).toEqual([]);
  });
});
