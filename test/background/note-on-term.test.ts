import { beforeEach, describe, expect, it, vi } from 'vitest';

const browser = vi.hoisted(() => ({ openPopup: vi.fn(), createTab: vi.fn(), openPanel: vi.fn() }));
vi.mock('webextension-polyfill', () => ({
  default: {
    sidePanel: { open: browser.openPanel },
    action: { openPopup: browser.openPopup },
    tabs: { create: browser.createTab },
    runtime: { getURL: (path: string) => `ext://us/${path}` },
  },
}));

const { openForTerm, takeWantedTerm } = await import('../../src/background/note-on-term.ts');

const TAB = { id: 7, index: 2, windowId: 4 } as never;

beforeEach(() => {
  browser.openPopup.mockReset();
  browser.createTab.mockReset();
  browser.openPanel.mockReset().mockRejectedValue(new Error('no press of ours'));
});

describe('a note on a term, asked for in the page', () => {
  it('opens the side panel of the window, before the first wait, while the reader’s press still counts', async () => {
    browser.openPanel.mockResolvedValue(undefined);
    const opened = openForTerm(TAB, 'imei');
    expect(browser.openPanel.mock.calls).toEqual([[{ windowId: 4 }]]);
    await opened;
    expect(browser.openPopup).not.toHaveBeenCalled();
    expect(takeWantedTerm(7)).toBe('imei');
  });

  it('opens the popup where the browser opens no panel; it is told of the term once', async () => {
    await openForTerm(TAB, 'imei');
    expect(browser.openPopup).toHaveBeenCalledOnce();
    expect(browser.createTab).not.toHaveBeenCalled();
    expect([takeWantedTerm(7), takeWantedTerm(7)]).toEqual(['imei', null]);
  });

  it('is of that tab alone', async () => {
    await openForTerm(TAB, 'imei');
    expect([takeWantedTerm(8), takeWantedTerm(7)]).toEqual([null, 'imei']);
  });

  it('opens the same page beside the tab where the browser opens no popup', async () => {
    browser.openPopup.mockRejectedValue(new Error('no'));
    await openForTerm(TAB, 'imei');
    expect(browser.createTab.mock.calls).toEqual([[{ url: 'ext://us/src/popup/index.html?tab=7', index: 3 }]]);
    expect(takeWantedTerm(7)).toBe('imei');
  });
});
