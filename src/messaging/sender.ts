import browser, { type Runtime } from 'webextension-polyfill';

/** A message of this very extension, not of another one. */
export const isOneOfOurs = (sender: Runtime.MessageSender): boolean => sender.id === browser.runtime.id;

/** A message of one of our own pages: popup, panel, options. A page that frames us can not exist (no web-accessible files). */
export const isFromOwnPage = (sender: Runtime.MessageSender): boolean =>
  isOneOfOurs(sender) && (sender.url ?? '').startsWith(browser.runtime.getURL(''));

/** A message of a content script in the top frame of a tab. */
export const isFromThisPage = (sender: Runtime.MessageSender): boolean =>
  isOneOfOurs(sender) && sender.tab?.id !== undefined && sender.frameId === 0 && !isFromOwnPage(sender);

/** A content script asks for the context of its own page; everything else is for our own pages. */
export const mayAsk = (name: string, sender: Runtime.MessageSender): boolean =>
  name.startsWith('page/') ? isFromThisPage(sender) : isFromOwnPage(sender);
