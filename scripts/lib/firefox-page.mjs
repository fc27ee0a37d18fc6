// @ts-check
/** One tab of Firefox. */
import { writeFileSync } from 'node:fs';
import {
  selectedTabId,
  setSelectedColorScheme,
  setSelectedForcedColors,
  sizeSelectedBrowser,
} from './firefox-window.mjs';
import { SHADOW_TEXT } from './shadow-text.mjs';
import { until } from './until.mjs';

/** Names of KeyboardEvent.key → WebDriver's code points (https://w3c.github.io/webdriver/#keyboard-actions). */
const KEYS = new Map([
  ['Backspace', '\uE003'],
  ['Tab', '\uE004'],
  ['Enter', '\uE007'],
  ['Shift', '\uE008'],
  ['Control', '\uE009'],
  ['Alt', '\uE00A'],
  ['Escape', '\uE00C'],
  ['Space', ' '],
  ['PageUp', '\uE00E'],
  ['PageDown', '\uE00F'],
  ['End', '\uE010'],
  ['Home', '\uE011'],
  ['ArrowLeft', '\uE012'],
  ['ArrowUp', '\uE013'],
  ['ArrowRight', '\uE014'],
  ['ArrowDown', '\uE015'],
  ['Delete', '\uE017'],
  ['Meta', '\uE03D'],
]);

/** Finds the first closed shadow root as only the browser itself can, and calls `work` with it. */
const inShadow = (/** @type {string} */ work) => `
  const root = [...document.querySelectorAll('*')]
    .map((element) => element.openOrClosedShadowRoot)
    .find((each) => each && each.mode === 'closed' && !each.isUAWidget?.());
  return root ? (${work})(root, ...arguments) : null;`;

/** The tab's console since it went to its present page: calls of the console API, then script errors. */
const READ_CONSOLE = `
  const { innerWindowId } = window.windowGlobalChild;
  const storage = Cc['@mozilla.org/consoleAPI-storage;1'].getService(Ci.nsIConsoleAPIStorage);
  const calls = storage.getEvents(innerWindowId).map(({ level, filename, arguments: args }) =>
    ({ level, text: Array.from(args, String).join(' '), source: filename }));
  const errors = Services.console.getMessageArray()
    .filter((each) => each instanceof Ci.nsIScriptError && each.innerWindowID === innerWindowId)
    .filter((each) => each.category.endsWith('javascript'))
    .map((each) => ({ level: each.isError ? 'exception' : 'warning', text: each.errorMessage, source: each.sourceName }));
  return [...calls, ...errors];`;

/** Presses keys in turn and lets go of them in reverse. @param {readonly string[]} values */
const chord = (values) => [
  ...values.map((value) => ({ type: 'keyDown', value })),
  ...values.toReversed().map((value) => ({ type: 'keyUp', value })),
];

/** The buttons of a mouse, as WebDriver counts them. */
const [LEFT, RIGHT] = [0, 2];

/** @param {'mouse' | 'touch'} pointerType @param {number} x @param {number} y @param {number | null} button */
const pointer = (pointerType, x, y, button) => ({
  type: 'pointer',
  id: pointerType,
  parameters: { pointerType },
  actions: [
    { type: 'pointerMove', x: Math.round(x), y: Math.round(y), duration: 0, origin: 'viewport' },
    ...(button === null
      ? []
      : [
          { type: 'pointerDown', button },
          { type: 'pointerUp', button },
        ]),
  ],
});

/** Presses the right button in the middle of what is selected in the tab at hand. @param {import('./firefox-session.mjs').FirefoxSession} session */
export async function pressRightOnSelection(session) {
  const script = `
    const { x, y, width, height } = getSelection().getRangeAt(0).getBoundingClientRect();
    return { x: x + width / 2, y: y + height / 2 };`;
  const { value } = await session.send('WebDriver:ExecuteScript', { script, args: [] });
  await session.send('WebDriver:PerformActions', { actions: [pointer('mouse', value.x, value.y, RIGHT)] });
}

/**
 * @param {import('./firefox-session.mjs').FirefoxSession} session
 * @param {string} handle The tab's window handle.
 * @returns {import('./browser.mjs').Page}
 */
export function firefoxPage(session, handle) {
  const run = (/** @type {string} */ script, /** @type {readonly unknown[]} */ args, /** @type {object} */ more = {}) =>
    session.inTab(handle, async () => (await session.send('WebDriver:ExecuteScript', { script, args, ...more })).value);
  /** @type {import('./browser.mjs').Page['evaluate']} */
  const evaluate = (work, ...args) => run(`return (${work}).apply(null, arguments)`, args);
  const asBrowser = { sandbox: 'system' };
  const act = (/** @type {object} */ actions) =>
    session.inTab(handle, () => session.send('WebDriver:PerformActions', { actions: [actions] }), true);
  const keys = (/** @type {object[]} */ actions) => act({ type: 'key', id: 'keyboard', actions });
  const inFront = (/** @type {(value: any) => void} */ work, /** @type {unknown} */ value) =>
    session.inTab(handle, () => session.inBrowserWindow(work, value), true);
  return {
    goTo: (url) => session.inTab(handle, () => session.send('WebDriver:Navigate', { url })),
    evaluate,
    evaluateInShadow: (work, ...args) => run(inShadow(String(work)), args, asBrowser),
    waitFor: (work, ...args) => until(() => evaluate(work, ...args), { what: String(work) }),
    shadowText: async () => (await run(inShadow(SHADOW_TEXT), [], asBrowser)) ?? '',
    pointerTo: (x, y) => act(pointer('mouse', x, y, null)),
    click: (x, y) => act(pointer('mouse', x, y, LEFT)),
    tap: (x, y) => act(pointer('touch', x, y, LEFT)),
    pressKey: (names) => keys(chord(names.split(/(?<=.)\+/).map((name) => KEYS.get(name) ?? name))),
    type: (text) => keys([...text].flatMap((value) => chord([value === '\n' ? '\uE007' : value]))),
    screenshot: async (file) => {
      const shot = () => session.send('WebDriver:TakeScreenshot', { full: false });
      const { value } = await session.inTab(handle, shot, true);
      writeFileSync(file, Buffer.from(value, 'base64'));
    },
    setViewport: async (size) => {
      await inFront(sizeSelectedBrowser, size);
      await until(() => evaluate(({ width, height }) => innerWidth === width && innerHeight === height, size), {
        what: 'the viewport to change',
      });
    },
    setColorScheme: (scheme) => inFront(setSelectedColorScheme, scheme),
    setForcedColors: (isOn) => inFront(setSelectedForcedColors, isOn),
    consoleMessages: () => run(READ_CONSOLE, [], asBrowser),
    tabId: () => session.inTab(handle, () => session.inBrowserWindow(selectedTabId), true),
    bringToFront: () => session.inTab(handle, async () => {}, true),
    close: () => session.closeTab(handle),
  };
}
