// @ts-check
import { ask, openOwnPage } from './own-page.mjs';
import { seededBelow } from './seeded-below.mjs';

/** @typedef {import('../../../scripts/lib/browser.mjs').Browser} Browser */

/** @typedef {{text: string, type: (text: string) => Promise<void>}} Editor The popup's note, with the text that stands there. */

/** Milliseconds of typing that a killed browser may cost. */
export const MAY_BE_MISSING_MS = 400;

/** Most keys before the browser is killed. */
const KEYS = 60;

/**
 * Types into the popup's note and kills the browser after a seeded number of keys, again and again.
 *
 * @param {{browser: () => Browser, restart: () => Promise<void>, openEditor: () => Promise<Editor>, address: string}} reader
 * @param {{kills: number, seed: number}} options
 * @returns {Promise<{browserKills: number, lostKeys: number}>} `lostKeys`: keys that were older than {@link MAY_BE_MISSING_MS} and are not there.
 */
export async function killBrowsers({ browser, restart, openEditor, address }, { kills, seed }) {
  const below = seededBelow(seed);
  let lostKeys = 0;
  for (let kill = 0; kill < kills; kill++) {
    // A popup that is opened anew sends what the killed one has left: more than the database had.
    const { text: kept, type } = await openEditor();
    /** @type {number[]} When each key was through. */
    const times = [];
    let typed = kept;
    for (let key = 0; key < 5 + below(KEYS); key++) {
      const letter = 'abcdefghijklmnopqrstuvwxyz '[below(27)] ?? 'a';
      await type(letter);
      times.push(Date.now());
      typed += letter;
    }
    const killedAt = Date.now();
    await browser().kill();
    await restart();
    const own = await openOwnPage(browser());
    const note = await ask(own, 'note/read', { about: { kind: 'article', url: address } });
    await own.close();
    const text = note?.text ?? '';
    const old = kept.length + times.filter((time) => time < killedAt - MAY_BE_MISSING_MS).length;
    // What is there must be what was typed, from its beginning on.
    const same = [...text].findIndex((letter, i) => letter !== typed[i]);
    lostKeys += Math.max(0, old - (same < 0 ? text.length : same));
  }
  return { browserKills: kills, lostKeys };
}
