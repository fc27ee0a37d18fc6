// @ts-check
/** Where things are in this project, and what it needs before anything can run. */
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

/** The project's folder. */
export const ROOT = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..');

/** A path inside the project. */
export const inProject = (/** @type {string[]} */ ...parts) => path.join(ROOT, ...parts);

/** The version in package.json. @returns {string} */
export const projectVersion = () => JSON.parse(readFileSync(inProject('package.json'), 'utf8')).version;

/** npm writes this file last, so its time is that of the installation. */
const INSTALLED = inProject('node_modules', '.package-lock.json');

/** Whether node_modules is missing or older than the lockfile. */
export const needsInstall = () =>
  !existsSync(INSTALLED) || statSync(INSTALLED).mtimeMs < statSync(inProject('package-lock.json')).mtimeMs;

/**
 * Runs a command of the project and waits for it.
 *
 * @param {string} command
 * @param {readonly string[]} args
 * @param {{output?: 'stdout' | 'stderr', env?: NodeJS.ProcessEnv}} [options] Where all that it says goes: to the standard
 *   error, unless told otherwise, as the standard output may be for a program. `env` is added to the present one.
 * @returns {boolean} Whether it ended well.
 */
export function run(command, args, { output = 'stderr', env = {} } = {}) {
  const to = output === 'stdout' ? 1 : 2;
  const { status } = spawnSync(command, args, {
    cwd: ROOT,
    stdio: ['ignore', to, to], // no stdin: a tool that would ask a question must not wait for an answer
    env: { ...process.env, ...env },
    shell: process.platform === 'win32', // npm and the tools are .cmd files there
  });
  return status === 0;
}

/** The same for a command out of node_modules. @param {string} tool @param {string[]} args @param {Parameters<typeof run>[2]} [options] */
export const runTool = (tool, args, options) => run(inProject('node_modules', '.bin', tool), args, options);

/**
 * Installs the locked dependencies where they are missing or out of date; packages run no scripts of their own.
 *
 * @returns {boolean} Whether they are there now.
 */
export function ensureDependencies() {
  if (!needsInstall()) return true;
  console.error('Installing the locked dependencies (npm ci).');
  return run('npm', ['ci', '--ignore-scripts', '--no-audit', '--no-fund']);
}
