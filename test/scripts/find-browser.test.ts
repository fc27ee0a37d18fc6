import { spawnSync } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { candidatePaths } from '../../scripts/lib/find-browser.mjs';

describe('where a browser may be', () => {
  it.each([
    ['linux', 'chrome', { PATH: '/usr/bin' }, '/usr/bin/chromium'],
    ['linux', 'chrome', { PATH: '/opt/bin:/usr/bin' }, '/usr/bin/microsoft-edge'],
    ['linux', 'chrome', { PATH: '/usr/bin' }, '/usr/bin/brave-browser'],
    ['linux', 'firefox', { PATH: '/usr/bin' }, '/usr/bin/firefox-esr'],
    ['darwin', 'chrome', { HOME: '/Users/a' }, '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome'],
    ['darwin', 'chrome', { HOME: '/Users/a' }, '/Users/a/Applications/Brave Browser.app/Contents/MacOS/Brave Browser'],
    ['darwin', 'firefox', { HOME: '/Users/a' }, '/Applications/Firefox.app/Contents/MacOS/firefox'],
    ['win32', 'chrome', { LOCALAPPDATA: 'C:\\L' }, 'C:\\L\\Chromium\\Application\\chrome.exe'],
    ['win32', 'firefox', { PROGRAMFILES: 'C:\\P' }, 'C:\\P\\Mozilla Firefox\\firefox.exe'],
  ] as const)('on %s, %s, %o: also %s', (platform, kind, env, wanted) => {
    expect(candidatePaths(kind, env, platform)).toContain(wanted);
  });

  it('tries what the environment names before all others', () => {
    const env = { PATH: '/usr/bin', SIDELIGHT_CHROME: '/opt/mine' };
    expect(candidatePaths('chrome', env, 'linux')[0]).toBe('/opt/mine');
    expect(candidatePaths('firefox', env, 'linux')).not.toContain('/opt/mine');
  });

  it('looks in no folder that the environment does not name', () => {
    expect(candidatePaths('chrome', {}, 'win32')).toEqual([]);
  });
});

describe.runIf(process.platform === 'linux')('where there is none', () => {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'sidelight-path-'));
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  /** Runs `needBrowser` with a PATH that holds this one folder and, in it, the given commands. */
  function needBrowser(commands: Record<string, string>): { stdout: string; stderr: string } {
    mkdirSync(folder, { recursive: true });
    for (const [name, script] of Object.entries(commands)) {
      writeFileSync(path.join(folder, name), `#!/bin/sh\n${script}`);
      chmodSync(path.join(folder, name), 0o755);
    }
    symlinkSync('/bin/sh', path.join(folder, 'sh'));
    const file = path.resolve('scripts/lib/find-browser.mjs');
    const script = `import { needBrowser } from ${JSON.stringify(file)};
      try { console.log(needBrowser('chrome')); } catch (error) { console.log(error.constructor.name, error.message); }`;
    const env = { PATH: folder, HOME: folder };
    return spawnSync(process.execPath, ['--input-type=module', '-e', script], { encoding: 'utf8', env });
  }

  const isDebianAsRoot = process.getuid?.() === 0 && /debian|ubuntu/.test(readFileSync('/etc/os-release', 'utf8'));

  it('installs it with apt on Debian and Ubuntu as root; elsewhere says in one sentence what to install', () => {
    const installs = `[ "$1" = update ] || { printf '#!/bin/sh' > "${folder}/chromium" && /bin/chmod +x "${folder}/chromium"; }`;
    const { stdout } = needBrowser({ 'apt-get': installs });
    if (isDebianAsRoot) expect(stdout.trim()).toBe(path.join(folder, 'chromium'));
    else expect(stdout).toMatch(/^NoBrowserError No Chromium.* Please install one of them/);
  });

  it('says what to install where apt has failed, too', () => {
    expect(needBrowser({ 'apt-get': 'exit 100' }).stdout).toMatch(/^NoBrowserError No Chromium.* Please install/);
  });
});
