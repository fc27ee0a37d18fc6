// @ts-check
/** The browsers that `npm test` needs. */
import { NoBrowserError, needBrowser } from './find-browser.mjs';

/** Whether both browsers are there, installed where that is possible. Says which one is missing. */
export function ensureTestBrowsers() {
  try {
    needBrowser('chrome');
    needBrowser('firefox');
    return true;
  } catch (error) {
    if (!(error instanceof NoBrowserError)) throw error;
    console.error(error.message);
    return false;
  }
}
