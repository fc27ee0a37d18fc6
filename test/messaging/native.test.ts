import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fail, succeed } from '#core/failure.ts';

type Listener = (message: unknown, sender: unknown, respond: (answer: unknown) => void) => true | undefined;
const listeners = new Set<Listener>();
const runtime = {
  id: 'us' as string | undefined,
  getURL: (path: string) => `chrome-extension://us/${path}`,
  sendMessage: vi.fn(),
  onMessage: {
    addListener: (listener: Listener) => listeners.add(listener),
    removeListener: (listener: Listener) => listeners.delete(listener),
  },
};
const getMessage = vi.fn((key: string, values?: readonly string[]) => [key, ...(values ?? [])].join(' '));
vi.stubGlobal('chrome', { runtime, i18n: { getMessage } });

const { answerInTab, askBackground, isExtensionHere, ownMessage } = await import('#messaging/native.ts');
const { handleInTab } = await import('#messaging/handle-in-tab.ts');

const ask = { to: 'tab', name: 'tab/reading', request: {} };
const fromPopup = { id: 'us', url: 'chrome-extension://us/src/popup/index.html' };
const fromPage = { id: 'us', url: 'https://news.example/', tab: { id: 1 }, frameId: 0 };

const deliver = (message: unknown, sender: unknown) =>
  new Promise((resolve) => {
    const isTaken = [...listeners].some((listener) => listener(message, sender, resolve) === true);
    if (!isTaken) resolve('left to others');
  });

beforeEach(() => {
  listeners.clear();
  runtime.id = 'us';
});

describe('a tab that is asked', () => {
  it('answers our own pages and background; no page, no other extension, nothing foreign; nobody after the end', async () => {
    const end = new AbortController();
    answerInTab(async (name) => succeed(name), end.signal);
    expect(await deliver(ask, fromPopup)).toEqual(succeed('tab/reading'));
    expect(await deliver(ask, { id: 'us' })).toEqual(succeed('tab/reading'));
    expect(await deliver(ask, fromPage)).toBe('left to others');
    expect(await deliver(ask, { ...fromPopup, id: 'them' })).toBe('left to others');
    expect(await deliver({ ...ask, to: 'background' }, fromPopup)).toBe('left to others');
    end.abort();
    expect(await deliver(ask, fromPopup)).toBe('left to others');
  });

  it('answers what it was asked before the end', async () => {
    const end = new AbortController();
    let finish = () => {};
    answerInTab(() => new Promise((resolve) => (finish = () => resolve(succeed(1)))), end.signal);
    const asked = deliver(ask, fromPopup);
    end.abort();
    finish();
    expect(await asked).toEqual(succeed(1));
  });

  it('answers by its handlers, and says of other requests that it knows none', async () => {
    handleInTab({ 'tab/reading': async () => succeed('read') } as never, new AbortController().signal);
    expect(await deliver(ask, fromPopup)).toEqual(succeed('read'));
    expect(await deliver({ ...ask, name: 'constructor' }, fromPopup)).toEqual(fail('not-understood', 'name'));
    expect(await deliver(ask, fromPage)).toBe('left to others');
  });

  it('says nothing of what was thrown', async () => {
    answerInTab(() => Promise.reject(new Error('the reader wrote this')), new AbortController().signal);
    expect(await deliver(ask, fromPopup)).toEqual(fail('not-understood', 'handler'));
  });
});

describe('the background that is asked', () => {
  const request = { address: 'https://news.example/', reason: 'story' } as const;

  it('gives its answer', async () => {
    runtime.sendMessage.mockResolvedValue(succeed(null));
    expect(await askBackground('page/read-on', request)).toEqual(succeed(null));
    expect(runtime.sendMessage).toHaveBeenLastCalledWith({ to: 'background', name: 'page/read-on', request });
  });

  it.each([
    [
      'throws at once',
      () => {
        throw new Error('Extension context invalidated.');
      },
    ],
    ['throws later', () => Promise.reject(new Error('no receiver'))],
    ['answers with nothing', () => Promise.resolve(undefined)],
  ])('is gone where it %s', async (_, answer) => {
    runtime.sendMessage.mockImplementation(answer);
    expect(await askBackground('page/read-on', request)).toEqual(fail('extension-gone'));
  });

  it('is known to be gone by its id', () => {
    expect(isExtensionHere()).toBe(true);
    runtime.id = undefined;
    expect(isExtensionHere()).toBe(false);
  });
});

it('has the words of the reader’s language, with values or without', () => {
  expect(ownMessage('close')).toBe('close');
  expect(ownMessage('terms', ['2'])).toBe('terms 2');
});
