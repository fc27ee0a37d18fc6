// @ts-check
/** Builds the extension, and knows whether an earlier build still holds. */
import { existsSync, readdirSync, statSync } from 'node:fs';
import path from 'node:path';
import { inProject, runTool } from './project.mjs';

/** @typedef {import('./find-browser.mjs').BrowserKind} BrowserKind */

/** The folder of the built extension. @param {BrowserKind} kind */
export const distFolder = (kind) => inProject('dist', kind);

/** @param {BrowserKind} kind @returns {boolean} Whether it was built. */
export const build = (kind) =>
  // Said plainly: a test that builds has NODE_ENV=test, and Vite would make a build for developers of it.
  runTool('vite', ['build', '--mode', kind, '--logLevel', 'warn'], { env: { NODE_ENV: 'production' } });

/** All that a build is made from. */
const SOURCES = ['src', 'public', 'manifest.json', 'vite.config.ts', 'package-lock.json', 'package.json'];

/** Time of the newest change in a tree, in milliseconds. @param {string} file @returns {number} */
function newest(file) {
  const stat = statSync(file);
  if (!stat.isDirectory()) return stat.mtimeMs;
  // What the build itself writes there is no source.
  const names = readdirSync(file).filter((name) => !(name === 'dataset' && path.basename(file) === 'public'));
  // A folder's own time tells of a file taken away; that of `public` tells of the last build.
  const own = path.basename(file) === 'public' ? 0 : stat.mtimeMs;
  return Math.max(own, ...names.map((name) => newest(path.join(file, name))));
}

/** Whether the built extension is there and newer than every source. @param {BrowserKind} kind */
export function isBuilt(kind) {
  const manifest = path.join(distFolder(kind), 'manifest.json');
  if (!existsSync(manifest)) return false;
  const builtAt = statSync(manifest).mtimeMs;
  return SOURCES.every((source) => newest(inProject(source)) <= builtAt);
}

/** Builds unless an earlier build still holds. @param {BrowserKind} kind @returns {boolean} */
export const ensureBuilt = (kind) => isBuilt(kind) || build(kind);
