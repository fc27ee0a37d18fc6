// @ts-check
/** One tab of Chromium. */
import { heapOf } from './chromium-heap.mjs';
import { SHADOW_TEXT } from './shadow-text.mjs';
import { until } from './until.mjs';

/** @typedef {import('puppeteer-core').Page} Target */
/** @typedef {import('puppeteer-core').CDPSession} Session */

/** @param {import('puppeteer-core').Protocol.DOM.Node} node @returns {import('puppeteer-core').Protocol.DOM.Node | null} */
function firstClosedRoot(node) {
  const closed = node.shadowRoots?.find((root) => root.shadowRootType === 'closed');
  if (closed !== undefined) return closed;
  for (const child of node.children ?? []) {
    const found = firstClosedRoot(child);
    if (found !== null) return found;
  }
  return null;
}

/**
 * Calls a function with a node that no script of the page can reach.
 *
 * @param {Session} session
 * @param {string} work Source of a function.
 * @param {readonly unknown[]} args
 */
async function callInShadow(session, work, args) {
  const { root } = await session.send('DOM.getDocument', { depth: -1, pierce: true });
  const shadow = firstClosedRoot(root);
  if (shadow === null) return null;
  const { object } = await session.send('DOM.resolveNode', { backendNodeId: shadow.backendNodeId });
  const { result, exceptionDetails } = await session.send('Runtime.callFunctionOn', {
    objectId: object.objectId ?? '',
    functionDeclaration: `function (...args) { return (${work})(this, ...args); }`,
    arguments: args.map((value) => ({ value })),
    awaitPromise: true,
    returnByValue: true,
  });
  if (exceptionDetails !== undefined) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
  return result.value;
}

/** Collects what anybody writes to the tab's console, content scripts in their own world included. */
async function listenToConsole(/** @type {Session} */ session) {
  /** @type {import('./browser.mjs').ConsoleMessage[]} */
  const messages = [];
  session.on('Runtime.consoleAPICalled', ({ type, args, stackTrace }) =>
    messages.push({
      level: type,
      text: args.map((arg) => arg.value ?? arg.description ?? '').join(' '),
      source: stackTrace?.callFrames[0]?.url ?? '',
    }),
  );
  session.on('Runtime.exceptionThrown', ({ exceptionDetails: { text, exception, url } }) =>
    messages.push({ level: 'exception', text: exception?.description ?? text, source: url ?? '' }),
  );
  session.on('Log.entryAdded', ({ entry }) =>
    messages.push({ level: entry.level, text: entry.text, source: entry.url ?? '' }),
  );
  await session.send('Runtime.enable');
  await session.send('Log.enable');
  return messages;
}

/** `Alt+.` → modifiers to hold and the key itself; `+` alone is a key. */
const splitKeys = (/** @type {string} */ keys) => keys.split(/(?<=.)\+/);

/** https://chromedevtools.github.io/devtools-protocol/tot/Input/#method-dispatchKeyEvent */
const MODIFIER_BITS = new Map([
  ['Alt', 1],
  ['Ctrl', 2],
  ['Command', 4],
  ['Shift', 8],
]);
/** Names in `commands` that are no letters. https://developer.chrome.com/docs/extensions/reference/api/commands */
const KEY_CODES = new Map([
  ['PageUp', 33],
  ['PageDown', 34],
  ['Comma', 188],
  ['Period', 190],
]);

/**
 * Presses a shortcut of the browser. Only raw key events without text get that far; puppeteer's own do not.
 *
 * @param {Target} target
 * @param {string} shortcut As in the manifest: `Alt+Period`.
 */
export async function pressShortcut(target, shortcut) {
  const names = shortcut.split('+');
  const key = names.pop() ?? '';
  const modifiers = names.reduce((bits, name) => bits | (MODIFIER_BITS.get(name) ?? 0), 0);
  const code = KEY_CODES.get(key.replace(' ', '')) ?? key.charCodeAt(0); // Chromium says “Page Up”
  const session = await target.createCDPSession();
  for (const type of /** @type {const} */ (['rawKeyDown', 'keyUp']))
    await session.send('Input.dispatchKeyEvent', {
      type,
      modifiers,
      windowsVirtualKeyCode: code,
      nativeVirtualKeyCode: code,
    });
  await session.detach();
}

/**
 * @param {Target} target
 * @param {() => Promise<number>} tabId
 * @returns {Promise<import('./browser.mjs').Page>}
 */
export async function chromiumPage(target, tabId) {
  const session = await target.createCDPSession();
  const messages = await listenToConsole(session);
  target.on('dialog', (dialog) => void dialog.accept().catch(() => {})); // alert() would hold everything up
  /** @type {number | null} */
  let knownTabId = null;
  /** @type {import('./browser.mjs').Page['evaluate']} */
  const evaluate = (work, ...args) => /** @type {any} */ (target.evaluate(/** @type {any} */ (work), ...args));
  return {
    goTo: async (url) => {
      messages.length = 0;
      await target.goto(url, { waitUntil: 'domcontentloaded' });
    },
    evaluate,
    evaluateInShadow: (work, ...args) => callInShadow(session, String(work), args),
    waitFor: (work, ...args) => until(() => evaluate(work, ...args), { what: String(work) }),
    shadowText: async () => (await callInShadow(session, SHADOW_TEXT, [])) ?? '',
    pointerTo: (x, y) => target.mouse.move(x, y),
    click: (x, y) => target.mouse.click(x, y),
    tap: (x, y) => target.touchscreen.tap(x, y),
    pressKey: async (keys) => {
      const names = /** @type {import('puppeteer-core').KeyInput[]} */ (splitKeys(keys));
      const key = names.pop();
      if (key === undefined) return;
      for (const name of names) await target.keyboard.down(name);
      await target.keyboard.press(key);
      for (const name of names.reverse()) await target.keyboard.up(name);
    },
    type: (text) => target.keyboard.type(text),
    screenshot: async (file) => {
      await target.screenshot({ path: /** @type {`${string}.png`} */ (file) });
    },
    setViewport: (size) => target.setViewport(size),
    setColorScheme: (value) => target.emulateMediaFeatures([{ name: 'prefers-color-scheme', value }]),
    setForcedColors: async (isOn) => {
      const features = [{ name: 'forced-colors', value: isOn ? 'active' : 'none' }];
      await session.send('Emulation.setEmulatedMedia', { features });
    },
    consoleMessages: async () => [...messages],
    tabId: async () => {
      knownTabId ??= await tabId();
      return knownTabId;
    },
    heap: () => heapOf(session),
    bringToFront: () => target.bringToFront(),
    close: () => target.close(),
  };
}
