import { beforeEach, describe, expect, it, vi } from 'vitest';

type Listener = (...args: unknown[]) => unknown;
const heard = vi.hoisted(() => ({ installed: [] as Listener[], started: [] as Listener[], clicked: [] as Listener[] }));
const browser = vi.hoisted(() => ({
  runtime: {
    onInstalled: { addListener: (listener: Listener) => heard.installed.push(listener) },
    onStartup: { addListener: (listener: Listener) => heard.started.push(listener) },
    getURL: (path: string) => `ours/${path}`,
  },
  i18n: { getMessage: (key: string) => key },
  contextMenus: {
    removeAll: vi.fn(async () => {}),
    create: vi.fn(),
    update: vi.fn(async () => {}),
    onClicked: { addListener: (listener: Listener) => heard.clicked.push(listener) },
  },
  action: { openPopup: vi.fn(async () => {}) },
  tabs: { create: vi.fn(async () => {}) },
}));
vi.mock('webextension-polyfill', () => ({ default: browser }));

const { COMMAND, offerNoteOnSelection, openForSelection, takeWanted } = await import(
  '../../src/background/note-on-selection.ts'
);

const TAB = { id: 7, index: 3 } as never;

beforeEach(() => {
  vi.clearAllMocks();
  takeWanted(7);
});

describe('a note on what is selected', () => {
  it('is asked for before the first wait, while the reader’s own key still counts', () => {
    void openForSelection(TAB);
    expect(browser.action.openPopup).toHaveBeenCalledOnce();
    expect(takeWanted(7)).toBe(true);
  });

  it('is told to the popup of that tab, once', async () => {
    await openForSelection(TAB);
    expect([takeWanted(8), takeWanted(7), takeWanted(7)]).toEqual([false, true, false]);
    expect(browser.tabs.create).not.toHaveBeenCalled();
  });

  it('opens as a tab beside the page where the browser does not open the popup', async () => {
    browser.action.openPopup.mockRejectedValueOnce(new Error('no window'));
    await openForSelection(TAB);
    expect(browser.tabs.create).toHaveBeenCalledWith({ url: 'ours/src/popup/index.html?tab=7', index: 4 });
    expect(takeWanted(7)).toBe(true);
  });

  it('stands in the menu of selected words, once after every update', async () => {
    offerNoteOnSelection();
    await heard.installed.at(-1)?.();
    expect(browser.contextMenus.removeAll).toHaveBeenCalledBefore(browser.contextMenus.create);
    expect(browser.contextMenus.create).toHaveBeenCalledWith(expect.objectContaining({ contexts: ['selection'] }));
    heard.clicked.at(-1)?.({ menuItemId: 'another' }, TAB);
    expect(browser.action.openPopup).not.toHaveBeenCalled();
    heard.clicked.at(-1)?.({ menuItemId: COMMAND }, TAB);
    expect(browser.action.openPopup).toHaveBeenCalledOnce();
  });

  it('is called in the menu by the language that the browser has at its start', async () => {
    offerNoteOnSelection();
    await heard.started.at(-1)?.();
    expect(browser.contextMenus.update).toHaveBeenCalledWith(COMMAND, { title: 'quoteSelected' });
  });
});
