import type { MessageKey } from '#core/strings/message-key.ts';

/**
 * Looks a message up, as `browser.i18n.getMessage` does: `$1` to `$9` are replaced by the substitutions. An unknown key
 * gives an empty text. The wired parent passes it in; `ui` knows no browser.
 */
export type Translate = (key: MessageKey, substitutions?: readonly string[]) => string;
