import { beforeEach, describe, expect, it, vi } from 'vitest';

const browser = vi.hoisted(() => ({ openPopup: vi.fn(), createTab: vi.fn() }));
vi.mock('webextension-polyfill', () => ({
  default: {
    action: { openPopup: browser.openPopup },
    tabs: { create: browser.createTab },
    runtime: { getURL: (path: string) => `ext://us/${path}` },
  },
}));

const { openForTerm, takeWantedTerm } = await import('../../src/background/note-on-term.ts');

const TAB = { id: 7, index: 2 } as never;

beforeEach(() => {
  browser.openPopup.mockReset();
  browser.createTab.mockReset();
});

describe('a note on a term, asked for in the page', () => {
  it('opens the popup, which is told of the term once', async () => {
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
