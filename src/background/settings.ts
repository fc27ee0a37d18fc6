import browser from 'webextension-polyfill';
import { DEFAULT_SETTINGS, type Settings } from '#core/settings.ts';

const KEY = 'settings';

/** The reader's settings; what is not set is as in {@link DEFAULT_SETTINGS}. */
export async function readSettings(): Promise<Settings> {
  const kept = (await browser.storage.local.get(KEY))[KEY] as Partial<Settings> | undefined;
  return { ...DEFAULT_SETTINGS, ...kept };
}

/** Changes run one after the other, so that two at once do not undo each other. */
let queue: Promise<unknown> = Promise.resolve();

/** Changes the settings by a pure function of the present ones. */
export function changeSettings(change: (settings: Settings) => Settings): Promise<Settings> {
  const turn = queue.then(async () => {
    const settings = change(await readSettings());
    await browser.storage.local.set({ [KEY]: settings });
    return settings;
  });
  queue = turn.catch(() => undefined);
  return turn;
}
