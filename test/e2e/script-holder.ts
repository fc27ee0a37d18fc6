import type { Page } from '../../scripts/lib/browser.mjs';

declare const chrome: { scripting: { executeScript: (injection: object) => Promise<{ result?: unknown }[]> } };

/** Which of our scripts has a page: asked in our own world there, where no script of the page can. @param own A page of the extension. */
export const scriptHolder = async (own: Page, page: Page): Promise<string> =>
  own.evaluate(
    async (tabId) => {
      const func = () => (globalThis as unknown as { sidelight?: { holder: string } }).sidelight?.holder ?? 'nobody';
      const [injected] = await chrome.scripting.executeScript({ target: { tabId }, func });
      return String(injected?.result);
    },
    await page.tabId(),
  );
