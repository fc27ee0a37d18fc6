import type { Page } from '../../scripts/lib/browser.mjs';
import { until } from '../../scripts/lib/until.mjs';
import { pointOf } from './marks.ts';
import { message } from './sidelight.ts';

/** Opens the popover of the IMEI at its mark, and presses the button there that hides the term. @param key Of the button's message. */
export async function hideImei(page: Page, key: 'hideOnPage' | 'hideOnSite' | 'hideEverywhere'): Promise<void> {
  const { x, y } = await pointOf(page, 'IMEI number');
  await page.pointerTo(x, y);
  await until(async () => (await page.shadowText()).includes('IMEI'), { what: 'the popover to open' });
  await page.evaluateInShadow((root, name) => {
    const button = [...root.querySelectorAll('button')].find((each) => each.textContent === name);
    if (button === undefined) throw new Error('wanted a button that hides, found none');
    button.click();
  }, message(key));
}
