// @ts-check
/** A running Firefox and its windows: what `firefox.mjs` and `firefox-page.mjs` speak through. */
import { spawn } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { downloadsOf } from './downloads.mjs';
import { downloadPrefs, FIREFOX_PREFS, hostPrefs, proxyPrefs, userJs } from './firefox-prefs.mjs';
import { giveStartupCache, keepStartupCache } from './firefox-startup-cache.mjs';
import { setLanguage } from './firefox-window.mjs';
import { connectMarionette } from './marionette.mjs';
import { until } from './until.mjs';

/** @typedef {import('./browser.mjs').LaunchOptions} LaunchOptions */

/**
 * @typedef {object} FirefoxSession
 * @property {string} version
 * @property {string} extensionId
 * @property {(name: string, parameters?: object) => Promise<any>} send
 * @property {<A extends any[], R>(work: (...args: A) => R, ...args: A) => Promise<Awaited<R>>} inBrowserWindow Runs a function in the browser's own window, with all rights.
 * @property {<R>(handle: string, work: () => Promise<R>, inFront?: boolean) => Promise<R>} inTab Commands for one tab, none of another between them.
 * @property {(handle: string) => Promise<void>} closeTab
 * @property {<R>(work: () => Promise<R>) => Promise<R>} alone Commands that nothing may come between.
 * @property {() => Promise<void>} quit Orderly, so that everything is written to the profile.
 * @property {() => Promise<void>} kill With nothing written any more.
 * @property {Promise<void>} ended
 */

/** @param {LaunchOptions} options */
function start({ executable, profile, server, host, language, prefs: own, headless = true }) {
  mkdirSync(profile, { recursive: true });
  rmSync(path.join(profile, 'MarionetteActivePort'), { force: true });
  const mapping = server && (host === undefined ? proxyPrefs(server) : hostPrefs(server, host));
  // A reader of `npm start` finds the files where they always are.
  const prefs = {
    ...FIREFOX_PREFS,
    ...mapping,
    ...(headless ? downloadPrefs(downloadsOf(profile)) : {}),
    ...(language === undefined ? {} : { 'intl.accept_languages': language }),
    ...own,
  };
  writeFileSync(path.join(profile, 'user.js'), userJs(prefs));
  giveStartupCache(executable, profile);
  const args = ['--marionette', '--remote-allow-system-access', '--no-remote', '--profile', profile];
  const env = {
    ...process.env,
    MOZ_CRASHREPORTER_DISABLE: '1',
    MOZ_DISABLE_AUTO_SAFE_MODE: '1',
    MOZ_REMOTE_SETTINGS_DEVTOOLS: '1', // lets services.settings.server be set
  };
  const child = spawn(executable, [...(headless ? ['--headless'] : []), ...args], { stdio: 'ignore', env });
  const kill = () => child.kill('SIGKILL');
  process.once('exit', kill);
  const ended = new Promise((resolve) => {
    child.once('error', () => resolve(undefined));
    child.once('exit', () => resolve(undefined));
  }).then(() => void process.removeListener('exit', kill));
  return { child, ended };
}

/** @param {LaunchOptions} options @param {import('node:child_process').ChildProcess} child */
async function connect({ profile }, child) {
  const port = await until(
    () => {
      if (child.exitCode !== null) throw new Error(`it ended with code ${child.exitCode}`);
      return Number(readFileSync(path.join(profile, 'MarionetteActivePort'), 'utf8'));
    },
    { what: 'Firefox to open its Marionette port', withinMs: 60_000 },
  );
  return connectMarionette(port);
}

/** The add-on's id: as it is in the profile already (after a restart), or installed now; over an older one, as an update. */
export async function installAddOn(
  /** @type {Pick<import('./marionette.mjs').Marionette, 'send'>} */ marionette,
  /** @type {string} */ file,
) {
  const add = (/** @type {boolean} */ temporary) =>
    marionette.send('Addon:Install', { path: path.resolve(file), temporary }).then(({ value }) => value);
  // A packed one stays in the profile; a folder, or any in a Firefox that insists on signatures, is temporary.
  if (!file.endsWith('.xpi')) return add(true);
  return add(false).catch(() => add(true));
}

/**
 * @param {LaunchOptions} options
 * @returns {Promise<FirefoxSession>}
 */
export async function startFirefox(options) {
  const { child, ended } = start(options);
  const marionette = await connect(options, child);
  const { capabilities } = await marionette.send('WebDriver:NewSession', {
    pageLoadStrategy: 'eager', // as soon as the document is parsed
    acceptInsecureCerts: options.server !== undefined && options.host === undefined,
    unhandledPromptBehavior: 'accept',
  });
  await marionette.send('WebDriver:SetTimeouts', { script: 60_000, pageLoad: 60_000 });

  /** @type {Promise<unknown>} */
  let busy = Promise.resolve();
  /** @type {FirefoxSession['alone']} */
  const alone = (work) => {
    const result = busy.then(work);
    busy = result.catch(() => {});
    return result;
  };
  const home = (await marionette.send('WebDriver:GetWindowHandle')).value;
  let current = home;
  let front = '';
  /** @type {FirefoxSession['inBrowserWindow']} */
  const run = async (work, ...args) => {
    await marionette.send('Marionette:SetContext', { value: 'chrome' });
    try {
      const script = `return (${work}).apply(null, arguments)`;
      return (await marionette.send('WebDriver:ExecuteScript', { script, args })).value;
    } finally {
      await marionette.send('Marionette:SetContext', { value: 'content' }).catch(() => {});
    }
  };
  if (options.language !== undefined) await run(setLanguage, options.language);
  return {
    version: `Firefox/${capabilities.browserVersion}`,
    extensionId: await installAddOn(marionette, options.extension),
    send: marionette.send,
    inBrowserWindow: (work, ...args) => run(work, ...args),
    alone,
    inTab: (handle, work, inFront = false) =>
      alone(async () => {
        if (current !== handle || (inFront && front !== handle)) {
          await marionette.send('WebDriver:SwitchToWindow', { handle, focus: inFront });
          current = handle;
          if (inFront) front = handle;
        }
        return work();
      }),
    closeTab: (handle) =>
      alone(async () => {
        if (current !== handle) await marionette.send('WebDriver:SwitchToWindow', { handle, focus: false });
        await marionette.send('WebDriver:CloseWindow');
        // Every command needs a tab to be in; the one that Firefox began with is always there.
        await marionette.send('WebDriver:SwitchToWindow', { handle: home, focus: false });
        current = home;
        front = '';
      }),
    quit: async () => {
      await marionette.send('Marionette:Quit', { flags: ['eAttemptQuit'] }).catch(() => {});
      const impatient = setTimeout(() => child.kill('SIGKILL'), 20_000);
      await ended;
      clearTimeout(impatient);
      marionette.close();
      if (child.exitCode === 0) keepStartupCache(options.executable, options.profile);
    },
    kill: async () => {
      child.kill('SIGKILL');
      await ended;
      marionette.close();
    },
    ended,
  };
}
