// @ts-check
/** Packs a built extension: the same bytes from the same build, on every machine. */
import { mkdirSync, readdirSync, readFileSync, renameSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { unzipSync, zipSync } from 'fflate';
import { distFolder } from './build.mjs';
import { inProject, projectVersion } from './project.mjs';

/** @typedef {import('./find-browser.mjs').BrowserKind} BrowserKind */

/** Zip has no time before this one; in local time, which zip writes, of the zone that holds now. */
const fixedTime = () => new Date(1980, 0, 1);

/** Files below a folder, with forward slashes. @param {string} folder */
const filesBelow = (folder) =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)).split(path.sep).join('/'))
    // Vite's own notes on the build are of no use to a reader.
    .filter((name) => !name.startsWith('.vite/'));

/**
 * The zip of some files of a folder: its bytes say nothing of when, where or in which order it was made.
 *
 * @param {string} folder
 * @param {readonly string[]} names Relative to the folder, with forward slashes.
 * @returns {Uint8Array}
 */
export function zipFiles(folder, names) {
  // By code units: an order that no locale changes.
  const sorted = [...names].sort((a, b) => (a < b ? -1 : 1));
  const files = Object.fromEntries(sorted.map((name) => [name, new Uint8Array(readFileSync(path.join(folder, name)))]));
  return zipSync(files, { level: 9, mtime: fixedTime(), os: 0 });
}

/** The zip of a folder. @param {string} folder @returns {Uint8Array} */
export const zipFolder = (folder) => zipFiles(folder, filesBelow(folder));

/** Writes the files of a zip below a folder. @param {string} file @param {string} folder */
export function unzipTo(file, folder) {
  for (const [name, bytes] of Object.entries(unzipSync(new Uint8Array(readFileSync(file))))) {
    const target = path.join(folder, name);
    if (path.relative(folder, target).startsWith('..'))
      throw new Error(`wanted a file inside the folder, found ${name}`);
    mkdirSync(path.dirname(target), { recursive: true });
    writeFileSync(target, bytes);
  }
}

/** Where the package of a build is put. @param {BrowserKind} kind */
export const packageFile = (kind) =>
  inProject('out', `sidelight-${projectVersion()}-${kind}.${kind === 'firefox' ? 'xpi' : 'zip'}`);

/** Packs dist/chrome or dist/firefox into out/. @param {BrowserKind} kind @returns {string} The file. */
export function packExtension(kind) {
  const file = packageFile(kind);
  const part = `${file}.${process.pid}`;
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(part, zipFolder(distFolder(kind)));
  renameSync(part, file); // whole at once, as another process may be reading the one before
  return file;
}

/** Packs unless the package holds what was built last. @param {BrowserKind} kind @returns {string} The file. */
export function ensurePacked(kind) {
  const file = packageFile(kind);
  const folder = distFolder(kind);
  const builtAt = Math.max(...filesBelow(folder).map((name) => statSync(path.join(folder, name)).mtimeMs));
  const packedAt = statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? 0;
  return packedAt > builtAt ? file : packExtension(kind);
}
