// @vitest-environment jsdom
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { isRuleSaid, share, shared } from '#content/world.ts';

const listeners = new Set<unknown>();
const runtime = {
  id: 'us' as string | undefined,
  getURL: (path: string) => `chrome-extension://us/${path}`,
  sendMessage: vi.fn(async () => undefined as unknown),
  onMessage: {
    addListener: (listener: unknown) => listeners.add(listener),
    removeListener: (listener: unknown) => listeners.delete(listener),
  },
};

/** Runs the script as a browser does that injects it. */
async function inject(): Promise<void> {
  vi.resetModules();
  await import('#content/first-look.iife.ts');
}

beforeEach(() => {
  vi.useFakeTimers();
  vi.stubGlobal('chrome', { runtime });
  document.body.innerHTML = '<p>Nothing here.</p>';
  history.replaceState(null, '', '/a');
  runtime.id = 'us';
  runtime.sendMessage.mockClear();
  listeners.clear();
  share(undefined);
});
afterEach(async () => {
  // Ends what still runs.
  runtime.id = undefined;
  window.dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }));
  vi.useRealTimers();
});

it('has the page, listens, and tells nobody', async () => {
  await inject();
  expect(shared()?.holder).toBe('first-look');
  expect(listeners.size).toBe(1);
  expect(runtime.sendMessage).not.toHaveBeenCalled();
});

it('asks for the reader, on the reader’s request, where the button injects it a second time; and listens once', async () => {
  await inject();
  await inject();
  await vi.advanceTimersByTimeAsync(0);
  const request = { address: location.href, reason: 'request' };
  expect(runtime.sendMessage).toHaveBeenCalledExactlyOnceWith({ to: 'background', name: 'page/read-on', request });
  expect(listeners.size).toBe(1);
});

it('ends without a word once the extension is gone from under it, and makes way for a new one', async () => {
  await inject();
  runtime.id = undefined;
  window.dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }));
  expect(shared()).toBeUndefined();
  expect(listeners.size).toBe(0);
  expect(runtime.sendMessage).not.toHaveBeenCalled();
  runtime.id = 'us';
  await inject();
  expect(shared()?.holder).toBe('first-look');
});

it('makes way for a new one even where nothing has happened since the extension was started anew', async () => {
  await inject();
  const old = shared();
  runtime.id = undefined;
  expect(old?.readAgain()).toBe(false);
  expect(shared()).toBeUndefined();
});

it('does nothing where a page has taken the extension’s names', async () => {
  vi.stubGlobal('chrome', undefined);
  await inject();
  expect(shared()).toBeUndefined();
});

it('leaves the page to the reader that it has asked for', async () => {
  await inject();
  const first = shared();
  runtime.sendMessage.mockImplementationOnce(async () => {
    await null; // nothing is injected before the question has left
    first?.comes(async () => ({}) as never);
    return undefined;
  });
  first?.readAgain();
  await vi.advanceTimersByTimeAsync(0);
  expect(listeners.size).toBe(0);
});

it('is told of a rule by a script that came before', async () => {
  expect(isRuleSaid()).toBe(false);
  for (const _ of [1, 2]) {
    vi.resetModules();
    await import('#content/rule-here.iife.ts');
  }
  expect(isRuleSaid()).toBe(true);
});
