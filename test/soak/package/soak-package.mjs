// @ts-check
/** Whether the packages are the same bytes, from the source archive, in two other folders. */
import { packSource } from '../../../scripts/lib/package-source.mjs';
import { packageTwice } from '../../../scripts/lib/package-twice.mjs';

/**
 * @param {(line: string) => void} log
 * @returns {{isGood: boolean, figures: {samePackages: boolean}}} Not good where there is no clone to take the sources from.
 */
export function soakPackage(log) {
  const source = packSource();
  const samePackages = source !== null && packageTwice(source.file, log);
  return { isGood: samePackages, figures: { samePackages } };
}
