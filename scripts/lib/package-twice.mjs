// @ts-check
/** Builds the packages from the source archive in two folders, as two reviewers would, and compares the bytes. */
import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { unzipSync } from 'fflate';
import { packageFile, unzipTo } from './package.mjs';
import { sha256 } from './package-facts.mjs';
import { inProject, ROOT } from './project.mjs';

/** @typedef {import('./find-browser.mjs').BrowserKind} BrowserKind */
/** @type {readonly BrowserKind[]} */
const KINDS = ['chrome', 'firefox'];

/** Two places, two languages and two sides of the date line. */
const PLACES = [
  { name: 'one', env: { TZ: 'Pacific/Kiritimati', LANG: 'C', LC_ALL: 'C' } },
  { name: 'quite/another place', env: { TZ: 'America/Los_Angeles', LANG: 'sv_SE.UTF-8', LC_ALL: 'sv_SE.UTF-8' } },
];

/**
 * @param {string} folder @param {NodeJS.ProcessEnv} env
 * @returns {ReadonlyMap<BrowserKind, Uint8Array>} The packages.
 */
function buildIn(folder, env) {
  const script = path.join(folder, 'scripts', 'package.mjs');
  const options = { cwd: folder, env: { ...process.env, ...env }, encoding: /** @type {const} */ ('utf8') };
  const { status, stdout, stderr } = spawnSync(process.execPath, [script], options);
  if (status !== 0) throw new Error(`wanted packages of the source archive, found\n${stdout}${stderr}`);
  const inFolder = (/** @type {string} */ file) => path.join(folder, path.relative(ROOT, file));
  return new Map(KINDS.map((kind) => [kind, new Uint8Array(readFileSync(inFolder(packageFile(kind))))]));
}

/** Names of packed files that hold a path of this machine. @param {Uint8Array} zip @param {readonly string[]} paths */
const filesWithPaths = (zip, paths) =>
  Object.entries(unzipSync(zip))
    .filter(([, bytes]) => paths.some((each) => Buffer.from(bytes).includes(each)))
    .map(([name]) => name);

/**
 * @param {string} source The source archive.
 * @param {(line: string) => void} log
 * @returns {boolean} Whether both places made the same bytes, with no path of theirs in them.
 */
export function packageTwice(source, log) {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'sidelight-twice-'));
  try {
    const made = PLACES.map(({ name, env }) => {
      const place = path.join(folder, name);
      mkdirSync(place, { recursive: true });
      unzipTo(source, place);
      // What `npm ci` puts there; a link would lead out of the folder, and a build could tell.
      cpSync(inProject('node_modules'), path.join(place, 'node_modules'), { recursive: true, verbatimSymlinks: true });
      if (!existsSync(path.join(place, 'node_modules'))) throw new Error('wanted the dependencies, found none');
      return buildIn(place, env);
    });
    const isSame = KINDS.map((kind) => {
      const zips = made.flatMap((each) => each.get(kind) ?? []);
      for (const [at, zip] of zips.entries()) log(`${kind}, build ${at + 1}: sha256 ${sha256(zip)}`);
      const leaks = zips.flatMap((zip) => filesWithPaths(zip, [folder, ROOT]));
      for (const name of leaks) log(`${kind}: a path of this machine stands in ${name}`);
      return new Set(zips.map(sha256)).size === 1 && leaks.length === 0;
    });
    return isSame.every(Boolean);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
