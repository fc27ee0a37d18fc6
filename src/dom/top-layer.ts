/** Into the top layer, above what entered it before: dialogs and popovers of the page, the full screen. */
export function raise(host: HTMLElement): void {
  lower(host);
  if (host.isConnected && host.hasAttribute('popover')) host.showPopover?.();
}

/** Out of the top layer; then nothing of it is drawn. */
export function lower(host: HTMLElement): void {
  if (host.hasAttribute('popover') && host.matches(':popover-open')) host.hidePopover?.();
}

/** Whether a press in the middle of an element of ours would reach something else: it is covered, or inert. */
export function coveredAt(element: HTMLElement, host: HTMLElement): boolean {
  const { left, top, width, height } = element.getBoundingClientRect();
  return host.ownerDocument.elementFromPoint(left + width / 2, top + height / 2) !== host;
}
