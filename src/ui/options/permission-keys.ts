import type { MessageKey } from '#core/strings/message-key.ts';

/** What a permission lets us do, in plain words, and what it is used for. */
type PermissionWords = readonly [what: MessageKey, use: MessageKey];

/** Every permission that the manifest names. A test holds that none is missing here. */
export const PERMISSION_KEYS: Readonly<Record<string, PermissionWords>> = {
  activeTab: ['permissionActiveTab', 'permissionActiveTabUse'],
  contextMenus: ['permissionMenus', 'permissionMenusUse'],
  scripting: ['permissionScripting', 'permissionScriptingUse'],
  sidePanel: ['permissionSidePanel', 'permissionSidePanelUse'],
  storage: ['permissionStorage', 'permissionStorageUse'],
  unlimitedStorage: ['permissionUnlimited', 'permissionUnlimitedUse'],
};
