const FOCUSABLE = 'a[href], button:not([disabled]), summary, input, select, textarea';

/**
 * Lets Tab go round inside the popover: from its last stop to the first, and back. The popover stands at the end of the
 * page's document, so that Tab would otherwise leave for the browser's own bar and not for the words that the reader
 * came from; Escape goes back there.
 *
 * @param onLeave - For a popover that stays while the reader reads on: at both ends Tab goes back to the page.
 */
export function keepTabInside(event: KeyboardEvent, onLeave: (() => void) | null): void {
  if (event.key !== 'Tab' || !(event.currentTarget instanceof HTMLElement)) return;
  const stops = [...event.currentTarget.querySelectorAll<HTMLElement>(FOCUSABLE)].filter(isShown);
  const [first, last] = [stops[0], stops.at(-1)];
  const from = event.target;
  const leaves = event.shiftKey ? from === first || from === event.currentTarget : from === last;
  if (!leaves) return;
  event.preventDefault();
  if (onLeave !== null) onLeave();
  else (event.shiftKey ? last : first)?.focus();
}

/** Not in a folded `<details>`, except its summary, and not in what was left behind by a look-up. */
function isShown(element: HTMLElement): boolean {
  if (element.closest('[hidden]') !== null) return false;
  const folded = element.closest('details:not([open])');
  return folded === null || (element.localName === 'summary' && element.parentElement === folded);
}
