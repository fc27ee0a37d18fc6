import type { PartialDate } from '#core/explainer.ts';
import type { CountedKey, MessageKey } from '#core/strings/message-key.ts';
import { formatDate } from './format-date.ts';
import type { Translate } from './translate.ts';

/** Every visible word of the interface, in the reader's language. */
export interface Strings {
  /** A message with its substitutions; one that runs the other way stands by itself, so that it cannot turn what is around it. */
  readonly t: Translate;
  /** A message that depends on a number, which is its `$1`: "1 term", "2 terms". */
  readonly count: (key: CountedKey, number: number) => string;
  /** A number, as the reader's language writes it: "1,024". */
  readonly number: (number: number) => string;
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
export function makeStrings(translate: Translate, preferred: readonly string[] = []): Strings {
  const language = translate('languageTag') || 'en';
  const direction = translate('textDirection') === 'rtl' ? 'rtl' : 'ltr';
  const isolated = (value: string): string =>
    value !== '' && (direction === 'rtl' || RIGHT_TO_LEFT.test(value)) ? `\u2068${value}\u2069` : value;
  const locale = preferred.find((tag) => sameLanguage(tag, language)) ?? language;
  const rules = lazily(() => new Intl.PluralRules(language));
  const numbers = lazily(() => new Intl.NumberFormat(locale));
  const lists = lazily(() => new Intl.ListFormat(language, { type: 'conjunction' }));
  return {
    t: (key, substitutions) => translate(key, substitutions?.map(isolated)),
    count: (key, number) => {
      const form = `${key}_${rules().select(number)}` as MessageKey;
      const substitutions = [numbers().format(number)];
      return translate(form, substitutions) || translate(`${key}_other`, substitutions);
    },
    number: (number) => numbers().format(number),
    date: (date) => formatDate(date, locale),
    list: (items) => lists().format(items),
    listParts: (items) => lists().formatToParts(items),
    locale,
    language,
    direction,
  };
}

/** Letters of the scripts that run from right to left. */
const RIGHT_TO_LEFT = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]/;

/** The same language in the same script: who reads Taiwan's Chinese has no use for dates as the mainland writes its words. */
function sameLanguage(a: string, b: string): boolean {
  const [one, other] = [a, b].map((tag) => new Intl.Locale(tag).maximize());
  return one?.language === other?.language && one?.script === other?.script;
}
