import type { Runtime } from 'webextension-polyfill';

/** What is asked of the browser to tell who has sent a message. */
export type OwnRuntime = Pick<Runtime.Static, 'id' | 'getURL'>;

/** A message of this very extension, not of another one. */
export const isOneOfOurs = (sender: Runtime.MessageSender, own: OwnRuntime): boolean => sender.id === own.id;

/** A message of one of our own pages: popup, panel, options. A page that frames us can not exist (no web-accessible files). */
export const isFromOwnPage = (sender: Runtime.MessageSender, own: OwnRuntime): boolean =>
  isOneOfOurs(sender, own) && (sender.url ?? '').startsWith(own.getURL(''));

/** A message of a content script in the top frame of a tab. */
export const isFromThisPage = (sender: Runtime.MessageSender, own: OwnRuntime): boolean =>
  isOneOfOurs(sender, own) && sender.tab?.id !== undefined && sender.frameId === 0 && !isFromOwnPage(sender, own);

/** Only our own pages and background can ask something of a tab. */
export const mayAskTab = (sender: Runtime.MessageSender, own: OwnRuntime): boolean =>
  isOneOfOurs(sender, own) && !isFromThisPage(sender, own);

/** A content script asks for the context of its own page; everything else is for our own pages. */
export const mayAskBackground = (name: string, sender: Runtime.MessageSender, own: OwnRuntime): boolean =>
  name.startsWith('page/') ? isFromThisPage(sender, own) : isFromOwnPage(sender, own);
