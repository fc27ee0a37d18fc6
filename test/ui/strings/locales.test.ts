import { describe, expect, it } from 'vitest';
import {
  fillMessages,
  findLocaleFaults,
  locales,
  type Messages,
  readMessages,
  tagOf,
  wantedMessages,
} from '../../../scripts/lib/locales.mjs';

const english = readMessages('en');

/** The longest that the stores take of a description; characters. */
const MOST_DESCRIBED = 132;

/** Scripts in which hardly a word is the same as in English. */
const OTHER_SCRIPT = ['ar', 'hi', 'zh_CN'];

describe.each(locales())('the messages in %s', (locale) => {
  const messages = readMessages(locale);

  it('are all there, none is left over, and each takes in what it does in English', () => {
    expect(findLocaleFaults(english, messages, locale)).toEqual({ missing: [], leftOver: [], otherPlaceholders: [] });
  });

  it('stand in the order of English, with the same names for what is put in', () => {
    const wanted = wantedMessages(english, locale);
    expect(Object.keys(messages)).toEqual([...wanted.keys()]);
    const other = Object.keys(messages).filter(
      (key) => JSON.stringify(messages[key]?.placeholders) !== JSON.stringify(wanted.get(key)?.placeholders),
    );
    expect(other).toEqual([]);
  });

  it('name their language and its direction', () => {
    const tag = tagOf(locale);
    expect(messages.languageTag?.message).toBe(tag);
    const isRightToLeft = ['ar', 'fa', 'he', 'ur'].includes(new Intl.Locale(tag).language);
    expect(messages.textDirection?.message).toBe(isRightToLeft ? 'rtl' : 'ltr');
  });

  it('describe the product in what the stores allow, and leave its name', () => {
    expect([...(messages.extensionDescription?.message ?? '')].length).toBeLessThanOrEqual(MOST_DESCRIBED);
    expect(messages.extensionName?.message).toBe('Sidelight');
  });

  it('have no white space at an end, and mark the same terms in the preview', () => {
    const untidy = Object.entries(messages).filter(([, { message }]) => message !== message.trim());
    expect(untidy).toEqual([]);
    const termsIn = (text = '') => [...text.matchAll(/\[(\d):[^\]]+\]/g)].map(([, number]) => number).sort();
    for (const key of ['previewFirst', 'previewSecond'])
      expect(termsIn(messages[key]?.message)).toEqual(termsIn(english[key]?.message));
  });
});

describe.each(locales().filter((locale) => OTHER_SCRIPT.includes(locale)))('the messages in %s', (locale) => {
  it('are in its own script, but for names and formats', () => {
    const messages = readMessages(locale);
    const latin = Object.entries(messages).filter(([, { message }]) => /^[\p{Script=Latin}\P{L}]*$/u.test(message));
    const keys = latin.filter(([, { message }]) => /[a-z]{4}/.test(message)).map(([key]) => key);
    expect(keys.filter((key) => !MAY_BE_LATIN.includes(key))).toEqual([]);
  });
});

/** The product's name, an example of an address, words of comment forms, and formats. */
const MAY_BE_LATIN = [
  'extensionName',
  'addSiteExample',
  'draftCommentMissing',
  'draftNameMissing',
  'textDirection',
  'notebookFormatJson',
  'notebookFormatMarkdown',
  'notebookFormatW3c',
];

describe('a language', () => {
  const small: Messages = {
    who: { message: 'By $1', description: 'Who wrote it.' },
    frame: { message: 'In $HOST$', placeholders: { host: { content: '$1' } } },
    terms_one: { message: '$1 term' },
    terms_other: { message: '$1 terms' },
  };

  it.each([
    ['ar', ['terms_zero', 'terms_one', 'terms_two', 'terms_few', 'terms_many', 'terms_other']],
    ['fr', ['terms_one', 'terms_many', 'terms_other']],
    ['de', ['terms_one', 'terms_other']],
    ['zh_CN', ['terms_other']],
  ])('is to have the plurals that it has: %s', (locale, forms) => {
    expect([...wantedMessages(small, locale).keys()]).toEqual(['who', 'frame', ...forms]);
  });

  it('is told what it lacks, what it has too much of, and where something else is put in', () => {
    const german = {
      who: { message: 'Von' },
      frame: { message: 'In $HOST$' },
      terms_one: { message: '$1 Begriff' },
      terms_few: { message: '$1 Begriffe' },
    };
    expect(findLocaleFaults(small, german, 'de')).toEqual({
      missing: ['terms_other'],
      leftOver: ['terms_few'],
      otherPlaceholders: ['who'],
    });
  });

  it('may say one and two in the word alone where it is Arabic', () => {
    const forms = {
      terms_one: { message: 'مصطلح واحد' },
      terms_two: { message: 'مصطلحان' },
      terms_few: { message: 'مصطلحات' },
    };
    expect(findLocaleFaults(small, forms, 'ar').otherPlaceholders).toEqual(['terms_few']);
    expect(findLocaleFaults(small, { terms_one: { message: 'Begriff' } }, 'de').otherPlaceholders).toEqual([
      'terms_one',
    ]);
  });

  it('is filled from a translator’s texts in the order of English, with the names for what is put in', () => {
    const texts = { terms_other: '$1 Begriffe ', frame: 'In $HOST$', unknown: 'x', who: '' };
    expect(fillMessages(small, texts, 'de')).toEqual({
      frame: { message: 'In $HOST$', placeholders: { host: { content: '$1' } } },
      terms_other: { message: '$1 Begriffe' },
    });
  });
});
