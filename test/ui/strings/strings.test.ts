import { afterEach, describe, expect, it, vi } from 'vitest';
import { makeStrings } from '#ui/strings/strings.ts';
import type { Translate } from '#ui/strings/translate.ts';

/** A catalogue of a few messages. */
const speaks =
  (messages: Readonly<Record<string, string>>): Translate =>
  (key, substitutions = []) =>
    (messages[key] ?? '').replace('$1', substitutions[0] ?? '');

const polish = speaks({
  languageTag: 'pl',
  textDirection: 'ltr',
  termMentions_one: '$1 wzmianka',
  termMentions_few: '$1 wzmianki',
  termMentions_other: '$1 wzmianek',
});

afterEach(() => vi.unstubAllGlobals());

describe('the strings', () => {
  it('make a formatter when they need it, and once: each takes the browser milliseconds', () => {
    const made: string[] = [];
    const counted = (name: 'PluralRules' | 'NumberFormat' | 'ListFormat') =>
      new Proxy(Intl[name], {
        construct: (make, args) => {
          made.push(name);
          return Reflect.construct(make, args);
        },
      });
    vi.stubGlobal('Intl', {
      PluralRules: counted('PluralRules'),
      NumberFormat: counted('NumberFormat'),
      ListFormat: counted('ListFormat'),
    });
    const strings = makeStrings(polish);
    expect(made).toEqual([]);
    for (const number of [1, 3]) strings.count('termMentions', number);
    strings.list(['IMEI', 'AWS']);
    expect(made).toEqual(['PluralRules', 'NumberFormat', 'ListFormat']);
  });

  it.each([
    [1, '1 wzmianka'],
    [3, '3 wzmianki'],
    [5, '5 wzmianek'],
  ])('count %i by the rules of their own language', (number, words) => {
    expect(makeStrings(polish).count('termMentions', number)).toBe(words);
  });

  it('fall back to the general form where a form is missing', () => {
    const strings = makeStrings(speaks({ languageTag: 'pl', termMentions_other: '$1 ×' }));
    expect(strings.count('termMentions', 3)).toBe('3 ×');
  });

  it('write dates as the reader does who shares their language', () => {
    const english = speaks({ languageTag: 'en' });
    expect(makeStrings(english, ['fr-FR', 'en-GB', 'en-US']).date('2014-10-22')).toBe('22 October 2014');
    expect(makeStrings(english, ['fr-FR']).date('2014-10-22')).toBe('October 22, 2014');
  });

  it.each([
    ['zh-CN', ['zh-TW', 'zh-SG'], 'zh-SG'],
    ['zh-CN', ['zh-TW'], 'zh-CN'],
    ['ar', ['ar-EG'], 'ar-EG'],
  ])('in %s of a reader of %s write dates as in %s', (languageTag, preferred, locale) => {
    expect(makeStrings(speaks({ languageTag }), preferred).locale).toBe(locale);
  });

  it('write numbers as the reader does', () => {
    expect(makeStrings(speaks({ languageTag: 'de' })).number(12_345)).toBe('12.345');
    expect(makeStrings(speaks({ languageTag: 'ar' }), ['ar-EG']).number(12_345)).toBe('١٢٬٣٤٥');
  });

  it('let what is put in stand by itself where it runs the other way', () => {
    const siteSwitch = { siteSwitch: '«$1»' };
    const [arabic, english] = [
      makeStrings(speaks({ ...siteSwitch, languageTag: 'ar', textDirection: 'rtl' })),
      makeStrings(speaks({ ...siteSwitch, languageTag: 'en' })),
    ];
    expect(arabic.t('siteSwitch', ['a.example'])).toBe('«\u2068a.example\u2069»');
    expect(english.t('siteSwitch', ['a.example'])).toBe('«a.example»');
    expect(english.t('siteSwitch', ['خبر'])).toBe('«\u2068خبر\u2069»');
  });

  it('know their direction', () => {
    expect(makeStrings(speaks({ languageTag: 'ar', textDirection: 'rtl' })).direction).toBe('rtl');
    expect(makeStrings(polish).direction).toBe('ltr');
  });
});
