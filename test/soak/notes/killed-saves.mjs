// @ts-check
import { until } from '../../../scripts/lib/until.mjs';
import { ask, isAnswered, openOwnPage, saveOf, tell } from './own-page.mjs';
import { seededBelow } from './seeded-below.mjs';
import { haltAfter, isHalted, STEPS } from './stop-at-step.mjs';

/** @typedef {import('../../../scripts/lib/browser.mjs').Browser} Browser */
/** @typedef {{killedSaves: number, lostSaves: number, doubledSaves: number, stops: number[]}} KilledSaves */

/** Steps after which the first write of a save, into the mirror, has happened. */
const MIRRORED = 1;

/** Articles among which the saves are spread. */
const ARTICLES = 7;

/**
 * Saves notes and drafts while the background is killed: in Chromium after each number of steps in turn, in Firefox after a
 * seeded time. After the kill, the text must be there if the mirror had it, and otherwise the one before; then the save is sent
 * again, as the popup does with what was not confirmed, and in the end must be there, once, with no other text beside it.
 *
 * @param {Browser} browser
 * @param {{saves: number, seed: number}} options
 * @returns {Promise<KilledSaves>}
 */
export async function killSaves(browser, { saves, seed }) {
  const below = seededBelow(seed);
  const page = await openOwnPage(browser);
  /** @type {Map<string, string>} */
  const wanted = new Map();
  let lostOnTheWay = 0;
  const stops = Array.from({ length: STEPS + 1 }, () => 0);
  for (let i = 0; i < saves; i++) {
    const kind = below(2) === 0 ? 'note' : 'draft';
    const article = below(ARTICLES);
    const url = `https://news.example/${article}`;
    const text = `${kind} ${i} ${'word '.repeat(below(200))}`;
    // One editor for each text, that goes on and counts its edits.
    const save = saveOf({ kind, url, text, writer: article * 2 + (kind === 'note' ? 1 : 2), count: i + 1 });
    const before = wanted.get(`${kind} ${url}`) ?? null;
    wanted.set(`${kind} ${url}`, text);
    const step = await killDuring(browser, page, save, i % (STEPS + 1), below);
    stops[step] = (stops[step] ?? 0) + 1;
    const kept = await textOf(page, kind, url);
    // What has reached the mirror is kept from then on; before, and never later, it may be the text of before.
    const isKept = kept === text || (kept === before && step < MIRRORED);
    if (!isKept) lostOnTheWay++;
    await ask(page, save.name, save.request);
  }
  const found = await ask(page, 'backup/read');
  await page.close();
  const { lostSaves, doubledSaves } = compare(wanted, found);
  return { killedSaves: saves, stops, lostSaves: lostSaves + lostOnTheWay, doubledSaves };
}

/** @param {import('./own-page.mjs').Page} page @param {'note' | 'draft'} kind @param {string} url @returns {Promise<string | null>} */
async function textOf(page, kind, url) {
  if (kind === 'draft') return (await ask(page, 'draft/read', { url }))?.comment ?? null;
  return (await ask(page, 'note/read', { about: { kind: 'article', url } }))?.text ?? null;
}

/** @param {Browser} browser @param {import('./own-page.mjs').Page} page @param {{name: string, request: object}} save @param {number} step @param {(n: number) => number} below */
async function killDuring(browser, page, save, step, below) {
  await ask(page, 'name/read'); // wakes the background
  if (browser.inBackground === undefined) {
    await tell(page, save.name, save.request);
    await new Promise((resolve) => setTimeout(resolve, below(40))); // anywhere in a save
    await browser.stopBackground();
    return 0;
  }
  await browser.inBackground(haltAfter, step);
  await tell(page, save.name, save.request);
  // With more steps than the save has, it ends; which is a place to be killed at, too.
  await until(async () => (await browser.inBackground?.(isHalted)) || (await isAnswered(page)), {
    what: `the worker to halt after ${step} steps`,
  });
  await browser.stopBackground();
  return step;
}

/**
 * @param {Map<string, string>} wanted Kind and address → the text last saved.
 * @param {{notes: any[], drafts: any[]}} found
 */
export function compare(wanted, { notes, drafts }) {
  const texts = [
    ...notes.map(({ url, text, rivals }) => ({ key: `note ${url}`, text, rivals })),
    ...drafts.map(({ url, comment, rivals }) => ({ key: `draft ${url}`, text: comment, rivals })),
  ];
  let [lostSaves, doubledSaves] = [0, 0];
  for (const [key, text] of wanted) {
    const same = texts.filter((each) => each.key === key);
    if (!same.some((each) => each.text === text)) lostSaves++;
    doubledSaves += Math.max(0, same.length - 1) + same.reduce((sum, { rivals }) => sum + rivals.length, 0);
  }
  return { lostSaves, doubledSaves };
}
