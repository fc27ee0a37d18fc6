import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fail, succeed } from '#core/failure.ts';

const browser = vi.hoisted(() => {
  const listeners = new Set<() => void>();
  const event = {
    addListener: (listener: () => void) => listeners.add(listener),
    removeListener: (listener: () => void) => listeners.delete(listener),
  };
  return {
    listeners,
    runtime: { getManifest: () => ({ host_permissions: ['*://*.news.example/*'] }) },
    permissions: { request: vi.fn(), onAdded: event, onRemoved: event },
  };
});
const sent = vi.hoisted(() => vi.fn());
vi.mock('webextension-polyfill', () => ({ default: browser }));
vi.mock('#messaging/send.ts', () => ({ sendToBackground: sent }));

const { chooseRuns, followRuns } = await import('#access/choose-runs.ts');

const RUNS = { choice: 'listed', listed: 2, withheld: 0 };

beforeEach(() => {
  browser.permissions.request.mockReset();
  sent.mockReset();
  sent.mockResolvedValue(succeed(RUNS));
});

describe('a reader who chooses where it runs', () => {
  it.each([
    ['everywhere', '*://*/*'],
    ['listed', '*://*.news.example/*'],
  ] as const)('is asked by the browser for what “%s” needs, in the same turn', async (choice, origin) => {
    browser.permissions.request.mockResolvedValue(true);
    const chosen = chooseRuns(choice);
    expect(browser.permissions.request).toHaveBeenCalledExactlyOnceWith({ origins: [origin] });
    expect(await chosen).toEqual(succeed(RUNS));
    expect(sent).toHaveBeenCalledExactlyOnceWith('runs/set', { choice });
  });

  it('is asked nothing for “on click”', async () => {
    expect(await chooseRuns('on-click')).toEqual(succeed(RUNS));
    expect(browser.permissions.request).not.toHaveBeenCalled();
  });

  it.each([
    ['the reader refuses', () => Promise.resolve(false)],
    ['the browser does', () => Promise.reject(new Error('may only be called from a user input handler'))],
  ])('has changed nothing where %s', async (_, refuse) => {
    browser.permissions.request.mockImplementation(refuse);
    expect(await chooseRuns('everywhere')).toEqual(fail('no-permission'));
    expect(sent).not.toHaveBeenCalled();
  });
});

it('is told anew when the browser’s permissions change, until nobody listens', async () => {
  const end = new AbortController();
  const told: unknown[] = [];
  followRuns(end.signal, (runs) => told.push(runs));
  await vi.waitFor(() => expect(told).toHaveLength(1));
  for (const listener of browser.listeners) listener();
  await vi.waitFor(() => expect(told.length).toBeGreaterThan(1));
  end.abort();
  expect(browser.listeners.size).toBe(0);
});
