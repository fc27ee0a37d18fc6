// @ts-check
import { ensureDependencies } from './project.mjs';

/**
 * Runs a command of the project: reads what was asked, installs what is needed, and does it. A call that is not understood is answered
 * with how to call.
 *
 * @template T
 * @param {{usage: string, readArguments: () => T, run: (asked: T) => Promise<number>}} command `readArguments` throws where the call is
 *   not understood. `run` imports what it needs by itself: it may just have been installed.
 * @returns {Promise<number>} The exit code.
 */
export async function runCommand({ usage, readArguments, run }) {
  /** @type {T} */
  let asked;
  try {
    asked = readArguments();
  } catch (error) {
    console.error(`${error instanceof Error ? error.message : error}\n${usage}`);
    return 1;
  }
  return ensureDependencies() ? run(asked) : 1;
}
