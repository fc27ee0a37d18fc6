// @ts-check
/** The page that opens by itself after the install: out of the way of whoever drives the browser, unless that is asked for. */
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';

/** Where it stands in the extension. */
export const WELCOME = 'src/welcome/index.html';

/** Whether an extension has that page. @param {string} extension A folder, or a packed file: its list of names is not compressed. */
export const hasWelcome = (extension) =>
  extension.endsWith('.xpi') ? readFileSync(extension).includes(WELCOME) : existsSync(path.join(extension, WELCOME));

/**
 * How often the page is to be waited for and closed: it comes with a new profile, and with no older one.
 *
 * @param {import('./browser.mjs').LaunchOptions} options
 * @param {boolean} isNew Whether the browser has made the profile just now.
 */
export const closesWelcome = ({ extension, welcome = 'close' }, isNew) =>
  welcome === 'close' && isNew && hasWelcome(extension);
