import browser from 'webextension-polyfill';
import { patternOf } from '#core/site.ts';
import type { StoryChoices } from '#storage/story-choices.ts';

const REGISTERED = 'ruled-by-reader';

/** A script of one line, as the build names it: `scripts/lib/injected-scripts.mjs`. */
const RULE_HERE = 'src/content/rule-here.iife.js';

let queue: Promise<void> = Promise.resolve();

/**
 * Has the browser itself tell first looks where the reader has a rule that may overrule their doubts. They could ask the
 * background, but it would be woken for every front page; they can not read the storage. Where the browser refuses, such a
 * page is read when the reader presses the button.
 */
export function registerRuledSites(choices: StoryChoices): Promise<void> {
  queue = queue.then(() => register(choices)).catch(() => undefined);
  return queue;
}

async function register(choices: StoryChoices): Promise<void> {
  const sites = await choices.overruledSites();
  if (!sites.ok) return;
  const matches = await allowed(sites.value.map(patternOf));
  const registered = await browser.scripting.getRegisteredContentScripts({ ids: [REGISTERED] });
  if (matches.length === 0 && registered.length === 0) return;
  const script = {
    id: REGISTERED,
    matches,
    js: [RULE_HERE],
    runAt: 'document_start' as const, // before any first look
    persistAcrossSessions: true,
  };
  if (matches.length === 0) await browser.scripting.unregisterContentScripts({ ids: [REGISTERED] });
  else if (registered.length > 0) await browser.scripting.updateContentScripts([script]);
  else await browser.scripting.registerContentScripts([script]);
}

/** Those that the browser lets us into; a pattern that it does not take for one (of an address in numbers) is none. */
async function allowed(patterns: readonly string[]): Promise<string[]> {
  const may = (pattern: string) => browser.permissions.contains({ origins: [pattern] }).catch(() => false);
  const answers = await Promise.all(patterns.map(may));
  return patterns.filter((_, i) => answers[i]);
}
