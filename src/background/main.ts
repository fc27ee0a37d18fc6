import browser from 'webextension-polyfill';
import { hostOfPattern } from '#core/site.ts';
import { handleInBackground } from '#messaging/handle.ts';
import { PrivateWindows } from '#storage/private-windows.ts';
import { StoryChoices } from '#storage/story-choices.ts';
import { UserDatabase } from '#storage/user-database.ts';
import { UserStore } from '#storage/user-store.ts';
import { listenToCommands } from './commands.ts';
import { ensureInstalled } from './explainers.ts';
import { handlers } from './handlers.ts';
import { keyValueArea } from './key-value-area.ts';
import { offerNoteOnSelection } from './note-on-selection.ts';
import { readAgain } from './read-again.ts';
import { registerRuledSites } from './ruled-sites.ts';
import { registerAllowedSites } from './sites.ts';
import { keepStorageFromContentScripts } from './storage-access.ts';
import { welcomeOnInstall } from './welcome.ts';

const area = keyValueArea(browser.storage.local);
const windows = new PrivateWindows(keyValueArea(browser.storage.session));

keepStorageFromContentScripts();

const choices = new StoryChoices(area);
handleInBackground(handlers(new UserStore(new UserDatabase(), area), choices, windows));
listenToCommands();
offerNoteOnSelection();
welcomeOnInstall();
browser.windows.onRemoved.addListener((windowId) => void windows.set(windowId, false));
browser.runtime.onInstalled.addListener(() => void ensureInstalled());
const registerSites = (): void => {
  void registerAllowedSites();
  void registerRuledSites(choices);
};
browser.runtime.onInstalled.addListener(registerSites);
browser.permissions.onAdded.addListener(registerSites);
browser.permissions.onRemoved.addListener(({ origins = [] }) => {
  registerSites();
  for (const origin of origins) void readAgain(hostOfPattern(origin)); // where we may be no more, our marks go
});
