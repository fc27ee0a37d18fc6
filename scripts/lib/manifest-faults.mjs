// @ts-check
/** What must never be in a build: each of these would break a promise of the README or of `docs/threat-model.md`. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { distFolder } from './build.mjs';
import { INJECTED, injectedFile } from './injected-scripts.mjs';

/** @typedef {import('./find-browser.mjs').BrowserKind} BrowserKind */

/** Permissions that the README explains; another one needs a line there first. */
const PERMISSIONS = ['activeTab', 'contextMenus', 'scripting', 'storage', 'unlimitedStorage'];

/** Ways of talking to the network, or of running text as code. `fetch` is allowed in the background, for packaged files. */
const FORBIDDEN = [
  /\bXMLHttpRequest\b/,
  /\bWebSocket\b/,
  /\bEventSource\b/,
  /\bsendBeacon\b/,
  /\bRTCPeerConnection\b/,
  /\beval\(/,
  /\bnew Function\(/,
  /\.(?:inner|outer)HTML\s*=[^=]/,
  /\binsertAdjacentHTML\b/,
  /\bdocument\.write/,
];

/** A call of `fetch`; not the definition of a method of that name (`fetch(e,t){`), as the search tree's library has one. */
export const FETCHES = /\bfetch\((?![\w$,\s]*\)\s*\{)/;

/** @param {any} manifest @returns {string[]} */
function ofManifest(manifest) {
  const faults = [];
  if ('web_accessible_resources' in manifest) faults.push('web_accessible_resources: any page could find us by them');
  if ('externally_connectable' in manifest) faults.push('externally_connectable: pages could send us messages');
  const [listed] = manifest.content_scripts;
  if (String(manifest.host_permissions) !== String(listed.matches))
    faults.push('host_permissions: wanted the sites of the content script, and no others');
  const automatic = JSON.stringify(manifest.content_scripts);
  for (const source of INJECTED)
    if (automatic.includes(injectedFile(source)))
      faults.push(`content_scripts: ${source} is to come when it is needed`);
  if (JSON.stringify(manifest.content_scripts).includes('<all_urls>')) faults.push('content_scripts: <all_urls>');
  const unknown = manifest.permissions.filter((/** @type {string} */ each) => !PERMISSIONS.includes(each));
  if (unknown.length > 0) faults.push(`permissions: ${unknown} not explained`);
  const policy = manifest.content_security_policy?.extension_pages ?? '';
  if (!policy.startsWith("default-src 'none'"))
    faults.push("content_security_policy: must begin with default-src 'none'");
  if (/https?:|\*|unsafe/.test(policy)) faults.push('content_security_policy: names a host or something unsafe');
  return faults;
}

/** @param {string} dist @returns {string[]} */
function ofFiles(dist) {
  const names = readdirSync(dist, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.js'));
  return names.flatMap((name) => {
    const code = readFileSync(path.join(dist, name), 'utf8');
    const found = FORBIDDEN.filter((each) => each.test(code)).map((each) => `${name}: ${each.source}`);
    const isBackground = /main\.ts-|service-worker/.test(name);
    return !isBackground && FETCHES.test(code) ? [...found, `${name}: fetch`] : found;
  });
}

/** What is wrong with a build; empty: nothing. @param {BrowserKind} kind @returns {string[]} */
export function findManifestFaults(kind) {
  const dist = distFolder(kind);
  const manifest = JSON.parse(readFileSync(path.join(dist, 'manifest.json'), 'utf8'));
  const missing = INJECTED.map(injectedFile).filter((file) => !existsSync(path.join(dist, file)));
  const faults = [...ofManifest(manifest), ...ofFiles(dist), ...missing.map((file) => `${file}: not built`)];
  const collects = manifest.browser_specific_settings?.gecko?.data_collection_permissions?.required;
  if (kind === 'firefox' && String(collects) !== 'none') faults.push('data_collection_permissions: must be none');
  return faults;
}
