// @ts-check
import { killBrowsers } from './killed-browser.mjs';
import { killSaves } from './killed-saves.mjs';
import { startReader } from './reader.mjs';
import { soakAnchors } from './soak-anchors.mjs';

/**
 * @typedef {object} Figures
 * @property {number} killedSaves
 * @property {number} lostSaves
 * @property {number} doubledSaves
 * @property {number} browserKills
 * @property {number} lostKeys Keys older than 400 ms that a killed browser had not kept.
 * @property {number} anchorsRight
 * @property {number} anchorsWrong
 */

/**
 * Half of all in each browser.
 *
 * @param {{saves: number, kills: number, seed: number, log: (line: string) => void}} options
 * @returns {Promise<{figures: Figures, isGood: boolean}>}
 */
export async function soakNotes({ saves, kills, seed, log }) {
  const figures = { killedSaves: 0, lostSaves: 0, doubledSaves: 0, browserKills: 0, lostKeys: 0 };
  for (const kind of /** @type {const} */ (['chrome', 'firefox'])) {
    const reader = await startReader(kind);
    try {
      const saved = await killSaves(reader.browser(), { saves: Math.ceil(saves / 2), seed });
      log(`${kind}: ${saved.killedSaves} saves killed, ${saved.lostSaves} lost, ${saved.doubledSaves} doubled`);
      const killed = await killBrowsers(reader, { kills: Math.ceil(kills / 2), seed });
      log(`${kind}: killed ${killed.browserKills} times, ${killed.lostKeys} keys lost that were older than 400 ms`);
      figures.killedSaves += saved.killedSaves;
      figures.lostSaves += saved.lostSaves;
      figures.doubledSaves += saved.doubledSaves;
      figures.browserKills += killed.browserKills;
      figures.lostKeys += killed.lostKeys;
    } finally {
      await reader.close();
    }
  }
  const anchors = await soakAnchors(seed);
  log(`anchors: ${anchors.anchorsRight} right, ${anchors.anchorsWrong} wrong`);
  const { lostSaves, doubledSaves, lostKeys } = figures;
  return {
    figures: { ...figures, ...anchors },
    isGood: lostSaves + doubledSaves + lostKeys + anchors.anchorsWrong === 0,
  };
}
