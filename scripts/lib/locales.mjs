// @ts-check
/** The interface's messages in each language, `public/_locales/LOCALE/messages.json`, and what may be wrong with them beside English. */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { inProject } from './project.mjs';

/**
 * A message as browsers keep it: https://developer.chrome.com/docs/extensions/reference/api/i18n#locales-messages.json
 *
 * @typedef {object} Message
 * @property {string} message
 * @property {string} [description] For translators; in English alone.
 * @property {Readonly<Record<string, {content: string, example?: string}>>} [placeholders]
 */

/** @typedef {Readonly<Record<string, Message>>} Messages */

/**
 * What is wrong with a language's messages; each list holds keys.
 *
 * @typedef {object} LocaleFaults
 * @property {readonly string[]} missing
 * @property {readonly string[]} leftOver English has no such message, or the language no such plural.
 * @property {readonly string[]} otherPlaceholders What is put in is not the same as in English.
 */

/** The language that all others are made from, and that browsers fall back to. */
export const SOURCE = 'en';

const fileOf = (/** @type {string} */ locale) => inProject('public', '_locales', locale, 'messages.json');

/** The languages that are there, by the browsers' names for them: `pt_BR`. @returns {string[]} */
export const locales = () =>
  readdirSync(inProject('public', '_locales'), { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name)
    .sort();

/** The BCP 47 tag. @example tagOf('pt_BR') // 'pt-BR' @param {string} locale */
export const tagOf = (locale) => locale.replaceAll('_', '-');

/** @param {string} locale @returns {Messages} */
export const readMessages = (locale) => JSON.parse(readFileSync(fileOf(locale), 'utf8'));

/** @param {string} locale @returns {readonly string[]} `zero`, `one`, `two`, `few`, `many`, `other`: those that the language has. */
export const pluralsOf = (locale) =>
  ['zero', 'one', 'two', 'few', 'many', 'other'].filter((category) =>
    new Intl.PluralRules(tagOf(locale)).resolvedOptions().pluralCategories.some((each) => each === category),
  );

/**
 * The messages that a language is to have, in the order of English: where that has a form for one and for others, all forms of the
 * language, each with the English message that it is made from.
 *
 * @param {Messages} english
 * @param {string} locale
 * @returns {Map<string, Message>}
 */
export function wantedMessages(english, locale) {
  /** @type {Map<string, Message>} */
  const wanted = new Map();
  for (const [key, message] of Object.entries(english)) {
    const stem = /^(.+)_one$/.exec(key)?.[1];
    const other = stem === undefined ? undefined : english[`${stem}_other`];
    if (other === undefined) {
      // The general form has come with the first one already.
      if (!wanted.has(key)) wanted.set(key, message);
    } else for (const plural of pluralsOf(locale)) wanted.set(`${stem}_${plural}`, plural === 'one' ? message : other);
  }
  return wanted;
}

/** `$1` to `$9` and `$NAME$`, in one order. @param {string} text */
const placeholdersIn = (text) => (text.replaceAll('$$', '').match(/\$(?:[1-9]|\w+\$)/g) ?? []).sort().join(' ');

/** Arabic says none, one and two of a thing in the word itself. @param {string} key @param {string} locale */
const mayLeaveOutNumber = (key, locale) => tagOf(locale).startsWith('ar') && /_(?:zero|one|two)$/.test(key);

/**
 * @param {Messages} english
 * @param {Messages} messages
 * @param {string} locale
 * @returns {LocaleFaults}
 */
export function findLocaleFaults(english, messages, locale) {
  const wanted = wantedMessages(english, locale);
  return {
    missing: [...wanted.keys()].filter((key) => !messages[key]?.message.trim()),
    leftOver: Object.keys(messages).filter((key) => !wanted.has(key)),
    otherPlaceholders: [...wanted].flatMap(([key, source]) => {
      const text = messages[key]?.message;
      if (text === undefined) return [];
      const [asked, found] = [placeholdersIn(source.message), placeholdersIn(text)];
      return found === asked || (mayLeaveOutNumber(key, locale) && found === '') ? [] : [key];
    }),
  };
}

/**
 * A language's messages from a translator's texts, in the order of English; what is not translated is left out. Descriptions stay in
 * English, where translators read them: no browser does.
 *
 * @param {Messages} english
 * @param {Readonly<Record<string, string>>} texts
 * @param {string} locale
 * @returns {Messages}
 */
export const fillMessages = (english, texts, locale) =>
  Object.fromEntries(
    [...wantedMessages(english, locale)].flatMap(([key, { placeholders }]) => {
      const message = texts[key]?.trim();
      return message ? [[key, { message, ...(placeholders && { placeholders }) }]] : [];
    }),
  );

/** @param {string} locale @param {Messages} messages */
export const writeMessages = (locale, messages) =>
  writeFileSync(fileOf(locale), `${JSON.stringify(messages, null, 2)}\n`);
