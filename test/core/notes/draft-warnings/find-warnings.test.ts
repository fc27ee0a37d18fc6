import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { passesLuhn, passesVerhoeff } from '#core/notes/draft-warnings/check-digits.ts';
import { findWarnings } from '#core/notes/draft-warnings/find-warnings.ts';

/** The number as it is marked in the text by brackets, and its kind. */
const TRUE_ONES: readonly (readonly [kind: string, text: string])[] = [
  ['email', 'Write to [a.b+news@example.co.in], please'],
  ['email', '<[someone@example.org]>.'],
  ['email', 'mail me: [ram＠example.in]'],
  ['phone', 'call [98765 43210] today'],
  ['phone', 'call [+91 98765-43210].'],
  ['phone', 'WhatsApp [+91-9876543210], any time'],
  ['phone', 'मेरा नंबर [९८७६५ ४३२१०] है'],
  ['phone', '[９８７６５４３２１０]'],
  ['phone', '[09876543210]'],
  ['phone', 'office [080-2345 6789]'],
  ['phone', 'office [011-23456789]'],
  ['phone', '[(415) 555-2671]'],
  ['phone', '[415-555-2671] or mail'],
  ['phone', '[415.555.2671]'],
  ['phone', 'London [020 7946 0958]'],
  ['phone', '[07700 900123]'],
  ['phone', '[+44 (0)20 7946 0958]'],
  ['phone', '[+49 30 901820]'],
  ['phone', '[0049 30 901820]'],
  ['imei', 'my phone is [490154203237518]'],
  ['imei', '[35-209900-176148-1]'],
  ['imei', 'IMEI: [49 015420 323751 8]'],
  ['card', '[4111 1111 1111 1111]'],
  ['card', '[4111-1111-1111-1111]'],
  ['card', '[5500005555555559]'],
  ['card', '[3782 822463 10005]'],
  ['card', '[6011000990139424]'],
  ['card', '[6521 1111 1111 1110]'],
  ['aadhaar-like', '[2341 2341 2346]'],
  ['aadhaar-like', 'card no [234123412346]'],
  ['aadhaar-like', '[२३४१ २३४१ २३४६]'],
  ['postal-address', 'I live at [12B, Mahatma Gandhi Road], first floor'],
  ['postal-address', '[221B Baker Street] in London'],
  ['postal-address', 'send it to [Bengaluru - 560 001]'],
  ['postal-address', '[New Delhi 110001]'.replace('[New ', 'New [')],
  ['postal-address', '[PIN code: 400076]'],
  ['postal-address', '[Springfield, IL 62704]'],
  ['postal-address', 'at [10 Downing Street, London SW1A 2AA]'],
  ['postal-address', '[42 Linking Road, Bandra West, Mumbai 400050]'],
];

const FALSE_ONES = [
  'In 2014 and 2015, and by 2018.',
  'on 2014-11-05 at 12:30, or 05.11.2014, 05/11/2014',
  'It costs Rs 9,999, or ₹ 12,34,567.00, or $1,234,567,890',
  'Android 4.4.4, MIUI 6.1.2.3, build 20141105.123456',
  'FIR 123/2014, case no. W.P.(C) 494/2012, CVE-2014-1234567890',
  'over 1,250,000,000 people, 3.141592653589793',
  'the server 192.168.100.200 and 10.0.0.1',
  'ISBN 978-3-16-148410-0 and UTC 1415178761',
  '@xiaomi said so, user@localhost too',
  '490154203237519 fails its check, and so does 4111 1111 1111 1112',
  '1234 5678 9012 begins with a 1, 2341 2341 2347 fails its check',
  '500 Wall Street bankers and 2 High Court judges',
  'the call is free: 1800 123 4567, 1-800-555-0199',
  'Sections 66A, 69A and 79 of the IT Act, 2000',
  'between 100000 and 200000 users, Delhi has 20 million',
  'order A9876543210, part 9876543210X',
  'pages 100-200, 3-2-1, 24 x 7',
];

/** The text without its brackets, and where they stood. */
function unbracket(marked: string) {
  const start = marked.indexOf('[');
  return { text: marked.replace(/[[\]]/g, ''), start, end: marked.indexOf(']') - 1 };
}

describe('what is personal is found, from its first to its last character', () => {
  test.each(TRUE_ONES)('%s: %s', (kind, marked) => {
    const { text, start, end } = unbracket(marked);
    expect(findWarnings(text)).toEqual([{ kind, start, end }]);
  });
});

test.each(FALSE_ONES)('nothing personal in: %s', (text) => {
  expect(findWarnings(text)).toEqual([]);
});

const digits = (length: number) => fc.stringMatching(new RegExp(`^[2-9][0-9]{${length - 1}}$`));

test('exactly one check digit in ten passes', () => {
  fc.assert(
    fc.property(digits(12), (number) => {
      const passing = (passes: (text: string) => boolean) =>
        [...'0123456789'].filter((check) => passes(number.slice(1) + check)).length;
      expect([passing(passesLuhn), passing(passesVerhoeff)]).toEqual([1, 1]);
    }),
  );
});

test('Verhoeff sees any two neighbours that changed places', () => {
  fc.assert(
    fc.property(digits(11), fc.nat(9), (number, at) => {
      const whole = number + [...'0123456789'].find((check) => passesVerhoeff(number + check));
      const [a, b] = [whole[at] ?? '', whole[at + 1] ?? ''];
      const swapped = whole.slice(0, at) + b + a + whole.slice(at + 2);
      expect(passesVerhoeff(swapped)).toBe(a === b);
    }),
  );
});

test('spans stand in the text, in order, apart, and say the same wherever the number stands', () => {
  const piece = fc.constantFrom(
    'a@b.example',
    '98765 43210',
    '4111 1111 1111 1111',
    'x',
    '𝐀',
    '\n',
    '。',
    '٠',
    'Street',
  );
  fc.assert(
    fc.property(fc.array(fc.oneof(piece, fc.string({ maxLength: 6 })), { maxLength: 20 }), (pieces) => {
      const text = pieces.join(' ');
      let last = 0;
      for (const { kind, start, end } of findWarnings(text)) {
        expect(start).toBeGreaterThanOrEqual(last);
        expect(end).toBeGreaterThan(start);
        expect(end).toBeLessThanOrEqual(text.length);
        expect(findWarnings(text.slice(start, end)).map((each) => each.kind)).toEqual([kind]);
        last = end;
      }
    }),
  );
});

test('a long draft takes no long time', () => {
  // A hundred times what a comment has: a search that goes back and forth would take minutes.
  const text = `${'1 '.repeat(20_000)}${'a'.repeat(50_000)}@${'b.'.repeat(10_000)}${'12 A '.repeat(5_000)}`;
  const started = performance.now();
  findWarnings(text);
  expect(performance.now() - started).toBeLessThan(5000);
});
