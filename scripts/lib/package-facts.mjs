// @ts-check
/** What is said of a package so that another can see that theirs is the same. */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import path from 'node:path';

/** @param {Uint8Array} bytes */
export const sha256 = (bytes) => createHash('sha256').update(bytes).digest('hex');

/**
 * Name, size and SHA-256 of a file, in a line.
 *
 * @param {string} file
 * @example describePackage('out/sidelight-1.0.0-chrome.zip') // 'sidelight-1.0.0-chrome.zip  1,287,700 bytes  sha256 9f86d0…'
 */
export function describePackage(file) {
  const bytes = readFileSync(file);
  return `${path.basename(file)}  ${bytes.length.toLocaleString('en')} bytes  sha256 ${sha256(bytes)}`;
}
