import type { PartialDate } from '#core/explainer.ts';
import type { CountedKey, MessageKey } from '#core/strings/message-key.ts';
import { formatDate } from './format-date.ts';
import type { Translate } from './translate.ts';

/** Every visible word of the interface, in the reader's language. */
export interface Strings {
  /** A message with its substitutions. */
  readonly t: Translate;
  /** A message that depends on a number, which is its `$1`: "1 term", "2 terms". */
  readonly count: (key: CountedKey, number: number) => string;
  /** A date, no more exact than it is: "October 2014". */
  readonly date: (date: PartialDate) => string;
  /** Things in a row: "IMEI, messages and mobile number". */
  readonly list: (items: readonly string[]) => string;
  /** The same in its pieces, `element` and `literal` in turn, for things that are more than words. */
  readonly listParts: (items: readonly string[]) => readonly { readonly type: string; readonly value: string }[];
  /** BCP 47 tag of how dates and numbers are written. */
  readonly locale: string;
  /** BCP 47 tag of the messages' language. */
  readonly language: string;
  /** The direction in which that language is written. */
  readonly direction: 'ltr' | 'rtl';
}

/** Makes it once it is asked for. The browser's formatters take 20 ms to make, and a page whose terms nobody opens needs none. */
function lazily<T>(make: () => T): () => T {
  let made: T | undefined;
  return () => {
    made ??= make();
    return made;
  };
}

/**
 * Makes the interface's words from a lookup of messages.
 *
 * @param preferred - The reader's languages, best first (`navigator.languages`). The first in the language of the
 *   messages decides how dates are written, so that `en-GB` reads "22 October 2014".
 */
export function makeStrings(t: Translate, preferred: readonly string[] = []): Strings {
  const language = t('languageTag') || 'en';
  const locale = preferred.find((tag) => sameLanguage(tag, language)) ?? language;
  const rules = lazily(() => new Intl.PluralRules(language));
  const numbers = lazily(() => new Intl.NumberFormat(locale));
  const lists = lazily(() => new Intl.ListFormat(language, { type: 'conjunction' }));
  return {
    t,
    count: (key, number) => {
      const form = `${key}_${rules().select(number)}` as MessageKey;
      const substitutions = [numbers().format(number)];
      return t(form, substitutions) || t(`${key}_other`, substitutions);
    },
    date: (date) => formatDate(date, locale),
    list: (items) => lists().format(items),
    listParts: (items) => lists().formatToParts(items),
    locale,
    language,
    direction: t('textDirection') === 'rtl' ? 'rtl' : 'ltr',
  };
}

const sameLanguage = (a: string, b: string): boolean => a.split('-', 1)[0] === b.split('-', 1)[0];
