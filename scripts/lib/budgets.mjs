// @ts-check
/** What the extension weighs, and what it may: `scripts/budgets.json`. A budget is raised in the change that needs it. */
import { readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { distFolder } from './build.mjs';
import { injectedFile } from './injected-scripts.mjs';
import { packExtension } from './package.mjs';
import { inProject } from './project.mjs';

/** @typedef {import('./find-browser.mjs').BrowserKind} BrowserKind */

/**
 * Bytes.
 *
 * @typedef {object} Budgets
 * @property {number} contentScriptGzip What every page of a listed site loads: the first look, and the styles of marks.
 * @property {number} readerGzip What comes where there may be a story.
 * @property {number} drawingGzip What comes once a reader is seen to be there: popovers, and the bar by which a story is pointed at.
 * @property {number} popupGzip What the popup needs before it can draw: its page, styles and scripts, without what it loads later.
 * @property {number} package
 */

const READER = injectedFile('src/content/reader.iife.ts');
const DRAWING = injectedFile('src/content/drawing.iife.ts');

/** @returns {Budgets} */
const readBudgets = () => JSON.parse(readFileSync(inProject('scripts', 'budgets.json'), 'utf8'));

/** @param {string} file */
const gzipSize = (file) => gzipSync(readFileSync(file), { level: 9 }).length;

/** Addresses of styles and scripts in a page, and of what a script imports at its beginning. @param {string} file */
function needsOf(file) {
  const text = readFileSync(file, 'utf8');
  const patterns = file.endsWith('.html')
    ? [/<script[^>]*\ssrc="([^"]+)"/g, /<link[^>]*\shref="([^"]+\.(?:css|js))"/g]
    : [
        /\bimport\s*(?:[\w*{}\s,$]+?\s*from\s*)?["']([^"']+)["']/g,
        /\bexport\s*[\w*{}\s,$]+?\s*from\s*["']([^"']+)["']/g,
      ];
  return patterns.flatMap((pattern) => [...text.matchAll(pattern)].map((match) => match[1] ?? ''));
}

/**
 * All files that a page needs before its scripts run, itself included.
 *
 * @param {string} root Folder that `/` stands for.
 * @param {string} page
 * @returns {Set<string>}
 */
export function neededFiles(root, page) {
  /** @type {Set<string>} */
  const found = new Set();
  const take = (/** @type {string} */ file) => {
    if (found.has(file)) return;
    found.add(file);
    if (file.endsWith('.css')) return;
    for (const need of needsOf(file))
      take(need.startsWith('/') ? path.join(root, need) : path.resolve(path.dirname(file), need));
  };
  take(page);
  return found;
}

/**
 * Every weight of a build with its budget. Packs it for that.
 *
 * @param {BrowserKind} kind
 * @returns {{name: string, bytes: number, budget: number}[]}
 */
export function weigh(kind) {
  const budgets = readBudgets();
  const dist = distFolder(kind);
  const popup = neededFiles(dist, path.join(dist, 'src', 'popup', 'index.html'));
  const [script] = JSON.parse(readFileSync(path.join(dist, 'manifest.json'), 'utf8')).content_scripts;
  const ofPage = [...script.js, ...(script.css ?? [])].map((name) => path.join(dist, name));
  const sum = (/** @type {Iterable<string>} */ files) => [...files].reduce((bytes, file) => bytes + gzipSize(file), 0);
  return [
    { name: 'content script before a story is found, gzip', bytes: sum(ofPage), budget: budgets.contentScriptGzip },
    {
      name: 'the reader, which comes with a story, gzip',
      bytes: gzipSize(path.join(dist, READER)),
      budget: budgets.readerGzip,
    },
    {
      name: 'what draws in a page, gzip',
      bytes: gzipSize(path.join(dist, DRAWING)),
      budget: budgets.drawingGzip,
    },
    { name: 'popup until its first paint, gzip', bytes: sum(popup), budget: budgets.popupGzip },
    { name: 'package', bytes: statSync(packExtension(kind)).size, budget: budgets.package },
  ];
}
