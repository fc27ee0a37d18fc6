// @ts-check
/** A copy of the built extension that may run on every address, for `inspect` and for the fixtures; nothing else differs. */
import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';

/** A page of the extension that does nothing: from it, the tabs and the background are asked. */
export const ASKING_PAGE = 'asking.html';

/**
 * @param {string} from The built extension.
 * @param {string} to A folder that is not there yet.
 */
export function copyForEverywhere(from, to) {
  cpSync(from, to, { recursive: true });
  const file = path.join(to, 'manifest.json');
  const manifest = JSON.parse(readFileSync(file, 'utf8'));
  const scripts = manifest.content_scripts.map((/** @type {{matches: string[]}} */ script) => ({
    ...script,
    matches: [...script.matches, '<all_urls>'],
  }));
  writeFileSync(file, JSON.stringify({ ...manifest, content_scripts: scripts, host_permissions: ['<all_urls>'] }));
  writeFileSync(path.join(to, ASKING_PAGE), '<!doctype html><meta charset="utf-8"><title>Asking</title>');
}
