// @ts-check
/** What must never be in a build: each of these would break a promise of the README or of `docs/threat-model.md`. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { distFolder } from './build.mjs';
import { INJECTED, injectedFile } from './injected-scripts.mjs';
import { inProject } from './project.mjs';

/** @typedef {import('./find-browser.mjs').BrowserKind} BrowserKind */

/** Permissions that the README explains; another one needs a line there first. */
const PERMISSIONS = ['activeTab', 'contextMenus', 'scripting', 'sidePanel', 'storage', 'unlimitedStorage'];

/** Ways of talking to the network, or of running text as code. `fetch` is allowed in the background, for packaged files. */
const FORBIDDEN = [
  /\bXMLHttpRequest\b/,
  /\bWebSocket\b/,
  /\bEventSource\b/,
  /\bsendBeacon\b/,
  /\bRTCPeerConnection\b/,
  /\bimportScripts\b/,
  /\bWebTransport\b/,
  /\bnew (?:Shared)?Worker\(/,
  /\beval\(/,
  /\bFunction\(\s*["'`]/,
  /\bnew Function\b/,
  /\b(?:fetch|import)\(\s*["'`](?:https?:)?\/\//,
  /\b(?:from|import)\s*["'`](?:https?:)?\/\//,
  /\.(?:src|href|action)\s*=\s*["'`](?:https?:)?\/\//,
  /\.(?:inner|outer)HTML\s*=[^=]/,
  /\binsertAdjacentHTML\b/,
  /\bdocument\.write/,
];

/** A call of `fetch`; not the definition of a method of that name (`fetch(e,t){`), as the search tree's library has one. */
export const FETCHES = /\bfetch\((?![\w$,\s]*\)\s*\{)/;

/** What a page or style sheet of ours may not have: code of its own, or anything from elsewhere. */
const FORBIDDEN_IN_PAGES = [
  /<script(?![^>]*\ssrc=)/i,
  /\s(?:src|href|action)\s*=\s*["']?(?:https?:)?\/\//i,
  /\son\w+\s*=/i,
  /\bstyle\s*=/i,
  /url\(\s*["']?(?:https?:)?\/\//i,
  /@import\s+(?:url\()?\s*["']?(?:https?:)?\/\//i,
];

/** The policy of our own pages, as the project's manifest says it. @returns {string} */
const policyOfPages = () =>
  JSON.parse(readFileSync(inProject('manifest.json'), 'utf8')).content_security_policy.extension_pages;

/**
 * What is wrong with a built manifest.
 *
 * @param {any} manifest
 * @returns {string[]}
 */
export function faultsOfManifest(manifest) {
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
  if (policy !== policyOfPages()) faults.push("content_security_policy: is not the one of the project's manifest");
  if ('sandbox' in manifest) faults.push('sandbox: a page of ours without our policy');
  return faults;
}

/**
 * What is wrong with the files of a build.
 *
 * @param {string} dist Its folder.
 * @returns {string[]}
 */
export function faultsOfFiles(dist) {
  const names = readdirSync(dist, { recursive: true, encoding: 'utf8' }).filter((name) =>
    /\.(?:m?js|html|css)$/.test(name),
  );
  return names.flatMap((name) => {
    const code = readFileSync(path.join(dist, name), 'utf8');
    const isScript = name.endsWith('js');
    const forbidden = isScript ? FORBIDDEN : FORBIDDEN_IN_PAGES;
    const found = forbidden.filter((each) => each.test(code)).map((each) => `${name}: ${each.source}`);
    const isBackground = /main\.ts-|service-worker/.test(name);
    return isScript && !isBackground && FETCHES.test(code) ? [...found, `${name}: fetch`] : found;
  });
}

/**
 * What is wrong with the packages that are shipped: one that runs scripts when it is installed, or that the lockfile does not
 * hold to its bytes.
 *
 * @param {{packages: Record<string, {dev?: boolean, hasInstallScript?: boolean, integrity?: string, link?: boolean}>}} lock `package-lock.json`
 * @returns {string[]}
 */
export function faultsOfLock({ packages }) {
  const shipped = Object.entries(packages).filter(([name, { dev }]) => name !== '' && !dev);
  return shipped.flatMap(([name, { hasInstallScript, integrity, link }]) => [
    ...(hasInstallScript ? [`${name}: runs a script when it is installed`] : []),
    ...(integrity === undefined || link ? [`${name}: its bytes are not locked`] : []),
  ]);
}

/** What is wrong with a build; empty: nothing. @param {BrowserKind} kind @returns {string[]} */
export function findManifestFaults(kind) {
  const dist = distFolder(kind);
  const manifest = JSON.parse(readFileSync(path.join(dist, 'manifest.json'), 'utf8'));
  const missing = INJECTED.map(injectedFile).filter((file) => !existsSync(path.join(dist, file)));
  const lock = JSON.parse(readFileSync(inProject('package-lock.json'), 'utf8'));
  const faults = [
    ...faultsOfLock(lock),
    ...faultsOfManifest(manifest),
    ...faultsOfFiles(dist),
    ...missing.map((file) => `${file}: not built`),
  ];
  const collects = manifest.browser_specific_settings?.gecko?.data_collection_permissions?.required;
  if (kind === 'firefox' && String(collects) !== 'none') faults.push('data_collection_permissions: must be none');
  return faults;
}
