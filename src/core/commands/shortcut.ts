/** As much of a keyboard event as is needed. */
export interface KeyPress {
  /** `KeyboardEvent.key`. */
  readonly key: string;
  /** `KeyboardEvent.code`: the place of the key, whatever it writes. */
  readonly code: string;
  readonly ctrlKey: boolean;
  readonly altKey: boolean;
  readonly shiftKey: boolean;
  readonly metaKey: boolean;
}

/** Why a combination of keys cannot be a shortcut. */
export type NoShortcut =
  /** Only Ctrl, Alt, Shift so far: the reader is still pressing. */
  | 'unfinished'
  /** Without Ctrl or Alt it would be typed into pages. */
  | 'needs-ctrl-or-alt'
  /** A key that browsers take for no shortcut. */
  | 'not-allowed';

/** `Ctrl+Shift+Y`, as the browser's `commands` write it; or why not. */
export type Shortcut = { readonly keys: string } | { readonly whyNot: NoShortcut };

const MODIFIERS = new Set(['Control', 'Alt', 'Shift', 'Meta', 'AltGraph', 'OS']);

/** Names that `commands` have for keys that are no letters or digits. https://developer.mozilla.org/docs/Mozilla/Add-ons/WebExtensions/manifest.json/commands */
const NAMED: Readonly<Record<string, string>> = {
  Comma: 'Comma',
  Period: 'Period',
  Home: 'Home',
  End: 'End',
  PageUp: 'PageUp',
  PageDown: 'PageDown',
  Space: 'Space',
  Insert: 'Insert',
  Delete: 'Delete',
  ArrowUp: 'Up',
  ArrowDown: 'Down',
  ArrowLeft: 'Left',
  ArrowRight: 'Right',
};

/**
 * What was pressed, as a shortcut.
 *
 * @param isMac - There Ctrl is written `MacCtrl`, and ⌘ is `Command`.
 * @example readShortcut({ key: 'y', code: 'KeyY', ctrlKey: true, … }, false) // { keys: 'Ctrl+Y' }
 */
export function readShortcut(press: KeyPress, isMac: boolean): Shortcut {
  if (MODIFIERS.has(press.key)) return { whyNot: 'unfinished' };
  const name = nameOfKey(press);
  if (name === null || (press.metaKey && !isMac)) return { whyNot: 'not-allowed' };
  const main = [
    ...(press.ctrlKey ? [isMac ? 'MacCtrl' : 'Ctrl'] : []),
    ...(press.metaKey ? ['Command'] : []),
    ...(press.altKey ? ['Alt'] : []),
  ];
  const isFunctionKey = /^F\d/.test(name);
  if (main.length === 0 && !isFunctionKey) return { whyNot: 'needs-ctrl-or-alt' };
  if (main.length > 2 || (main.length === 2 && press.shiftKey)) return { whyNot: 'not-allowed' };
  return { keys: [...main, ...(press.shiftKey ? ['Shift'] : []), name].join('+') };
}

function nameOfKey({ key, code }: KeyPress): string | null {
  if (/^F(?:[1-9]|1[0-2])$/.test(key)) return key;
  // What the key writes, where that is a letter: on a French keyboard `A` stands where `Q` does on others.
  if (/^[a-z]$/i.test(key)) return key.toUpperCase();
  const place = /^(?:Key([A-Z])|Digit(\d))$/.exec(code);
  return place?.[1] ?? place?.[2] ?? NAMED[code] ?? null;
}
