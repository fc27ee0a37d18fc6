import type { Tabs } from 'webextension-polyfill';
import { openSidePanel } from '#side-panel/open-side-panel.ts';
import { openPopup } from './open-popup.ts';

/** The term whose note the panel or popup of a tab is about to open. In memory alone: it asks within the same second. */
let wanted: { readonly tabId: number; readonly explainer: string } | null = null;

/** The term that the reader has just asked for a note on in this tab, or null. Told once. */
export function takeWantedTerm(tabId: number): string | null {
  if (wanted?.tabId !== tabId) return null;
  const { explainer } = wanted;
  wanted = null;
  return explainer;
}

/**
 * Opens the side panel at the reader's note on a term, beside the page that it is about: a note is never typed in the page. Where the
 * browser opens none (Firefox takes a press in a page for none of ours), the popup.
 */
export async function openForTerm(tab: Tabs.Tab | undefined, explainer: string): Promise<void> {
  if (tab?.id === undefined) return;
  wanted = { tabId: tab.id, explainer };
  try {
    const open = openSidePanel();
    if (open === null) throw new Error('no side panel');
    await open(tab.windowId ?? -1);
  } catch {
    await openPopup(tab);
  }
}
