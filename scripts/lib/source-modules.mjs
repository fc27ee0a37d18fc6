// Loads modules of src/ into a Node script, as they are.
import { createServer } from 'vite';

/**
 * @returns {Promise<{ load: (path: string) => Promise<any>, close: () => Promise<void> }>} `load('dom/page-frame')` gives what
 * that file exports.
 */
export async function sourceModules() {
  const vite = await createServer({
    configFile: false,
    server: { middlewareMode: true, hmr: false, ws: false, watch: null },
    appType: 'custom',
    logLevel: 'error',
    optimizeDeps: { noDiscovery: true },
  });
  return { load: (path) => vite.ssrLoadModule(`/src/${path}.ts`), close: () => vite.close() };
}
