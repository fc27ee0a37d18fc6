import type { Tabs } from 'webextension-polyfill';
import { openPopup } from './open-popup.ts';

/** The term whose note the popup of a tab is about to open. In memory alone: the popup asks within the same second. */
let wanted: { readonly tabId: number; readonly explainer: string } | null = null;

/** The term that the reader has just asked for a note on in this tab, or null. Told once. */
export function takeWantedTerm(tabId: number): string | null {
  if (wanted?.tabId !== tabId) return null;
  const { explainer } = wanted;
  wanted = null;
  return explainer;
}

/** Opens the popup at the reader's note on a term: a note is never typed in the page. */
export async function openForTerm(tab: Tabs.Tab | undefined, explainer: string): Promise<void> {
  if (tab?.id === undefined) return;
  wanted = { tabId: tab.id, explainer };
  await openPopup(tab);
}
