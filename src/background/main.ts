import browser from 'webextension-polyfill';
import { handleInBackground } from '#messaging/handle.ts';
import type { KeyValueArea } from '#storage/mirror.ts';
import { StoryChoices } from '#storage/story-choices.ts';
import { UserDatabase } from '#storage/user-database.ts';
import { UserStore } from '#storage/user-store.ts';
import { listenToCommands } from './commands.ts';
import { ensureInstalled } from './explainers.ts';
import { handlers } from './handlers.ts';
import { registerAllowedSites } from './sites.ts';
import { keepStorageFromContentScripts } from './storage-access.ts';

const area: KeyValueArea = {
  get: (keys) => browser.storage.local.get(keys === null ? null : [...keys]),
  set: (items) => browser.storage.local.set(items),
  remove: (keys) => browser.storage.local.remove([...keys]),
};

keepStorageFromContentScripts();

handleInBackground(handlers(new UserStore(new UserDatabase(), area), new StoryChoices(area)));
listenToCommands();
browser.runtime.onInstalled.addListener(() => void ensureInstalled());
browser.runtime.onInstalled.addListener(() => void registerAllowedSites());
browser.permissions.onAdded.addListener(() => void registerAllowedSites());
browser.permissions.onRemoved.addListener(() => void registerAllowedSites());
