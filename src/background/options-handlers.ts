import { fail, succeed } from '#core/failure.ts';
import { hiddenTerms, withoutHidden } from '#core/hidden-term.ts';
import type { Handlers } from '#messaging/handle.ts';
import type { OptionsRequests } from '#messaging/options-protocol.ts';
import type { StoryChoices } from '#storage/story-choices.ts';
import { readExplainers } from './explainers.ts';
import { packaged } from './packaged-file.ts';
import { readAgain } from './read-again.ts';
import { registerRuledSites } from './ruled-sites.ts';
import { changeSettings, readSettings } from './settings.ts';
import { knownSites } from './sites.ts';

/** What the options page asks. */
export const optionsHandlers = (choices: StoryChoices): Handlers<OptionsRequests> => ({
  'site/list': async () => {
    const [ruled, sites, settings] = await Promise.all([choices.ruledSites(), knownSites(), readSettings()]);
    return ruled.ok
      ? succeed({ ...sites, off: settings.sitesOff, always: settings.sitesAlways, ruled: ruled.value })
      : ruled;
  },
  'site/forget-rule': async ({ host }) => {
    const forgotten = await choices.keepRule(host, null);
    if (forgotten.ok) await Promise.all([registerRuledSites(choices), readAgain(host)]);
    return forgotten;
  },
  'marks/read': async () => {
    const { density, markStyle } = await readSettings();
    return succeed({ density, style: markStyle });
  },
  'marks/set-style': async ({ style }) => {
    await changeSettings((settings) => ({ ...settings, markStyle: style }));
    await readAgain(null);
    return succeed(null);
  },
  'term/all-hidden': async () => {
    const hidden = hiddenTerms(await readSettings());
    const found = await readExplainers([...new Set(hidden.map(({ explainer }) => explainer))]);
    if (!found.ok) return found;
    const known = new Map(found.value.map(({ id, name, kind }) => [id, { name, kind }]));
    // One that the dataset has no more is not marked anywhere: there is nothing to bring back.
    return succeed(
      hidden.flatMap((term) => {
        const line = known.get(term.explainer);
        return line === undefined ? [] : [{ ...term, ...line }];
      }),
    );
  },
  'term/show-there': async (term) => {
    await changeSettings((settings) => withoutHidden(settings, term));
    await readAgain(term.host);
    return succeed(null);
  },
  'dataset/about': async () => {
    try {
      return succeed(await (await packaged('about.json')).json());
    } catch {
      return fail('dataset-damaged', 'about');
    }
  },
});
