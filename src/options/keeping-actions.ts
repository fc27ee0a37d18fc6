import browser from 'webextension-polyfill';
import type { OptionsActions } from '#ui/options/options-props.ts';
import { backUp } from '#writing/back-up.ts';
import { askToPersist } from '#writing/persist.ts';
import { readKeeping } from './load-options.ts';
import type { OptionsState } from './options-state.ts';

/** Backup, import, and the browser's promise to keep what is stored. */
export function keepingActions(state: OptionsState): Pick<OptionsActions, 'onBackup' | 'onOpenNotebook' | 'onPersist'> {
  return {
    onBackup: async () => {
      const made = await backUp(Date.now());
      if (!made.ok) return state.sayFailed(made.failure.name);
      state.change({ keeping: await readKeeping() });
      state.say('saidBackup', made.value.file);
    },
    onOpenNotebook: async (tool) => {
      const page = `src/notebook/index.html${tool === null ? '' : `?tool=${tool}`}`;
      await browser.tabs.create({ url: browser.runtime.getURL(page) });
    },
    onPersist: async () => {
      await askToPersist();
      const keeping = await readKeeping();
      state.change({ keeping });
      if (keeping.ok && keeping.value.isPersisted) state.say('saidPersisted');
      else state.sayFailure('saidNotPersisted');
    },
  };
}
