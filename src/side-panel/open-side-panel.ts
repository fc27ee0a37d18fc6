import browser from 'webextension-polyfill';

/** Chrome's and Edge's API, as much of it as we use; the polyfill's types do not know it. */
interface SidePanel {
  open(where: { readonly windowId: number }): Promise<void>;
}

/**
 * What opens the side panel (Chrome, Edge) or sidebar (Firefox) of a window; null where the browser has neither. It must be called in
 * the turn of the reader's own press, and rejects where the browser takes it for none. Firefox opens it in the window in front.
 */
export function openSidePanel(): ((windowId: number) => Promise<void>) | null {
  const { sidePanel, sidebarAction } = browser as { sidePanel?: SidePanel; sidebarAction?: { open(): Promise<void> } };
  if (sidePanel !== undefined) return (windowId) => sidePanel.open({ windowId });
  if (sidebarAction !== undefined) return () => sidebarAction.open();
  return null;
}
