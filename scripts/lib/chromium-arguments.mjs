// @ts-check
/** Chromium's command line for tests: its own traffic off, each line with its reason. */

/** Features that ask servers of the vendor, or that change what a page is. */
const FEATURES_OFF = [
  'OptimizationHints', // asks a server about pages
  'MediaRouter', // looks for screens in the local network
  'HttpsUpgrades', // http pages of the fixtures stay http
  'HttpsFirstBalancedModeAutoEnable',
  'Translate', // loads language models and a bar over the page
  'AutofillServerCommunication', // sends a digest of each form
  'NetworkTimeServiceQuerying', // asks for the time after a certificate that looks wrong
  'CertificateTransparencyComponentUpdater',
];

/** @type {readonly string[]} */
export const CHROMIUM_ARGUMENTS = [
  '--no-first-run',
  '--no-default-browser-check',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-domain-reliability',
  '--disable-sync',
  '--disable-gpu',
  '--no-pings',
  '--disable-quic', // UDP would go past the page server
  '--webrtc-ip-handling-policy=disable_non_proxied_udp',
  `--disable-features=${FEATURES_OFF.join(',')}`,
];

/**
 * Brings every connection to the page server, whatever its host, address or port.
 *
 * @param {import('./page-server.mjs').PageServer} server
 * @returns {string[]}
 */
export function mapEverythingTo({ httpPort, httpsPort, otherPort }) {
  const rules = [`MAP *:80 127.0.0.1:${httpPort}`, `MAP *:443 127.0.0.1:${httpsPort}`, `MAP * 127.0.0.1:${otherPort}`];
  return [`--host-resolver-rules=${rules.join(', ')}`, '--ignore-certificate-errors'];
}

/**
 * Brings one host to the page server and leaves all others alone; of certificates, only the server's own is excused.
 *
 * @param {import('./page-server.mjs').PageServer} server
 * @param {string} host
 * @returns {string[]}
 */
export const mapHostTo = ({ httpPort, httpsPort, keyDigest }, host) => [
  `--host-resolver-rules=MAP ${host}:80 127.0.0.1:${httpPort}, MAP ${host}:443 127.0.0.1:${httpsPort}`,
  `--ignore-certificate-errors-spki-list=${keyDigest}`,
];
