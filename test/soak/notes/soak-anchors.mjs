// @ts-check
import { fileURLToPath } from 'node:url';
import { runnerImport } from 'vite';

const root = fileURLToPath(new URL('../../..', import.meta.url));
const ANCHORS = `${root}test/core/notes/anchor/`;

/** Quotes for each of the saved articles; every one is looked for in an edit of its own. */
const QUOTES = 400;

/**
 * Quotes in edited articles of the fixtures. On many real pages: `npm run eval:anchors -- FOLDER`.
 *
 * @param {number} seed
 * @returns {Promise<{anchorsRight: number, anchorsWrong: number}>}
 */
export async function soakAnchors(seed) {
  const load = async (/** @type {string} */ name) =>
    /** @type {any} */ ((await runnerImport(`${ANCHORS}${name}`, { root, logLevel: 'error' })).module);
  const [{ fixtureStories }, { evaluateAnchors, summarise }] = await Promise.all([
    load('fixture-stories.ts'),
    load('evaluate-anchors.ts'),
  ]);
  const rows = evaluateAnchors(fixtureStories(), { seed, harshness: 'ordinary', quotesPerArticle: QUOTES });
  const { anchorsRight, anchorsWrong } = summarise(rows);
  return { anchorsRight, anchorsWrong };
}
