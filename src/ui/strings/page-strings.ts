import type { MessageKey } from '#core/strings/message-key.ts';
import { makeStrings, type Strings } from './strings.ts';

/** `browser.i18n.getMessage`, as much of it as we use. */
type GetMessage = (key: string, substitutions?: string[]) => string;

/**
 * The words of one of our own pages, in the browser's language; the page is told which language that is.
 *
 * @param title - What the page is called in its tab; a page that is seen in none has no title.
 */
export function pageStrings(document: Document, getMessage: GetMessage, title?: MessageKey): Strings {
  const strings = makeStrings(
    (key, values) => getMessage(key, [...(values ?? [])]),
    document.defaultView?.navigator.languages,
  );
  const { t, language, direction } = strings;
  document.documentElement.lang = language;
  document.documentElement.dir = direction;
  if (title !== undefined) document.title = `${t(title)} · ${t('extensionName')}`;
  return strings;
}
