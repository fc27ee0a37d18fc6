// @ts-check
/**
 * `npm run locales [-- --check]`: how complete the interface's languages are; with `--check` it fails where one is not.
 * `npm run locales -- --fill FILE LOCALE`: takes a translator's texts, `{"key": "text"}`, into `public/_locales/LOCALE/messages.json`.
 * `npm run locales -- --todo LOCALE`: prints what that language lacks, as such a file with the English texts.
 */
import { mkdirSync, readFileSync } from 'node:fs';
import {
  fillMessages,
  findLocaleFaults,
  locales,
  readMessages,
  SOURCE,
  wantedMessages,
  writeMessages,
} from './lib/locales.mjs';
import { inProject } from './lib/project.mjs';

const [option, ...rest] = process.argv.slice(2);
const english = readMessages(SOURCE);

/** Prints one line a language, and the keys of what is wrong. @returns {number} How many languages have faults. */
function report() {
  let faulty = 0;
  for (const locale of locales()) {
    const messages = readMessages(locale);
    const faults = Object.entries(findLocaleFaults(english, messages, locale));
    const total = wantedMessages(english, locale).size;
    const there = Object.keys(messages).length;
    console.log(
      `${locale.padEnd(6)} ${there} of ${total}, ${faults.map(([name, keys]) => `${name} ${keys.length}`).join(', ')}`,
    );
    for (const [name, keys] of faults) if (keys.length > 0) console.log(`       ${name}: ${keys.join(' ')}`);
    if (faults.some(([, keys]) => keys.length > 0)) faulty += 1;
  }
  return faulty;
}

/** @param {string} locale The messages that are there already, or none. */
const textsOf = (locale) =>
  locales().includes(locale)
    ? Object.fromEntries(Object.entries(readMessages(locale)).map(([key, { message }]) => [key, message]))
    : {};

/** @param {string} file @param {string} locale */
function fill(file, locale) {
  const texts = JSON.parse(readFileSync(file, 'utf8'));
  const wanted = wantedMessages(english, locale);
  const unknown = Object.keys(texts).filter((key) => !wanted.has(key));
  if (unknown.length > 0) console.log(`not taken, as ${locale} has no such message: ${unknown.join(' ')}`);
  const messages = fillMessages(english, { ...textsOf(locale), ...texts }, locale);
  mkdirSync(inProject('public', '_locales', locale), { recursive: true });
  writeMessages(locale, messages);
}

/** @param {string} locale */
function todo(locale) {
  const texts = textsOf(locale);
  const open = [...wantedMessages(english, locale)].filter(([key]) => !texts[key]);
  console.log(JSON.stringify(Object.fromEntries(open.map(([key, { message }]) => [key, message])), null, 2));
}

const [first, second] = rest;
if (option === '--todo' && first !== undefined) todo(first);
else if (option === '--fill' && first !== undefined && second !== undefined) {
  fill(first, second);
  report();
} else if (option === undefined || option === '--check') {
  if (report() > 0 && option === '--check') process.exitCode = 1;
} else {
  console.error('wanted: [--check] | --fill FILE LOCALE | --todo LOCALE');
  process.exitCode = 2;
}
