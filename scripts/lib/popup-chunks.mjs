// @ts-check
/**
 * Keeps what the popup needs before it can draw in two chunks. Left to itself, the bundler puts each part that any other page
 * shares into a file of its own: with five pages these were thirteen, and gzip found a tenth less in them.
 */
import path from 'node:path';

/** @typedef {{getModuleInfo: (id: string) => {importedIds: readonly string[]} | null}} Graph */

/**
 * A module and all that it imports at once; what it loads later is not in it.
 *
 * @param {Graph} graph
 * @param {string} entry
 * @returns {Set<string>}
 */
function needsOf(graph, entry) {
  /** @type {Set<string>} */
  const found = new Set();
  const take = (/** @type {string} */ id) => {
    if (found.has(id)) return;
    found.add(id);
    for (const needed of [...(graph.getModuleInfo(id)?.importedIds ?? [])]) take(needed);
  };
  take(entry);
  return found;
}

/**
 * Two groups of chunks for Rolldown: what the popup shares with the background, and what of the popup's is left. A worker that is
 * woken for a message is not to read the popup for it.
 *
 * @param {string} root The project's folder.
 */
export function popupChunks(root) {
  const [popup = '', background = ''] = ['src/popup/main.tsx', 'src/background/main.ts'].map((file) =>
    path.join(root, file),
  );
  /** @type {Map<string, 'shared' | 'popup'> | null} */
  let chunks = null;
  const chunkOf = (/** @type {string} */ id, /** @type {Graph} */ graph) => {
    if (chunks === null) {
      const ofBackground = needsOf(graph, background);
      const ofPopup = [...needsOf(graph, popup)].filter((each) => each !== popup);
      chunks = new Map(ofPopup.map((each) => [each, ofBackground.has(each) ? 'shared' : 'popup']));
    }
    return chunks.get(id);
  };
  return /** @type {const} */ (['shared', 'popup']).map((name, i) => ({
    debugName: name,
    priority: 2 - i,
    name: (/** @type {string} */ id, /** @type {Graph} */ graph) => (chunkOf(id, graph) === name ? name : null),
  }));
}
