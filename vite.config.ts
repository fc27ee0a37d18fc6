import { readFileSync } from 'node:fs';
import { crx, type ManifestV3Export } from '@crxjs/vite-plugin';
import preact from '@preact/preset-vite';
import { defineConfig } from 'vite';
import { injectedScripts } from './scripts/lib/injected-scripts.mjs';
import { popupChunks } from './scripts/lib/popup-chunks.mjs';
import { withoutInnerHtml } from './scripts/lib/without-inner-html.mjs';
import { dataset } from './src/dataset/vite-plugin.ts';
import { matchPatterns, readNewsSites } from './src/sites/read-news-sites.ts';

const read = (file: string) => readFileSync(new URL(file, import.meta.url), 'utf8');

/**
 * `manifest.json` with what this browser knows of it; its version from package.json, its content script and its right to bring the reader
 * on the listed news sites.
 */
function manifest(browser: 'chrome' | 'firefox'): ManifestV3Export {
  const { browser_specific_settings, minimum_chrome_version, side_panel, sidebar_action, ...template } = JSON.parse(
    read('./manifest.json'),
  );
  const [contentScript] = template.content_scripts;
  const matches = matchPatterns(readNewsSites(read('./src/sites/news-sites.yml')));
  return {
    ...template,
    ...(browser === 'firefox' ? { browser_specific_settings, sidebar_action } : { minimum_chrome_version, side_panel }),
    // Firefox asks nothing for its sidebar.
    permissions: template.permissions.filter((name: string) => browser === 'chrome' || name !== 'sidePanel'),
    version: JSON.parse(read('./package.json')).version,
    content_scripts: [{ ...contentScript, matches }],
    host_permissions: matches,
  };
}

export default defineConfig(({ mode }) => {
  const browser = mode === 'firefox' ? 'firefox' : 'chrome';
  return {
    plugins: [
      withoutInnerHtml(import.meta.dirname),
      preact(),
      dataset(),
      injectedScripts(import.meta.dirname),
      crx({ manifest: manifest(browser), browser }),
    ],
    build: {
      outDir: `dist/${browser}`,
      // Pages that the manifest does not name, or the bundler does not find in it: Firefox's sidebar.
      rollupOptions: {
        input: {
          notebook: 'src/notebook/index.html',
          options: 'src/options/index.html',
          own: 'src/own-explainers/index.html',
          panel: 'src/panel/index.html',
          welcome: 'src/welcome/index.html',
        },
        output: { codeSplitting: { groups: popupChunks(import.meta.dirname) } },
      },
      // Readable in a review of the stores, and small: Vite's default minifier, no source maps in the package.
      target: 'es2022',
      modulePreload: false,
      // The mention index is part of the background's script: see docs/decisions/0003-index-in-the-script.md. Kilobytes.
      chunkSizeWarningLimit: 2000,
    },
  };
});
