// @ts-check
/**
 * What Firefox has compiled of its own scripts, handed from one throw-away profile to the next: a first start then takes 2.5 seconds of a
 * processor and not 4 (tried with Firefox 153). Nothing of a page, a reader or an extension is in it.
 */
import { createHash } from 'node:crypto';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
} from 'node:fs';
import path from 'node:path';
import { inProject } from './project.mjs';

const KEPT = inProject('out', 'firefox-startup-cache');

/** Firefox empties the folder where the file beside it does not say that it was this very Firefox. */
const PARTS = ['startupCache', 'compatibility.ini'];
/** Of extensions, and so of ours as it was then. */
const isOfExtensions = (/** @type {string} */ file) => path.basename(file).startsWith('webext');

/** Another one for each release: what a newer one has left, an older one refuses to start with. @param {string} kept @param {string} executable */
function folderFor(kept, executable) {
  const file = realpathSync(executable);
  const { size, mtimeMs } = statSync(file);
  return path.join(kept, createHash('sha256').update(`${file} ${size} ${mtimeMs}`).digest('hex').slice(0, 16));
}

/** Gives a profile that is new what is kept. @param {string} executable @param {string} profile */
export function giveStartupCache(executable, profile, kept = KEPT) {
  const folder = folderFor(kept, executable);
  if (existsSync(folder) && !existsSync(path.join(profile, 'prefs.js'))) cpSync(folder, profile, { recursive: true });
}

/** Keeps that of a profile whose Firefox has ended in order, unless there is one already. @param {string} executable @param {string} profile */
export function keepStartupCache(executable, profile, kept = KEPT) {
  const folder = folderFor(kept, executable);
  if (existsSync(folder) || !PARTS.every((part) => existsSync(path.join(profile, part)))) return;
  mkdirSync(kept, { recursive: true });
  const older = readdirSync(kept);
  const beside = mkdtempSync(path.join(kept, 'new-'));
  for (const part of PARTS)
    cpSync(path.join(profile, part), path.join(beside, part), {
      recursive: true,
      filter: (file) => !isOfExtensions(file),
    });
  try {
    renameSync(beside, folder);
  } catch {
    rmSync(beside, { recursive: true }); // another one was as quick
    return;
  }
  for (const name of older) rmSync(path.join(kept, name), { recursive: true, force: true });
}
