import browser from 'webextension-polyfill';
import { chooseRuns } from '#access/choose-runs.ts';
import { hostOfPattern, patternOf } from '#core/site.ts';
import { readSiteInput } from '#core/sites/site-input.ts';
import { listedSiteOf } from '#core/sites/site-list.ts';
import { sendToBackground } from '#messaging/send.ts';
import type { AddOutcome, OptionsActions } from '#ui/options/options-props.ts';
import { loadSites } from './load-options.ts';
import type { OptionsState } from './options-state.ts';

type SiteActions = Pick<
  OptionsActions,
  'onRuns' | 'onAddSite' | 'onSwitchSite' | 'onRemoveSite' | 'onStopAlways' | 'onForgetRule' | 'onRevoke'
>;

/** What the reader changes about sites. The browser gives and takes its permissions in the reader's own press alone. */
export function siteActions(state: OptionsState): SiteActions {
  const show = async (added: AddOutcome): Promise<void> => {
    await loadSites(state);
    state.change({ added });
  };
  const allowed = (): readonly string[] => (state.data.sites?.ok ? state.data.sites.value.allowed : []);
  const isAlways = (host: string): boolean =>
    state.data.sites?.ok === true && state.data.sites.value.always.includes(host);
  const remove = (origins: readonly string[]): Promise<boolean> =>
    origins.length === 0
      ? Promise.resolve(true)
      : browser.permissions.remove({ origins: [...origins] }).catch(() => false);

  return {
    // The browser must be asked in this very turn.
    onRuns: async (choice) => {
      const chosen = await chooseRuns(choice);
      if (!chosen.ok) return state.change({ isRunsRefused: true });
      state.change({ runs: chosen.value, isRunsRefused: false });
      await loadSites(state);
      state.say('saidRuns');
    },
    onAddSite: async (typed) => {
      const input = readSiteInput(typed);
      if ('whyNot' in input) return state.change({ added: { state: 'no-site', whyNot: input.whyNot } });
      const { host } = input;
      const by = listedSiteOf(host, state.data.sites?.ok ? state.data.sites.value.listed : []);
      // The request must be the first thing in the reader's own press, or browsers refuse to ask.
      const isAllowed = by !== null || (await ask(host));
      if (!isAllowed) return state.change({ added: { state: 'refused', host } });
      const on = await sendToBackground('site/set', { host, on: true });
      if (!on.ok) return state.sayFailed(on.failure.name);
      // While all others wait for a click, this one does not from now on.
      if (by !== null && state.data.runs?.choice === 'on-click')
        await sendToBackground('site/always', { host, where: 'this-site', on: true });
      await show(by === null ? { state: 'added', host } : { state: 'listed', host, by });
    },
    onSwitchSite: async (host, on) => {
      const set = await sendToBackground('site/set', { host, on });
      if (!set.ok) return state.sayFailed(set.failure.name);
      await loadSites(state);
      state.say(on ? 'saidSiteOn' : 'saidSiteOff', host);
    },
    onRemoveSite: async (host) => {
      const isTaken = await remove(allowed().filter((pattern) => hostOfPattern(pattern) === host));
      const answers = await Promise.all([
        sendToBackground('site/set', { host, on: true }),
        sendToBackground('site/forget-rule', { host }),
        ...(isAlways(host) ? [stopAlways(host)] : []),
      ]);
      await loadSites(state);
      const failed = answers.find(({ ok }) => !ok);
      if (failed && !failed.ok) state.sayFailed(failed.failure.name);
      else if (isTaken) state.say('saidSiteRemoved', host);
      else state.sayFailure('saidNotRevoked');
    },
    onStopAlways: async (host) => {
      const stopped = await stopAlways(host);
      if (!stopped.ok) return state.sayFailed(stopped.failure.name);
      await loadSites(state);
      state.say('saidStopAlways', host);
    },
    onForgetRule: async (host) => {
      const forgotten = await sendToBackground('site/forget-rule', { host });
      if (!forgotten.ok) return state.sayFailed(forgotten.failure.name);
      await loadSites(state);
      state.say('saidSiteRule', host);
    },
    onRevoke: async (pattern) => {
      const isTaken = await remove([pattern]);
      await loadSites(state);
      if (isTaken) state.say('saidRevoked', hostOfPattern(pattern) ?? pattern);
      else state.sayFailure('saidNotRevoked');
    },
  };
}

/** A listed site, or a subdomain of one, waits for a click like the others. */
const stopAlways = (host: string) => sendToBackground('site/always', { host, where: 'this-site', on: false });

/** Asks the browser, which asks its user. False also where it does not take the address for one. */
const ask = (host: string): Promise<boolean> =>
  browser.permissions.request({ origins: [patternOf(host)] }).catch(() => false);
