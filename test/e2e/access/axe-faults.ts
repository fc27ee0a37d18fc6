import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'puppeteer-core';

/** The axe-core library as a text to run in a page. */
export const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** An expression that runs axe in a page which has {@link AXE}, and gives what it objects to, as "rule: element". */
export function axeExpression(onlyColours: boolean): string {
  // Nothing but colours is another in another theme.
  const runOnly = onlyColours ? { type: 'rule', values: ['color-contrast'] } : { type: 'tag', values: TAGS };
  const options = JSON.stringify({ runOnly, resultTypes: ['violations'] });
  return `axe.run(${options}).then(({ violations }) =>
    violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => id + ': ' + target.join(' '))))`;
}

/** What axe objects to in the page as it is now. */
export async function axeFaults(page: Page, { onlyColours = false } = {}): Promise<string[]> {
  if (await page.evaluate(() => !('axe' in globalThis))) await page.evaluate(AXE);
  return (await page.evaluate(axeExpression(onlyColours))) as string[];
}
