import browser, { type Runtime, type Scripting } from 'webextension-polyfill';

/** Scripts of a page, as the build names them: `scripts/lib/injected-scripts.mjs`. */
const READER = 'src/content/reader.iife.js';
const DRAWING = 'src/content/drawing.iife.js';

/**
 * How marks are drawn. A page without a story does not get it: it could see there that we are, and the browser works all of its
 * styles out anew.
 */
const MARKS = 'content/marks.css';

/** Chrome 106 and newer; the polyfill's types do not know it. */
type Sender = Runtime.MessageSender & { readonly documentId?: string };
type Target = Scripting.InjectionTarget & { readonly documentIds?: readonly string[] };

/**
 * The very document that asks, where the browser can name it. Where not, its tab: should another page have come there
 * meanwhile, the script starts nothing, as nobody there has asked for it (`content/world.ts`).
 */
function targetOf({ tab, documentId }: Sender): Target | null {
  if (tab?.id === undefined) return null;
  return documentId === undefined ? { tabId: tab.id, frameIds: [0] } : { tabId: tab.id, documentIds: [documentId] };
}

async function bring(file: string, sender: Runtime.MessageSender): Promise<boolean> {
  const target = targetOf(sender);
  if (target === null) return false;
  try {
    const [injected] = await browser.scripting.executeScript({ target, files: [file] });
    return injected !== undefined && !injected.error; // Firefox answers with an error or with nothing
  } catch {
    return false;
  }
}

/** Brings the reader into the page that asks. Says whether the browser let us: the permission may have been taken away. */
export const bringReader = (sender: Runtime.MessageSender): Promise<boolean> => bring(READER, sender);

/** Brings what draws into the page that asks. Says whether the browser let us. */
export const bringDrawing = (sender: Runtime.MessageSender): Promise<boolean> => bring(DRAWING, sender);

/** Brings the styles of marks, and of all else that we draw, into the page that asks. Says whether the browser let us. */
export async function bringStyles(sender: Runtime.MessageSender): Promise<boolean> {
  const target = targetOf(sender);
  if (target === null) return false;
  try {
    await browser.scripting.insertCSS({ target, files: [MARKS] });
    return true;
  } catch {
    return false;
  }
}
