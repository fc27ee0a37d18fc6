// @ts-check
/** The source archive that a reviewer of a store builds the package from. */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { zipFiles } from './package.mjs';
import { inProject, projectVersion, ROOT } from './project.mjs';

/** @param {string[]} args @returns {string | null} What git says, or null where it says no: a source archive has no history. */
function git(args) {
  const { status, stdout } = spawnSync('git', args, { cwd: ROOT, encoding: 'utf8', maxBuffer: 2 ** 26 });
  return status === 0 ? stdout : null;
}

/** Where the source archive is put. */
export const sourceFile = () => inProject('out', `sidelight-${projectVersion()}-source.zip`);

/**
 * Packs the tracked files, as they are in the folder now, into out/.
 *
 * @returns {{file: string, isCommitted: boolean} | null} `isCommitted`: the files are those of the newest commit. Null where this
 *   is no clone, as in an unpacked source archive.
 */
export function packSource() {
  const listed = existsSync(inProject('.git')) ? git(['ls-files', '-z']) : null;
  if (listed === null) return null;
  const names = listed.split('\0').filter((name) => name !== '' && existsSync(inProject(name)));
  const file = sourceFile();
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, zipFiles(ROOT, names));
  return { file, isCommitted: git(['status', '--porcelain', '--untracked-files=no'])?.trim() === '' };
}
