// @ts-check
/** Saved pages in, what a reader would get out; one browser, the pages in turn. */
import { existsSync } from 'node:fs';
import path from 'node:path';
import { ensureBuilt } from './build.mjs';
import { NoBrowserError, needBrowser } from './find-browser.mjs';
import { startPageServer } from './page-server.mjs';
import { openReader } from './reader.mjs';
import { toRecord, toTable } from './report.mjs';
import { findSavedPages, readSavedPage } from './saved-pages.mjs';

/**
 * @typedef {object} Asked
 * @property {boolean} json
 * @property {import('./find-browser.mjs').BrowserKind} browser
 * @property {ReadonlyMap<string, string>} urls File → address.
 * @property {readonly string[]} named Files and folders.
 */

/**
 * A saved page is shown as it was saved. Its scripts without the files they would load lead it away or empty it (of 622
 * saved pages 7, tried in November 2026), and asking for hundreds of files that are not there takes longer than reading.
 */
const AS_SAVED = "default-src 'none'; style-src 'unsafe-inline'; img-src data:; font-src data:";

/** @param {Asked} asked @param {string} file */
const addressOf = ({ urls }, file) => urls.get(file) ?? urls.get(path.basename(file));

/**
 * @param {Asked} asked
 * @param {string} file
 * @param {import('./page-server.mjs').PageServer} server
 * @param {import('./reader.mjs').Reader} reader
 * @returns {Promise<string>} What is printed for it.
 */
async function inspectOne(asked, file, server, reader) {
  const page = readSavedPage(file, addressOf(asked, file));
  const headers = { 'content-type': page.contentType, 'content-security-policy': AS_SAVED };
  server.add(page.url, { body: page.body, headers });
  try {
    const reading = await reader.read(page.url);
    if (asked.json) return JSON.stringify(toRecord(page, reading));
    const mentions = reading.state === 'read' ? reading.context.mentions : [];
    const lines = await reader.lines([...new Set(mentions.map(({ explainer }) => explainer))]);
    return `${file}\n${toTable(page, reading, lines, process.stdout.columns ?? 100)}`;
  } finally {
    server.remove(page.url);
  }
}

/** @param {Asked} asked @returns {Promise<number>} The exit code. */
export async function inspect(asked) {
  const missing = asked.named.filter((each) => !existsSync(each));
  if (missing.length > 0) {
    console.error(`not found: ${missing.join(', ')}`);
    return 1;
  }
  /** @type {string} */
  let executable;
  try {
    executable = needBrowser(asked.browser);
  } catch (error) {
    if (!(error instanceof NoBrowserError)) throw error;
    console.error(error.message);
    return 1;
  }
  if (!ensureBuilt(asked.browser)) return 1;
  const server = await startPageServer();
  const reader = await openReader(asked.browser, { executable, server });
  try {
    for (const file of findSavedPages(asked.named)) {
      const error = (/** @type {unknown} */ reason) => ({
        file,
        error: String(reason instanceof Error ? reason.message : reason),
      });
      const fail = (/** @type {unknown} */ reason) =>
        asked.json ? JSON.stringify(error(reason)) : `${file}\n  failed: ${error(reason).error}\n`;
      console.log(await inspectOne(asked, file, server, reader).catch(fail));
      server.forget();
    }
  } finally {
    await reader.close();
    await server.close();
  }
  return 0;
}
