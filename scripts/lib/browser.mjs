// @ts-check
/**
 * One small interface to both browsers, so that a test or a command is written once.
 *
 * Everything is done as a reader would do it where the browser lets us (pointer, keys, toolbar button), and by the
 * browser's own remote protocol where not (stopping the background, looking into a closed shadow root).
 */
import { launchChromium } from './chromium.mjs';
import { launchFirefox } from './firefox.mjs';

/** @typedef {import('./find-browser.mjs').BrowserKind} BrowserKind */
/** @typedef {import('./chromium-heap.mjs').Heap} Heap */

/**
 * @typedef {object} LaunchOptions
 * @property {string} executable
 * @property {string} extension Folder of the unpacked extension (chrome), or its .xpi (firefox).
 * @property {string} profile Folder of the profile; it is kept, so that a later launch finds what was stored.
 * @property {import('./page-server.mjs').PageServer} [server] Gets every connection of the browser; without it, the real web.
 * @property {string} [host] The only host whose connections the server gets; all others go to the real web.
 * @property {Readonly<Record<string, string | number | boolean>>} [prefs] Preferences of Firefox that differ from ours; Chromium has none.
 * @property {string} [language] BCP 47 tag of the language that the browser is set to. Default: as the machine is.
 * @property {boolean} [headless] Default: true.
 * @property {'close' | 'keep'} [welcome] What becomes of the page that opens after the install. Default: it is closed before anything else is done.
 */

/**
 * @typedef {object} ConsoleMessage
 * @property {string} level `log`, `warning`, `error` … ; `exception` for an uncaught error.
 * @property {string} text
 * @property {string} source Address of the script that wrote it, or ''.
 */

/**
 * A tab. Points are CSS pixels from the corner of the viewport.
 *
 * @typedef {object} Page
 * @property {(url: string) => Promise<void>} goTo Resolves when the document has been parsed.
 * @property {<A extends any[], R>(work: (...args: A) => R, ...args: A) => Promise<Awaited<R>>} evaluate Runs a function that needs nothing outside itself in the page's own world.
 * @property {<A extends any[], R>(work: (root: ShadowRoot, ...args: A) => R, ...args: A) => Promise<Awaited<R> | null>} evaluateInShadow The same with the document's first closed shadow root; null where there is none.
 * @property {<A extends any[], R>(work: (...args: A) => R, ...args: A) => Promise<NonNullable<Awaited<R>>>} waitFor Repeats `evaluate` until the answer is truthy.
 * @property {() => Promise<string>} shadowText What a reader sees in the closed shadow root; '' where there is nothing.
 * @property {(x: number, y: number) => Promise<void>} pointerTo
 * @property {(x: number, y: number) => Promise<void>} click
 * @property {(x: number, y: number) => Promise<void>} tap With a finger.
 * @property {(key: string) => Promise<void>} pressKey A KeyboardEvent.key with modifiers in front: `Escape`, `Shift+Tab`, `Alt+.`.
 * @property {(text: string) => Promise<void>} type Into what has the focus, key by key.
 * @property {(file: string) => Promise<void>} screenshot A PNG of the viewport.
 * @property {(size: {width: number, height: number}) => Promise<void>} setViewport
 * @property {(scheme: 'light' | 'dark') => Promise<void>} setColorScheme
 * @property {(isOn: boolean) => Promise<void>} setForcedColors As in a high contrast mode of the system.
 * @property {() => Promise<ConsoleMessage[]>} consoleMessages What was written since the last `goTo`, content scripts included.
 * @property {() => Promise<number>} tabId The id that the extension knows it by.
 * @property {() => Promise<Heap>} [heap] Of the page and all scripts in it, after a collection of garbage; Firefox's protocol has no such thing.
 * @property {() => Promise<void>} bringToFront A tab behind others draws no frames and runs no animation.
 * @property {() => Promise<void>} close
 */

/**
 * @typedef {object} Browser
 * @property {BrowserKind} kind
 * @property {string} version
 * @property {string} extensionOrigin `chrome-extension://…` or `moz-extension://…`, without a slash at the end.
 * @property {(url?: string) => Promise<Page>} openPage In a new tab, in front.
 * @property {(path: string) => Promise<Page>} openExtensionPage `src/popup/index.html?tab=1`: one of the extension's own pages, in a tab.
 * @property {(work: () => Promise<void>) => Promise<Page>} openedBy The tab that something opens which is done in another.
 * @property {(page: Page) => Promise<void>} pressToolbarButton Brings the tab to the front and presses the extension's button, which opens the popup.
 * @property {(page: Page, command: string) => Promise<void>} pressShortcut Brings the tab to the front and presses the keys of one of the manifest's `commands`.
 * @property {(page: Page, entry: string) => Promise<void>} chooseFromMenu Chooses the extension's entry of this id from the menu of what is selected in the tab, which it brings to the front. Chromium's menu belongs to the system: there the extension is told that it was chosen.
 * @property {() => Promise<string>} popupText What is drawn in the popup that the toolbar button has opened; '' where there is none.
 * @property {<A extends any[], R>(work: (...args: A) => R, ...args: A) => Promise<Awaited<R> | null>} [inPopup] Runs a function in that popup; null where there is none. Chromium alone.
 * @property {() => Promise<void>} closePopup Closes the popup that the toolbar button has opened.
 * @property {<A extends any[], R>(work: (...args: A) => R, ...args: A) => Promise<Awaited<R> | null>} inSidePanel Runs a function in the page of the side panel or sidebar; null where none of ours is open.
 * @property {(script: string) => Promise<any>} runInSidePanel Runs a script in that page as its own, and gives what it ends with, as JSON has it; null where none of ours is open.
 * @property {() => Promise<void>} closeSidePanel
 * @property {() => Promise<string>} badgeText Of the toolbar button, for the tab in front.
 * @property {() => Promise<void>} stopBackground Ends the service worker or event page, as the browser does when it is idle.
 * @property {() => Promise<boolean>} backgroundRuns
 * @property {(isOn: boolean) => Promise<void>} enableExtension Turns the extension off or on again, as a reader does in the browser's list of extensions.
 * @property {() => Promise<void>} updateExtension Loads the extension anew from where it was installed from, as an update does: with whatever stands there now.
 * @property {(pattern: string, isAllowed: boolean) => Promise<void>} allowHost Gives the right to a host pattern, or takes it away, as a reader does in the browser's list of extensions.
 * @property {() => Promise<void>} allowPrivate Lets the extension run in private windows from now on, as a reader does in the browser's list of extensions.
 * @property {(url: string) => Promise<Page>} openPrivatePage In a new private window, in front. The window goes with its last tab.
 * @property {() => Promise<Browser>} restart Quits, and starts again with the same profile. The old object is void.
 * @property {() => Promise<void>} kill Ends it as a crash or a power cut of the program does: nothing is written any more. `restart` starts it again.
 * @property {<A extends any[], R>(work: (...args: A) => R, ...args: A) => Promise<Awaited<R>>} [inBackground] Runs a function in the service worker; Firefox's protocol has no such thing.
 * @property {() => Promise<Heap>} [backgroundHeap] Of the service worker, after a collection of garbage.
 * @property {() => Promise<void>} close
 * @property {Promise<void>} closed Resolves when the browser has ended, by itself or by us.
 */

/**
 * Starts a browser with the extension.
 *
 * @param {BrowserKind} kind
 * @param {LaunchOptions} options
 * @returns {Promise<Browser>}
 */
export function launch(kind, options) {
  return kind === 'chrome' ? launchChromium(options) : launchFirefox(options);
}
