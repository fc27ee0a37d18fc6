import type { Runtime } from 'webextension-polyfill';
import { canonicalUrl } from '#core/canonical-url.ts';
import { type ExplainerLine, lineOf } from '#core/context/context.ts';
import { type Answer, fail, succeed } from '#core/failure.ts';
import { hiddenOn, isOff, siteOf, withHidden, withShown, withSite } from '#core/site.ts';
import { waitsForClick } from '#core/where-it-runs.ts';
import type { Handlers } from '#messaging/handle.ts';
import type { BackgroundRequests, OwnRequests, PageRequests } from '#messaging/protocol.ts';
import type { PrivateWindows } from '#storage/private-windows.ts';
import type { StoryChoices } from '#storage/story-choices.ts';
import type { UserStore } from '#storage/user-store.ts';
import { analyse, demoMentions, since } from './analyse.ts';
import { bringDrawing, bringReader, bringStyles } from './bring-reader.ts';
import { explain } from './explain.ts';
import { readExplainers } from './explainers.ts';
import { withNamedFailures } from './named-failures.ts';
import { textHandlers } from './note-handlers.ts';
import { takeWanted } from './note-on-selection.ts';
import { openForTerm, takeWantedTerm } from './note-on-term.ts';
import { optionsHandlers } from './options-handlers.ts';
import { readAgain } from './read-again.ts';
import { registerRuledSites } from './ruled-sites.ts';
import { changeSettings, readSettings } from './settings.ts';
import { injectInto, listedScript, mayStillRead, siteState } from './sites.ts';
import { showOutcome } from './toolbar.ts';
import { readRuns, setAlways, setRuns } from './where-it-runs.ts';

/** The site of the page that asks: from the browser, never from the message. */
const askingSite = (sender: Runtime.MessageSender): string => siteOf(sender.url ?? '') ?? '';

/**
 * The page that asks, by the address that it gives where that is one of the sender's own site: of other sites a content
 * script can learn nothing. The browser's word alone will not do, as it is that of the first address of the document.
 */
function askingPage(address: string, sender: Runtime.MessageSender): string {
  // A file has no site: two of them are as far apart as two sites.
  const site = siteOf(address);
  const isOwn = site !== null && site === siteOf(sender.url ?? '');
  return canonicalUrl(isOwn ? address : (sender.url ?? ''), null);
}

/** What the reader has said of the page that asks and of its site; and whether it waits until the reader asks for it. */
async function standingOf(choices: StoryChoices, address: string, sender: Runtime.MessageSender) {
  const [site, page] = [askingSite(sender), askingPage(address, sender)];
  const [settings, choice] = await Promise.all([readSettings(), choices.choiceFor(site, page)]);
  const { story, isDismissed } = choice.ok ? choice.value : { story: null, isDismissed: false };
  return {
    said: { mayRead: !isOff(settings, site), story, isDismissed },
    waits: waitsForClick(settings, site, listedScript().matches),
  };
}

const lines = async (ids: readonly string[]): Promise<Answer<ExplainerLine[]>> => {
  const found = await readExplainers(ids);
  return found.ok ? succeed(found.value.map(lineOf)) : found;
};

const pageHandlers = (choices: StoryChoices): Handlers<PageRequests> => ({
  'page/may-read': async ({ address, asked }, sender) => {
    if (sender.tab?.id !== undefined && !(await mayStillRead(sender.tab.id))) return fail('no-permission');
    const { said, waits } = await standingOf(choices, address, sender);
    return waits && !asked ? fail('no-permission') : succeed(said);
  },
  'page/read-on': async ({ address, reason }, sender) => {
    const { said, waits } = await standingOf(choices, address, sender);
    if (reason !== 'request' && (!said.mayRead || said.isDismissed)) {
      // What the reader itself would have said, without its coming.
      if (sender.tab?.id !== undefined)
        await showOutcome(sender.tab.id, 0, said.mayRead ? 'not-an-article' : 'site-off');
      return succeed(said);
    }
    if (reason !== 'request' && waits) return fail('no-permission');
    if (reason === 'rule' && !said.story?.overrules) return succeed(said);
    return (await bringReader(sender)) ? succeed(said) : fail('no-permission');
  },
  'page/keep-story': async ({ story }, sender) => {
    if (sender.tab?.incognito) return fail('private-window');
    const kept = await choices.keepRule(askingSite(sender), story);
    if (kept.ok) await registerRuledSites(choices);
    return kept;
  },
  'page/dismiss': async ({ address, isDismissed }, sender) =>
    sender.tab?.incognito ? fail('private-window') : choices.dismiss(askingPage(address, sender), isDismissed),
  'page/analyse': ({ article }, sender) => analyse(article, askingSite(sender)),
  'page/style': async (_, sender) => ((await bringStyles(sender)) ? succeed(null) : fail('no-permission')),
  'page/draw': async (_, sender) => ((await bringDrawing(sender)) ? succeed(null) : fail('no-permission')),
  'page/since': ({ explainers, publishedAt }) => since(explainers, publishedAt),
  'page/explain': ({ explainer }) => explain(explainer),
  'page/note-on-term': async ({ explainer }, sender) => {
    await openForTerm(sender.tab, explainer);
    return succeed(null);
  },
  'page/hide-term': async ({ explainer, scope }, sender) => {
    // A hidden term names its site: nothing of a private window is kept. The page has hidden it for itself.
    if (sender.tab?.incognito) return fail('private-window');
    await changeSettings((settings) => withHidden(settings, explainer, askingSite(sender), scope));
    return succeed(null);
  },
  'page/outcome': async ({ terms, failure }, sender) => {
    if (sender.tab?.id !== undefined) await showOutcome(sender.tab.id, terms, failure);
    return succeed(null);
  },
});

const ownHandlers = (user: UserStore, choices: StoryChoices, windows: PrivateWindows): Handlers<OwnRequests> => ({
  ...textHandlers(user, windows),
  ...optionsHandlers(choices),
  'explainer/lines': ({ explainers }) => lines(explainers),
  'explainer/read': ({ explainers }) => readExplainers(explainers),
  'site/read': async ({ host }) => succeed(await siteState(host)),
  'site/set': async ({ host, on }) => {
    await changeSettings((settings) => withSite(settings, host, on));
    await readAgain(host);
    return succeed(await siteState(host));
  },
  'site/always': async ({ host, where, on }) => {
    if (where === 'all-sites') await setRuns(on ? 'everywhere' : 'listed');
    else await setAlways(host, on);
    return succeed(await siteState(host));
  },
  'runs/read': async () => succeed(await readRuns()),
  'runs/set': async ({ choice }) => succeed(await setRuns(choice)),
  'selection/wanted': async ({ tabId }) => succeed(takeWanted(tabId)),
  'term/wanted': async ({ tabId }) => succeed(takeWantedTerm(tabId)),
  'tab/read-now': async ({ tabId }) => {
    try {
      await injectInto(tabId);
      return succeed(null);
    } catch {
      await showOutcome(tabId, 0, 'page-not-readable');
      return fail('page-not-readable');
    }
  },
  'term/hidden': async ({ host }) => {
    const settings = await readSettings();
    const found = await lines([...hiddenOn(settings, host)]);
    if (!found.ok) return found;
    const everywhere = new Set(settings.hiddenEverywhere);
    return succeed(found.value.map((line) => ({ ...line, scope: everywhere.has(line.id) ? 'everywhere' : 'site' })));
  },
  'term/show': async ({ explainer, host }) => {
    await changeSettings((settings) => withShown(settings, explainer, host));
    await readAgain(host);
    return succeed(null);
  },
  'demo/explain': ({ explainer }) => explain(explainer),
  'demo/mentions': ({ article }) => demoMentions(article),
  'density/set': async ({ density }) => {
    await changeSettings((settings) => ({ ...settings, density }));
    await readAgain(null);
    return succeed(null);
  },
});

/** A handler for every request to the background. None throws for a fault of the storage. */
export const handlers = (
  user: UserStore,
  choices: StoryChoices,
  windows: PrivateWindows,
): Handlers<BackgroundRequests> =>
  withNamedFailures({ ...pageHandlers(choices), ...ownHandlers(user, choices, windows) });
