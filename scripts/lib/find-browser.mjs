// @ts-check
/** Finds a browser on Linux, macOS or Windows; on Debian and Ubuntu, as root, installs one where there is none. */
import { spawnSync } from 'node:child_process';
import { accessSync, constants, readFileSync } from 'node:fs';
import path from 'node:path';

/** @typedef {'chrome' | 'firefox'} BrowserKind Which of the two builds a browser runs. */

/** Commands on the PATH, the free browsers first: Debian's names, then the vendors'. */
const COMMANDS = {
  chrome: [
    'chromium',
    'chromium-browser',
    'google-chrome',
    'google-chrome-stable',
    'microsoft-edge',
    'microsoft-edge-stable',
    'brave-browser',
    'brave',
  ],
  firefox: ['firefox', 'firefox-esr', 'firefox-developer-edition'],
};

/** Places of an ordinary installation, below the folders of `programFolders`. */
const PLACES = {
  darwin: {
    chrome: ['Chromium', 'Google Chrome', 'Microsoft Edge', 'Brave Browser'].map(
      (name) => `${name}.app/Contents/MacOS/${name}`,
    ),
    firefox: ['Firefox', 'Firefox Developer Edition'].map((name) => `${name}.app/Contents/MacOS/firefox`),
  },
  win32: {
    chrome: [
      'Chromium\\Application\\chrome.exe',
      'Google\\Chrome\\Application\\chrome.exe',
      'Microsoft\\Edge\\Application\\msedge.exe',
      'BraveSoftware\\Brave-Browser\\Application\\brave.exe',
    ],
    firefox: ['Mozilla Firefox\\firefox.exe', 'Firefox Developer Edition\\firefox.exe'],
  },
};

/** @param {string} file */
function isExecutable(file) {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** @param {NodeJS.ProcessEnv} env @param {NodeJS.Platform} platform */
function programFolders(env, platform) {
  const folders =
    platform === 'win32'
      ? [env.PROGRAMFILES, env['PROGRAMFILES(X86)'], env.LOCALAPPDATA]
      : ['/Applications', env.HOME && `${env.HOME}/Applications`];
  return folders.flatMap((folder) => (folder ? [folder] : []));
}

/**
 * Where a browser may be, best first: what the environment names (`SIDELIGHT_CHROME`, `SIDELIGHT_FIREFOX`), then the PATH,
 * then the usual folders.
 *
 * @param {BrowserKind} kind
 * @param {NodeJS.ProcessEnv} env
 * @param {NodeJS.Platform} platform
 * @returns {string[]}
 */
export function candidatePaths(kind, env, platform) {
  const join = platform === 'win32' ? path.win32.join : path.posix.join;
  const named = env[kind === 'chrome' ? 'SIDELIGHT_CHROME' : 'SIDELIGHT_FIREFOX'];
  const folders = (env.PATH ?? '').split(platform === 'win32' ? ';' : ':').filter((folder) => folder !== '');
  const onPath = COMMANDS[kind].flatMap((name) => folders.map((folder) => join(folder, name)));
  const places = platform === 'darwin' || platform === 'win32' ? PLACES[platform][kind] : [];
  const installed = places.flatMap((place) => programFolders(env, platform).map((folder) => join(folder, place)));
  return [...(named ? [named] : []), ...(platform === 'win32' ? [] : onPath), ...installed];
}

/**
 * The first browser of a kind that is there, or null.
 *
 * @param {BrowserKind} kind
 * @param {(file: string) => boolean} [exists]
 * @returns {string | null}
 */
export function findBrowser(kind, exists = isExecutable) {
  return candidatePaths(kind, process.env, process.platform).find(exists) ?? null;
}

/** Debian's package of each browser. (Ubuntu's `chromium` package leads to a snap, which needs a running snapd.) */
const PACKAGES = { chrome: 'chromium', firefox: 'firefox-esr' };

function isDebianAsRoot() {
  if (process.platform !== 'linux' || process.getuid?.() !== 0) return false;
  try {
    return /^ID(_LIKE)?=.*\b(debian|ubuntu)\b/m.test(readFileSync('/etc/os-release', 'utf8'));
  } catch {
    return false;
  }
}

/** @param {readonly string[]} packages */
function installWithApt(packages) {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const run = (/** @type {string[]} */ args) =>
    spawnSync('apt-get', args, { env, stdio: ['ignore', 2, 2] }).status === 0;
  return run(['update']) && run(['install', '-y', '--no-install-recommends', ...packages]);
}

/** No browser is there and none could be installed; the message is the sentence for the person at the terminal. */
export class NoBrowserError extends Error {}

/**
 * A browser of the kind; where there is none, Debian's and Ubuntu's root gets one from apt.
 *
 * @param {BrowserKind} kind
 * @returns {string} Path of the executable.
 * @throws {NoBrowserError} Says what to install.
 */
export function needBrowser(kind) {
  const found = findBrowser(kind);
  if (found !== null) return found;
  const apt = PACKAGES[kind];
  if (isDebianAsRoot()) {
    console.error(`No ${kind === 'chrome' ? 'Chromium' : 'Firefox'} here: installing ${apt} with apt.`);
    // Noto: without it a headless machine draws Hindi, Chinese and Arabic names as boxes.
    installWithApt([apt, 'fonts-noto-core']);
    const installed = findBrowser(kind);
    if (installed !== null) return installed;
  }
  throw new NoBrowserError(
    kind === 'chrome'
      ? 'No Chromium, Chrome, Edge or Brave was found. Please install one of them (on Debian: apt-get install chromium), or name it in SIDELIGHT_CHROME.'
      : 'No Firefox was found. Please install it (on Debian: apt-get install firefox-esr), or name it in SIDELIGHT_FIREFOX.',
  );
}
