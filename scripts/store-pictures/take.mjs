// @ts-check
/** What every picture needs: a still screen, and a small file. */
import { mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { smallPng } from '../lib/small-png.mjs';
import { until } from '../lib/until.mjs';

const isStill = () => document.getAnimations().every(({ playState }) => playState !== 'running');
const isStillInside = (/** @type {ShadowRoot} */ root) =>
  root.getAnimations().every(({ playState }) => playState !== 'running');

/** Takes a picture of a tab when nothing in it moves any more, and says how large it is. @param {import('../lib/browser.mjs').Page} page @param {string} file */
export async function take(page, file) {
  mkdirSync(path.dirname(file), { recursive: true });
  await page.bringToFront();
  await page.waitFor(isStill);
  await until(async () => (await page.evaluateInShadow(isStillInside)) !== false, { what: 'the popover to be still' });
  await page.screenshot(file);
  writeFileSync(file, smallPng(new Uint8Array(readFileSync(file))));
  console.log(`${path.relative('.', file)}: ${Math.ceil(statSync(file).size / 1000)} kB`);
}

/**
 * Opens the popover of the first shown mention of an explainer; of the first mention at all where there is none.
 *
 * @param {import('../lib/reader.mjs').Reader} reader
 * @param {import('../../src/core/reading.ts').Reading} reading
 * @param {string} explainer
 */
export async function openPopover(reader, reading, explainer) {
  if (reading.state !== 'read') throw new Error('wanted a story, found none');
  const { mentions } = reading.context;
  const wanted = mentions.findIndex((each) => each.shown && each.explainer === explainer);
  const index = wanted < 0 ? mentions.findIndex(({ shown }) => shown) : wanted;
  if (index < 0) throw new Error('wanted a term, found none');
  await reader.tell('tab/show-mention', { url: reading.article.url, index });
  await until(() => reader.page.shadowText(), { what: 'the popover to open' });
}
