import { beforeEach, describe, expect, test, vi } from 'vitest';
import { succeed } from '#core/failure.ts';

const browser = vi.hoisted(() => {
  const listeners = new Set<(message: unknown, sender: unknown) => unknown>();
  return {
    listeners,
    runtime: {
      id: 'us',
      getURL: (path: string) => `chrome-extension://us/${path}`,
      onMessage: {
        addListener: (listener: never) => listeners.add(listener),
        removeListener: (listener: never) => listeners.delete(listener),
      },
    },
  };
});
vi.mock('webextension-polyfill', () => ({ default: browser }));

const { handleInBackground } = await import('#messaging/handle.ts');
const { handleInTab } = await import('#messaging/handle-in-tab.ts');

const fromPopup = { id: 'us', url: 'chrome-extension://us/src/popup/index.html' };
const fromOwnTab = { ...fromPopup, tab: { id: 7 }, frameId: 0 };
const fromPage = { id: 'us', url: 'https://news.example/', tab: { id: 1 }, frameId: 0 };
const fromFrame = { ...fromPage, frameId: 3 };
const fromOther = { id: 'them', url: 'chrome-extension://them/popup.html' };

const deliver = (message: unknown, sender: unknown) => {
  for (const listener of browser.listeners) {
    const answer = listener(message, sender);
    if (answer !== undefined) return answer as Promise<unknown>;
  }
  return Promise.resolve('left to others');
};
const refused = (detail: string) => ({ ok: false, failure: { name: 'not-understood', detail } });
const message = (name: string, request: unknown) => ({ to: 'background', name, request });
const url = 'https://news.example/';

beforeEach(() => browser.listeners.clear());

describe('requests to the background', () => {
  const handled = vi.fn(async () => succeed(null));
  const handlers = new Proxy({} as never, {
    get: () => handled,
    getOwnPropertyDescriptor: (_, name) =>
      String(name).includes('/') ? { configurable: true, enumerable: true, value: handled } : undefined,
  });
  beforeEach(() => {
    handled.mockClear();
    handleInBackground(handlers);
  });

  test.each([
    ['a page', 'page/may-read', { address: url }, fromPage],
    ['a page', 'page/read-on', { address: url, reason: 'story' }, fromPage],
    ['a page', 'page/explain', { explainer: 'imei' }, fromPage],
    ['the popup', 'note/read', { url }, fromPopup],
    ['the popup as a tab', 'note/read', { url }, fromOwnTab],
    ['the popup', 'site/set', { host: 'news.example', on: false }, fromPopup],
  ])('%s may ask %s', async (_, name, request, sender) => {
    expect(await deliver(message(name, request), sender)).toEqual({ ok: true, value: null });
  });

  test.each([
    ['a page', 'note/read', { url }, fromPage],
    ['a page', 'draft/read', { url }, fromPage],
    ['a page', 'note/save', { url, title: '', text: '', editedAt: 1, incognito: false }, fromPage],
    ['a page', 'term/hidden', { host: 'news.example' }, fromPage],
    ['a page', 'tab/read-now', { tabId: 2 }, fromPage],
    ['a page', 'site/set', { host: 'news.example', on: false }, fromPage],
    ['a frame', 'page/may-read', { address: url }, fromFrame],
    ['a frame', 'page/read-on', { address: url, reason: 'story' }, fromFrame],
    ['the popup', 'page/read-on', { address: url, reason: 'request' }, fromPopup],
    ['another extension', 'page/read-on', { address: url, reason: 'request' }, { ...fromPage, id: 'them' }],
    ['another extension', 'note/read', { url }, fromOther],
    ['another extension', 'page/may-read', { address: url }, { ...fromPage, id: 'them' }],
    ['the popup', 'page/may-read', { address: url }, fromPopup],
  ])('%s may not ask %s', async (_, name, request, sender) => {
    expect(await deliver(message(name, request), sender)).toEqual(refused('sender'));
    expect(handled).not.toHaveBeenCalled();
  });

  test.each([
    ['no such request', 'note/steal', {}, 'schema'],
    ['a field too many', 'note/read', { url, more: 1 }, 'schema'],
    ['a field of the wrong type', 'note/read', { url: 7 }, 'schema'],
    ['an address that is none', 'note/read', { url: 'javascript:alert(1)' }, 'schema'],
    ['a negative time', 'note/save', { url, title: '', text: '', editedAt: -1, incognito: false }, 'schema'],
    ['an inherited name', 'toString', {}, 'name'],
  ])('%s is not understood', async (_, name, request, detail) => {
    expect(await deliver(message(name, request), fromPopup)).toEqual(refused(detail));
  });

  test.each([
    ['as a page sends it', {}, { ok: true, value: null }],
    ['with an unknown source of its date', { publishedFrom: 'guess' }, refused('schema')],
    ['without the date of its last change', { modifiedAt: undefined }, refused('schema')],
  ])('an article %s', async (_, change, expected) => {
    const dates = { publishedAt: '2014-11', publishedFrom: 'text', modifiedAt: null, modifiedFrom: null };
    const article = { url, title: '', byline: null, ...dates, language: null, text: '', blocks: [], ...change };
    expect(await deliver(message('page/analyse', { article }), fromPage)).toEqual(expected);
  });

  test('a handler that throws is answered for, without a word of what it threw', async () => {
    handled.mockRejectedValueOnce(new Error('the reader wrote this'));
    expect(await deliver(message('note/read', { url }), fromPopup)).toEqual(refused('handler'));
  });

  test.each([
    [null],
    ['text'],
    [{}],
    [{ to: 'tab', name: 'tab/reading', request: {} }],
    [{ to: 'background', name: 1 }],
  ])('%j is left to others', async (foreign) => expect(await deliver(foreign, fromPopup)).toBe('left to others'));
});

describe('requests to a tab', () => {
  const reading = vi.fn(async () => succeed({ state: 'reading' as const }));
  const ask = { to: 'tab', name: 'tab/reading', request: {} };

  test('our own pages are answered; pages and other extensions are not; after the end nobody is', async () => {
    const end = new AbortController();
    handleInTab({ 'tab/reading': reading } as never, end.signal);
    expect(await deliver(ask, fromPopup)).toEqual({ ok: true, value: { state: 'reading' } });
    expect(await deliver(ask, fromPage)).toBe('left to others');
    expect(await deliver(ask, fromOther)).toBe('left to others');
    end.abort();
    expect(await deliver(ask, fromPopup)).toBe('left to others');
  });
});
