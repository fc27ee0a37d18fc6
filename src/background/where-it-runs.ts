import browser from 'webextension-polyfill';
import { allSitesIn, patternOf } from '#core/site.ts';
import { isListed, type RunChoice, type WhereItRuns, whereItRuns, withAlways } from '#core/where-it-runs.ts';
import { readAgain } from './read-again.ts';
import { changeSettings, readSettings } from './settings.ts';
import { listedScript, registerAllowedSites } from './sites.ts';

const allowedNow = async (): Promise<string[]> => (await browser.permissions.getAll()).origins ?? [];

/** Where Sidelight reads pages by itself, by the reader's setting and by what the browser allows at this moment. */
export async function readRuns(): Promise<WhereItRuns> {
  const [settings, allowed] = await Promise.all([readSettings(), allowedNow()]);
  return whereItRuns(settings, listedScript().matches, allowed);
}

/**
 * Changes that, and gives back what has come of it. Less than everywhere gives the permission for all sites back; everywhere
 * without that permission changes nothing.
 */
export async function setRuns(choice: RunChoice): Promise<WhereItRuns> {
  const allSites = allSitesIn(await allowedNow());
  if (choice === 'everywhere' && allSites.length === 0) return readRuns();
  await changeSettings((settings) => ({ ...settings, runs: choice === 'on-click' ? 'on-click' : 'by-itself' }));
  if (choice !== 'everywhere') await giveBack(allSites);
  await registerAllowedSites();
  await readAgain(null);
  return readRuns();
}

/** Reads a site by itself from now on, or no more: a listed one by a setting of ours, another by the browser's permission. */
export async function setAlways(host: string, on: boolean): Promise<void> {
  if (isListed(host, listedScript().matches)) await changeSettings((settings) => withAlways(settings, host, on));
  else if (!on) await giveBack([patternOf(host)]);
  await registerAllowedSites();
  await readAgain(host);
}

/** Browsers throw at a permission that came with the install: it can be taken away in their own settings alone. */
async function giveBack(origins: readonly string[]): Promise<void> {
  if (origins.length > 0) await browser.permissions.remove({ origins: [...origins] }).catch(() => false);
}
