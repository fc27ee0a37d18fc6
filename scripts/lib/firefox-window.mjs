/**
 * Functions that Firefox runs in its own window, with all rights: each must need nothing outside itself, for it travels
 * as text. Their globals (gBrowser, WebExtensionPolicy …) have no types here, so this file is not type-checked.
 */

export function origin(id) {
  const policy = WebExtensionPolicy.getByID(id);
  return policy ? `moz-extension://${policy.mozExtensionHostname}` : '';
}

/**
 * Sets the browser's language as one of its language packs would: what is drawn by Firefox itself stays as it is, as there is none, but
 * extensions are told of it. Before they start.
 */
export function setLanguage(tag) {
  Services.locale.availableLocales = [...new Set([tag, ...Services.locale.availableLocales])];
  Services.locale.requestedLocales = [tag];
}

/** Closes the tab with this address. Says whether there was one. */
export function closeTab(address) {
  const tab = [...gBrowser.tabs].find(({ linkedBrowser }) => linkedBrowser.currentURI.spec === address);
  if (tab) gBrowser.removeTab(tab);
  return tab !== undefined;
}

/** New extensions start in the menu of extensions; a button on the toolbar shows its badge. */
export function pinToToolbar(id) {
  const widget = `${id.toLowerCase().replace(/[^a-z0-9_-]/g, '_')}-browser-action`;
  CustomizableUI.addWidgetToArea(widget, CustomizableUI.AREA_NAVBAR);
}

export function pressButton(id) {
  const widget = `${id.toLowerCase().replace(/[^a-z0-9_-]/g, '_')}-browser-action`;
  const { node } = CustomizableUI.getWidget(widget).forWindow(window);
  node.querySelector('.unified-extensions-item-action-button').click();
}

/** Key events made by Marionette reach the page only; this is what the browser's own `<key>` element does on them. */
export function pressShortcut(id, command) {
  const { manifest } = WebExtensionPolicy.getByID(id).extension;
  const keys = document.getElementById(`ext-keyset-id-${id.toLowerCase().replace(/[^a-z0-9_-]/g, '_')}`).children;
  const withKeys = Object.keys(manifest.commands).filter((name) => manifest.commands[name].suggested_key);
  keys[withKeys.indexOf(command)].doCommand();
}

/** Chooses an entry of the menu that a press of the right button opens. */
export async function chooseFromMenu(id, entry) {
  const menu = document.getElementById('contentAreaContextMenu');
  if (menu.state !== 'open')
    await new Promise((resolve) => menu.addEventListener('popupshown', resolve, { once: true }));
  const name = `${id.toLowerCase().replace(/[^a-z0-9_-]/g, '_')}-menuitem-_${entry}`;
  const item = document.getElementById(name);
  if (item === null) throw new Error('wanted an entry of the extension in the menu, found none');
  menu.activateItem(item);
}

/** The popup lives in another process: a frame script looks into it. */
export function popupText() {
  const browser = document.querySelector('.webextension-popup-browser');
  if (!browser) return '';
  return new Promise((resolve) => {
    const name = `sidelight-popup-text-${Math.random()}`;
    // Firefox moves a popup that has just opened to another frame; a question that was under way is never answered.
    const giveUp = window.setTimeout(() => resolve(''), 2000);
    browser.messageManager.addMessageListener(name, ({ data }) => {
      window.clearTimeout(giveUp);
      resolve(data);
    });
    const script = `sendAsyncMessage(${JSON.stringify(name)}, content.document.body ? content.document.body.innerText : '')`;
    browser.messageManager.loadFrameScript(`data:,${encodeURIComponent(script)}`, false);
  });
}

/** The page of the sidebar, where it is ours; it lives in another process, and behind a page of the browser's own. */
export function callInSidebar(id, work, args, withinMs = 2000) {
  const frame = document.getElementById('sidebar');
  const widget = `${id.toLowerCase().replace(/[^a-z0-9_-]/g, '_')}-sidebar-action`;
  const open = document.getElementById('sidebar-box');
  if (open.hidden || open.getAttribute('sidebarcommand') !== widget) return null;
  const browser = frame.contentDocument.getElementById('webext-panels-browser');
  if (!browser) return null;
  return new Promise((resolve) => {
    const name = `sidelight-in-sidebar-${Math.random()}`;
    const giveUp = window.setTimeout(() => resolve(null), withinMs);
    browser.messageManager.addMessageListener(name, ({ data }) => {
      window.clearTimeout(giveUp);
      resolve(data);
    });
    const script = `(async () => {
      const [window, document] = [content, content.document];
      const value = await (${work})(...${JSON.stringify(args)});
      sendAsyncMessage(${JSON.stringify(name)}, value ?? null);
    })()`;
    browser.messageManager.loadFrameScript(`data:,${encodeURIComponent(script)}`, false);
  });
}

/** Goes with {@link callInSidebar}: runs a script with the page's rights and in its own world, whatever its policy forbids it. */
export async function runAsPage(script) {
  const sandbox = Cu.Sandbox(window, { sandboxPrototype: window, wantXrays: false });
  const value = await Cu.waiveXrays(Cu.evalInSandbox(script, sandbox));
  return JSON.parse(JSON.stringify(value ?? null));
}

export function closeSidebar() {
  SidebarController.hide();
}

export function closePopup() {
  for (const browser of document.querySelectorAll('.webextension-popup-browser')) browser.closest('panel').hidePopup();
}

export function badgeText(id) {
  const { ExtensionParent } = ChromeUtils.importESModule('resource://gre/modules/ExtensionParent.sys.mjs');
  const { extension } = WebExtensionPolicy.getByID(id);
  const { action } = ExtensionParent.apiManager.global.browserActionFor(extension);
  return action.getProperty(gBrowser.selectedTab, 'badgeText');
}

/** What Firefox does to an idle event page; there is no wait to sit out. */
export async function stopBackground(id) {
  await WebExtensionPolicy.getByID(id).extension.terminateBackground({ ignoreDevToolsAttached: true });
}

export function backgroundRuns(id) {
  return ['starting', 'running'].includes(WebExtensionPolicy.getByID(id).extension.backgroundState);
}

/** As the switch in the list of add-ons does. */
export async function enableExtension(id, isOn) {
  const { AddonManager } = ChromeUtils.importESModule('resource://gre/modules/AddonManager.sys.mjs');
  const addon = await AddonManager.getAddonByID(id);
  await (isOn ? addon.enable() : addon.disable());
}

/** As the add-on's own page in the list does, when it is allowed to run in private windows. */
export async function allowPrivate(id) {
  const { AddonManager } = ChromeUtils.importESModule('resource://gre/modules/AddonManager.sys.mjs');
  const { ExtensionPermissions } = ChromeUtils.importESModule('resource://gre/modules/ExtensionPermissions.sys.mjs');
  const { extension } = WebExtensionPolicy.getByID(id);
  await ExtensionPermissions.add(id, { permissions: ['internal:privateBrowsingAllowed'], origins: [] }, extension);
  await (await AddonManager.getAddonByID(id)).reload();
}

/** As the switches of the add-on's own page in the list do. */
export async function allowHost(id, pattern, isAllowed) {
  const { ExtensionPermissions } = ChromeUtils.importESModule('resource://gre/modules/ExtensionPermissions.sys.mjs');
  const { extension } = WebExtensionPolicy.getByID(id);
  await ExtensionPermissions[isAllowed ? 'add' : 'remove'](id, { permissions: [], origins: [pattern] }, extension);
}

/** Excuses the page server's certificate for one host, and no other certificate. */
export function trust(certificate, host) {
  const database = Cc['@mozilla.org/security/x509certdb;1'].getService(Ci.nsIX509CertDB);
  const overrides = Cc['@mozilla.org/security/certoverride;1'].getService(Ci.nsICertOverrideService);
  overrides.rememberValidityOverride(host, 443, {}, database.constructX509FromBase64(certificate), true);
}

/** As BiDi does it: the tab's `<browser>` gets the size, so that it can be narrower than a window may be. */
export function sizeSelectedBrowser(/** @type {{width: number, height: number}} */ { width, height }) {
  const { style } = gBrowser.selectedBrowser;
  for (const edge of ['min', 'max']) {
    style.setProperty(`${edge}-width`, `${width}px`);
    style.setProperty(`${edge}-height`, `${height}px`);
  }
}

export function setSelectedColorScheme(/** @type {'light' | 'dark'} */ scheme) {
  gBrowser.selectedBrowser.browsingContext.prefersColorSchemeOverride = scheme;
}

export function setSelectedForcedColors(/** @type {boolean} */ isOn) {
  gBrowser.selectedBrowser.browsingContext.forcedColorsOverride = isOn ? 'active' : 'none';
}

export function selectedTabId() {
  const { ExtensionParent } = ChromeUtils.importESModule('resource://gre/modules/ExtensionParent.sys.mjs');
  return ExtensionParent.apiManager.global.tabTracker.getId(gBrowser.selectedTab);
}
