// @ts-check
/**
 * `npm run store:pictures [-- --pages FOLDER]`: takes the stores' pictures into docs/store/, with the built extension in a real Chromium.
 * With FOLDER, which holds saved pages of others, it takes pictures of five of them into docs/pictures/ instead; these pages belong to
 * their publishers and are not part of the project (`docs/pictures/README.md`).
 */
import { existsSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { ensureDependencies } from './lib/project.mjs';

async function main() {
  const { values } = parseArgs({ options: { pages: { type: 'string' } } });
  const { pages } = values;
  if (pages !== undefined && !existsSync(pages)) {
    console.error(
      `There is no folder ${pages}. The saved pages of others are not part of the project: give the folder that holds them.`,
    );
    return false;
  }
  if (!ensureDependencies()) return false;
  // Only now: what they import may just have been installed.
  const { ensureBuilt } = await import('./lib/build.mjs');
  const { needBrowser } = await import('./lib/find-browser.mjs');
  const { startPageServer } = await import('./lib/page-server.mjs');
  const { openReader } = await import('./lib/reader.mjs');
  const { takeStorePictures } = await import('./store-pictures/store.mjs');
  const { takeRealPictures } = await import('./store-pictures/real-pages.mjs');
  if (!ensureBuilt('chrome')) return false;
  const server = await startPageServer();
  const reader = await openReader('chrome', { executable: needBrowser('chrome'), server });
  try {
    if (pages === undefined) await takeStorePictures(reader, server);
    else await takeRealPictures(reader, server, pages);
    return true;
  } finally {
    await reader.close();
    await server.close();
  }
}

process.exitCode = (await main()) ? 0 : 1;
