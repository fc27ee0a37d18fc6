// @ts-check
import { spawnSync } from 'node:child_process';
import { inProject } from '../../../scripts/lib/project.mjs';

/** A request with all its calls may take minutes on a busy machine. Milliseconds. */
const TIMEOUT_MS = 1_200_000;

/** @param {string} test @param {RegExp} counted @param {(line: string) => void} log */
function runAll(test, counted, log) {
  const { status, stdout, stderr } = spawnSync(
    inProject('node_modules', '.bin', 'vitest'),
    [
      'run',
      '--project',
      'unit',
      `test/background/faults/${test}.test.ts`,
      `--testTimeout=${TIMEOUT_MS}`,
      '--hookTimeout=120000',
    ],
    {
      cwd: inProject(),
      encoding: 'utf8',
      env: { ...process.env, SIDELIGHT_FAULTS: 'all' },
      shell: process.platform === 'win32',
    },
  );
  const [line = 'nothing was counted', count = '0'] = counted.exec(stdout) ?? [];
  log(`${line}${status === 0 ? ', and all held' : ''}`);
  if (status !== 0) log(`${stdout}\n${stderr}`);
  return { count: Number(count), isGood: status === 0 };
}

/**
 * Every request to the background, stopped at every place and with every call to the storage failing in every way.
 *
 * @param {{log: (line: string) => void}} options
 * @returns {Promise<{figures: Record<string, unknown>, isGood: boolean}>}
 */
export async function soakFaults({ log }) {
  const stopped = runAll('stopped', /stopped at (\d+) places/, log);
  const failed = runAll('failing-storage', /failed at (\d+) calls/, log);
  return { figures: { stops: stopped.count, failedCalls: failed.count }, isGood: stopped.isGood && failed.isGood };
}
