import browser from 'webextension-polyfill';
import { handleInBackground } from '#messaging/handle.ts';
import type { KeyValueArea } from '#storage/mirror.ts';
import { StoryChoices } from '#storage/story-choices.ts';
import { UserDatabase } from '#storage/user-database.ts';
import { UserStore } from '#storage/user-store.ts';
import { listenToCommands } from './commands.ts';
import { ensureInstalled } from './explainers.ts';
import { handlers } from './handlers.ts';
import { registerRuledSites } from './ruled-sites.ts';
import { registerAllowedSites } from './sites.ts';
import { keepStorageFromContentScripts } from './storage-access.ts';

const area: KeyValueArea = {
  get: (keys) => browser.storage.local.get(keys === null ? null : [...keys]),
  set: (items) => browser.storage.local.set(items),
  remove: (keys) => browser.storage.local.remove([...keys]),
};

keepStorageFromContentScripts();

const choices = new StoryChoices(area);
handleInBackground(handlers(new UserStore(new UserDatabase(), area), choices));
listenToCommands();
browser.runtime.onInstalled.addListener(() => void ensureInstalled());
const registerSites = (): void => {
  void registerAllowedSites();
  void registerRuledSites(choices);
};
browser.runtime.onInstalled.addListener(registerSites);
browser.permissions.onAdded.addListener(registerSites);
browser.permissions.onRemoved.addListener(registerSites);
