// @ts-check
/** Firefox's preferences for tests. Marionette itself sets most of those that keep the browser quiet. */

/** @typedef {Readonly<Record<string, string | number | boolean>>} Prefs */

/** @type {Prefs} */
export const FIREFOX_PREFS = {
  'marionette.port': 0, // a free one; Firefox writes it to MarionetteActivePort in the profile
  // The packed extension is installed as a reader would, so that it is there after a restart. It is not signed; ESR,
  // Developer Edition and Nightly obey this, others need the temporary way (see firefox.mjs).
  'xpinstall.signatures.required': false,
  'extensions.autoDisableScopes': 0,
  // A permission that is asked for in a reader's own press, and only there, is given without the question.
  'extensions.webextOptionalPermissionPrompts': false,
  // What a temporary extension has stored survives it.
  'extensions.webextensions.keepStorageOnUninstall': true,
  'extensions.webextensions.keepUuidOnUninstall': true,
  // The browser's own traffic and pages.
  'browser.shell.checkDefaultBrowser': false,
  'browser.aboutwelcome.enabled': false,
  'browser.startup.homepage_override.mstone': 'ignore',
  'browser.startup.page': 0,
  'browser.newtabpage.enabled': false,
  'browser.newtabpage.activity-stream.feeds.topsites': false,
  'browser.newtabpage.activity-stream.feeds.section.topstories': false,
  'browser.region.network.url': '',
  'browser.search.update': false,
  'browser.topsites.contile.enabled': false,
  'app.normandy.enabled': false,
  'app.update.disabledForTesting': true,
  'datareporting.policy.dataSubmissionPolicyBypassNotification': true,
  'datareporting.healthreport.uploadEnabled': false,
  'datareporting.usage.uploadEnabled': false,
  'toolkit.telemetry.server': '',
  'dom.push.connection.enabled': false,
  'extensions.getAddons.cache.enabled': false,
  'extensions.systemAddon.update.enabled': false,
  'extensions.update.enabled': false,
  'network.captive-portal-service.enabled': false,
  'network.connectivity-service.enabled': false,
  'network.trr.mode': 5, // no DNS over https
  'media.gmp-manager.updateEnabled': false,
  'services.settings.server': 'data:,#remote-settings-dummy/v1', // obeyed with MOZ_REMOTE_SETTINGS_DEVTOOLS alone
  'signon.autofillForms': false,
  // Timers of a tab behind others are not slowed to one a second (Chromium: puppeteer's own arguments).
  'dom.min_background_timeout_value': 4,
  'dom.timeout.enable_budget_timer_throttling': false,
  // http pages of the fixtures stay http.
  'dom.security.https_first': false,
  'dom.security.https_first_schemeless': false,
};

/**
 * Brings every connection to the page server: as a proxy it also gets addresses of numbers and unusual ports, which
 * `network.dns.forceResolve` alone would let pass.
 *
 * @param {import('./page-server.mjs').PageServer} server
 * @returns {Prefs}
 */
export const proxyPrefs = ({ httpPort }) => ({
  'network.proxy.type': 1,
  'network.proxy.http': '127.0.0.1',
  'network.proxy.http_port': httpPort,
  'network.proxy.ssl': '127.0.0.1',
  'network.proxy.ssl_port': httpPort,
  'network.proxy.allow_hijacking_localhost': true,
  'network.proxy.no_proxies_on': '',
  'network.proxy.failover_direct': false,
  'network.proxy.allow_bypass': false,
  'network.dns.forceResolve': '127.0.0.1',
  'media.peerconnection.enabled': false, // UDP would go past the proxy
  'network.http.http3.enable': false,
});

/** Files go to this folder, and nobody is asked. @param {string} folder @returns {Prefs} */
export const downloadPrefs = (folder) => ({
  'browser.download.folderList': 2,
  'browser.download.dir': folder,
  'browser.download.always_ask_before_handling_new_types': false,
});

/** The text of a `user.js`. @param {Prefs} prefs */
export const userJs = (prefs) =>
  Object.entries(prefs)
    .map(([name, value]) => `user_pref(${JSON.stringify(name)}, ${JSON.stringify(value)});\n`)
    .join('');

/**
 * Brings one host to the page server and leaves all others alone.
 *
 * @param {import('./page-server.mjs').PageServer} server
 * @param {string} host
 * @returns {Prefs}
 */
export const hostPrefs = ({ httpPort }, host) => ({
  'network.proxy.type': 2,
  'network.proxy.autoconfig_url': `data:text/javascript,${encodeURIComponent(
    `function FindProxyForURL(url, host) { return host === '${host}' ? 'PROXY 127.0.0.1:${httpPort}' : 'DIRECT'; }`,
  )}`,
});
