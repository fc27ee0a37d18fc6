import browser from 'webextension-polyfill';
import type { MessageKey } from '#core/strings/message-key.ts';
import type { KeyboardView, OptionsActions } from '#ui/options/options-props.ts';
import type { OptionsState } from './options-state.ts';

/** As much of `commands` as the polyfill's types do not know: Firefox 137 and newer. */
interface NewerCommands {
  openShortcutSettings?(): Promise<void>;
}

/** Firefox alone lets an extension change its keys. */
const isChangedHere = (): boolean => typeof browser.commands.update === 'function';

/** The commands in the order of the manifest, with the keys that they have now. */
export async function readKeyboard(): Promise<KeyboardView> {
  const openPopup = browser.i18n.getMessage('commandOpenPopup' satisfies MessageKey);
  const commands = (await browser.commands.getAll()).map(({ name = '', description = '', shortcut = '' }) => ({
    name,
    // The browsers' own word for this one is "activate the extension", or none.
    description: name === '_execute_action' ? openPopup : description,
    keys: shortcut,
  }));
  return { commands, isChangedHere: isChangedHere(), isMac: /mac/i.test(navigator.platform) };
}

/** What the reader changes about keys. */
export function keyActions(
  state: OptionsState,
): Pick<OptionsActions, 'onChangeKeys' | 'onResetKeys' | 'onOpenShortcuts'> {
  const changed = async (name: string, description: string, work: () => Promise<void>): Promise<void> => {
    try {
      await work();
    } catch {
      return state.sayFailure('saidKeysRefused');
    }
    const keyboard = await readKeyboard();
    state.change({ keyboard });
    const keys = keyboard.commands.find((command) => command.name === name)?.keys ?? '';
    if (keys === '') state.say('saidKeysRemoved', description);
    else state.say('saidKeys', keys, description);
  };
  return {
    onChangeKeys: ({ name, description }, keys) =>
      changed(name, description, () => browser.commands.update({ name, shortcut: keys })),
    onResetKeys: ({ name, description }) => changed(name, description, () => browser.commands.reset(name)),
    onOpenShortcuts: async () => {
      const { openShortcutSettings } = browser.commands as NewerCommands;
      try {
        if (openShortcutSettings) await openShortcutSettings.call(browser.commands);
        else await browser.tabs.create({ url: 'chrome://extensions/shortcuts' });
      } catch {
        state.sayFailure('saidShortcutsRefused');
      }
    },
  };
}
