// @ts-check
/**
 * `npm run package [-- --twice]`: builds, and packs the zip for the Chrome Web Store, the xpi for Firefox and the source archive into out/.
 * Prints each one's name, size and SHA-256. With `--twice` it also builds both packages from the source archive in two other folders, in other
 * time zones and languages, prints their SHA-256, and fails unless all are the same.
 */
import { build } from './lib/build.mjs';
import { ensureDependencies } from './lib/project.mjs';

/** @returns {Promise<boolean>} Whether all that was asked for is there, and as it must be. */
async function main() {
  if (!ensureDependencies()) return false;
  // Only now: what they import may just have been installed.
  const { packExtension } = await import('./lib/package.mjs');
  const { describePackage } = await import('./lib/package-facts.mjs');
  const { packSource } = await import('./lib/package-source.mjs');
  if (!build('chrome') || !build('firefox')) return false;
  for (const kind of /** @type {const} */ (['chrome', 'firefox'])) console.log(describePackage(packExtension(kind)));
  const source = packSource();
  if (source === null)
    console.log('No source archive: this folder is not a clone, so nobody knows which files are its own.');
  else console.log(describePackage(source.file));
  if (source?.isCommitted === false) console.log('The source archive holds changes that are not committed.');
  if (!process.argv.includes('--twice')) return true;
  if (source === null) return false;
  const { packageTwice } = await import('./lib/package-twice.mjs');
  return packageTwice(source.file, console.log);
}

process.exitCode = (await main()) ? 0 : 1;
