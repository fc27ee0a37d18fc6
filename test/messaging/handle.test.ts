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
const about = { kind: 'article', url };
const writer = '0mh7k2v9q3f81c2a0';
const edit = {
  id: null,
  subject: { kind: 'article' },
  url,
  title: '',
  text: '',
  tags: null,
  revision: `${writer}.1`,
  replaces: null,
  editedAt: 1,
  privateWindow: null,
};
const explainer = { kind: 'explainer', explainer: 'imei' };
const quote = { kind: 'quote', anchor: { exact: 'x', prefix: '', suffix: '', start: 0, end: 1, blockDigest: '' } };
const UUID = '0195b2c0-0000-4000-8000-000000000001';
const NOTHING = { notes: [], drafts: [], histories: [], explainers: [], tombstones: [] };

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
    ['a page', 'page/may-read', { address: url, asked: false }, fromPage],
    ['a page', 'page/read-on', { address: url, reason: 'story' }, fromPage],
    ['a page', 'page/explain', { explainer: 'imei' }, fromPage],
    ['the popup', 'note/read', { about }, fromPopup],
    ['the popup', 'note/save', edit, fromPopup],
    ['the popup as a tab', 'note/read', { about }, fromOwnTab],
    ['the notebook', 'import/apply', { texts: { inParts: { id: UUID, count: 2 } }, writer, at: 1 }, fromOwnTab],
    ['the popup', 'site/set', { host: 'news.example', on: false }, fromPopup],
    ['the popup', 'site/always', { host: 'news.example', where: 'all-sites', on: true }, fromPopup],
    ['the popup as a tab', 'runs/set', { choice: 'everywhere' }, fromOwnTab],
  ])('%s may ask %s', async (_, name, request, sender) => {
    expect(await deliver(message(name, request), sender)).toEqual({ ok: true, value: null });
  });

  test.each([
    ['a page', 'note/read', { about }, fromPage],
    ['a page', 'note/of-page', { url }, fromPage],
    ['a page', 'note/list', {}, fromPage],
    ['a page', 'backup/read', {}, fromPage],
    ['a page', 'import/apply', { texts: NOTHING, writer, at: 1 }, fromPage],
    ['a page', 'import/part', { id: UUID, index: 0, json: '{}', endsBatch: true }, fromPage],
    ['a page', 'answer/part', { id: UUID, index: 0 }, fromPage],
    ['a page', 'name/read', {}, fromPage],
    ['a page', 'private/set', { windowId: 1, isKept: true }, fromPage],
    ['a page', 'draft/read', { url }, fromPage],
    ['a page', 'note/save', edit, fromPage],
    ['a page', 'term/hidden', { host: 'news.example' }, fromPage],
    ['a page', 'tab/read-now', { tabId: 2 }, fromPage],
    ['a page', 'site/set', { host: 'news.example', on: false }, fromPage],
    ['a page', 'site/always', { host: 'news.example', where: 'this-site', on: true }, fromPage],
    ['a page', 'runs/read', {}, fromPage],
    ['a page', 'runs/set', { choice: 'on-click' }, fromPage],
    ['a frame', 'page/may-read', { address: url, asked: false }, fromFrame],
    ['a frame', 'page/read-on', { address: url, reason: 'story' }, fromFrame],
    ['the popup', 'page/read-on', { address: url, reason: 'request' }, fromPopup],
    ['another extension', 'page/read-on', { address: url, reason: 'request' }, { ...fromPage, id: 'them' }],
    ['another extension', 'note/read', { about }, fromOther],
    ['another extension', 'page/may-read', { address: url, asked: false }, { ...fromPage, id: 'them' }],
    ['the popup', 'page/may-read', { address: url, asked: false }, fromPopup],
  ])('%s may not ask %s', async (_, name, request, sender) => {
    expect(await deliver(message(name, request), sender)).toEqual(refused('sender'));
    expect(handled).not.toHaveBeenCalled();
  });

  test.each([
    ['no such request', 'note/steal', {}, 'schema'],
    ['a field too many', 'note/read', { about, more: 1 }, 'schema'],
    ['a field of the wrong type', 'draft/read', { url: 7 }, 'schema'],
    ['an address that is none', 'draft/read', { url: 'javascript:alert(1)' }, 'schema'],
    ['a negative time', 'note/save', { ...edit, editedAt: -1 }, 'schema'],
    ['a revision that is none', 'note/save', { ...edit, revision: '__proto__' }, 'schema'],
    ['a note on a quote without an id', 'note/save', { ...edit, subject: quote }, 'schema'],
    ['a note on an explainer with an address', 'note/save', { ...edit, subject: explainer }, 'schema'],
    ['a note on an article without one', 'note/save', { ...edit, url: null }, 'schema'],
    ['an import with a field too many', 'import/plan', { texts: { ...NOTHING, more: [] }, writer, at: 1 }, 'schema'],
    ['an import of what is no note', 'import/plan', { texts: { ...NOTHING, notes: [{}] }, writer, at: 1 }, 'schema'],
    ['a part of an import without a name', 'import/part', { id: 'a', index: 0, json: '', endsBatch: true }, 'schema'],
    [
      'an import in parts without a count',
      'import/plan',
      { texts: { inParts: { id: UUID } }, writer, at: 1 },
      'schema',
    ],
    ['an inherited name', 'toString', {}, 'name'],
  ])('%s is not understood', async (_, name, request, detail) => {
    expect(await deliver(message(name, request), fromPopup)).toEqual(refused(detail));
  });

  const block = { kind: 'paragraph', start: 0, end: 0 };
  test.each([
    ['as a page sends it', {}, { ok: true, value: null }],
    ['with an unknown source of its date', { publishedFrom: 'guess' }, refused('schema')],
    ['without the date of its last change', { modifiedAt: undefined }, refused('schema')],
    ['in more blocks than a page has', { blocks: Array(100_001).fill(block) }, refused('schema')],
  ])('an article %s', async (_, change, expected) => {
    const dates = { publishedAt: '2014-11', publishedFrom: 'text', modifiedAt: null, modifiedFrom: null };
    const article = { url, title: '', byline: null, ...dates, language: null, text: '', blocks: [], ...change };
    expect(await deliver(message('page/analyse', { article }), fromPage)).toEqual(expected);
  });

  test.each([
    ['one of ours', 'site-off', { ok: true, value: null }],
    ['a made-up one', 'constructor', refused('schema')],
  ])('a failure that is %s', async (_, failure, expected) => {
    expect(await deliver(message('page/outcome', { terms: 0, failure }), fromPage)).toEqual(expected);
  });

  test('a handler that throws is answered for, without a word of what it threw', async () => {
    handled.mockRejectedValueOnce(new Error('the reader wrote this'));
    expect(await deliver(message('note/read', { about }), fromPopup)).toEqual(refused('handler'));
  });

  test.each([
    [null],
    ['text'],
    [{}],
    [{ to: 'tab', name: 'tab/reading', request: {} }],
    [{ to: 'background', name: 1 }],
  ])('%j is left to others', async (foreign) => expect(await deliver(foreign, fromPopup)).toBe('left to others'));
});
