// @ts-check
/** What a heap of Chromium holds. */

/**
 * @typedef {object} Heap
 * @property {number} bytes All that is used, after a collection of garbage.
 * @property {number} liveBytes Of what scripts and documents hold: objects, texts, nodes. Without code: how much of that there is says what the
 *   engine has by then found worth compiling, and goes on to grow for hours in a script that keeps nothing.
 */

/** Kinds of a snapshot's nodes that the engine makes for itself: code with what was learnt for it, and the shapes of objects. */
const OF_THE_ENGINE = new Set(['code', 'object shape']);

/**
 * The nodes of a heap snapshot, summed. The fields of a node stand one after the other in one long list.
 *
 * @param {{snapshot: {meta: {node_fields: string[], node_types: [string[]]}}, nodes: number[]}} snapshot
 */
function liveBytesOf({ snapshot: { meta }, nodes }) {
  const fields = meta.node_fields;
  const [kinds] = meta.node_types;
  const [kindAt, sizeAt] = [fields.indexOf('type'), fields.indexOf('self_size')];
  let bytes = 0;
  for (let node = 0; node < nodes.length; node += fields.length) {
    if (!OF_THE_ENGINE.has(kinds[nodes[node + kindAt] ?? 0] ?? '')) bytes += nodes[node + sizeAt] ?? 0;
  }
  return bytes;
}

/** @param {import('puppeteer-core').CDPSession} session @returns {Promise<Heap>} */
export async function heapOf(session) {
  await session.send('HeapProfiler.enable');
  // What a first collection finalises goes with the second.
  for (let i = 0; i < 2; i++) await session.send('HeapProfiler.collectGarbage');
  const { usedSize } = await session.send('Runtime.getHeapUsage');
  let snapshot = '';
  const take = (/** @type {{chunk: string}} */ { chunk }) => {
    snapshot += chunk;
  };
  session.on('HeapProfiler.addHeapSnapshotChunk', take);
  await session.send('HeapProfiler.takeHeapSnapshot', { reportProgress: false });
  session.off('HeapProfiler.addHeapSnapshotChunk', take);
  await session.send('HeapProfiler.disable');
  return { bytes: usedSize, liveBytes: liveBytesOf(JSON.parse(snapshot)) };
}
