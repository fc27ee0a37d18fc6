// A TypeScript file of scripts/ with all it imports, as one script that a page can be given.
import { fileURLToPath } from 'node:url';
import { build } from 'vite';

/** @param {string | URL} file - The entry, as a file's URL. */
export async function bundleForPage(file) {
  const lib = { entry: fileURLToPath(file), formats: ['iife'], name: 'inPage' };
  const [output] = [
    await build({ configFile: false, logLevel: 'error', build: { write: false, target: 'es2022', lib } }),
  ].flat();
  return output.output[0].code;
}
