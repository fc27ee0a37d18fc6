import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { answersOf, exchangesOf } from '#core/claims/answers.ts';
import { ACTIONS, type Claim, type ClaimTerm } from '#core/claims/claim.ts';
import { differingFields } from '#core/claims/term-kinship.ts';
import { STANCES } from '#core/explainer.ts';

const term = (words: string): ClaimTerm => {
  const [text = '', explainer = null] = words.split('#');
  return { words: text, explainer };
};
const terms = (list: string): ClaimTerm[] => (list === '' ? [] : list.split(', ').map(term));

let at = 0;
/** actor | action | data | destination | source | stance; `words#explainer`. Each stands a hundred code units further on. */
function claim(line: string, place = ++at * 100): Claim {
  const [actor = '', action = '', data = '', destination = '', source = '', stance = ''] = line
    .split('|')
    .map((field) => field.trim());
  return {
    actor: terms(actor),
    action: action as Claim['action'],
    data: terms(data),
    destination: terms(destination),
    source: terms(source),
    stance: stance as Claim['stance'],
    condition: null,
    when: null,
    start: place,
    end: place + 90,
  };
}
const claims = (...lines: string[]): Claim[] => lines.map((line) => claim(line));

const ALLEGED =
  'Xiaomi#xiaomi | send | IMEI#imei, messages#sms-content | server#server, China#china | a firm | alleged';

describe('an answer', () => {
  test.each([
    ['denies the deed', 'Xiaomi#xiaomi | send | IMEI#imei | | Xiaomi#xiaomi | denied'],
    ['denies another such deed, naming no data', 'Xiaomi#xiaomi | share | | | Xiaomi#xiaomi | denied'],
    [
      'says where the data is',
      'Xiaomi#xiaomi | store | part of their information | AWS#aws, China#china | Xiaomi#xiaomi | confirmed',
    ],
    ['promises, of all data', 'Xiaomi#xiaomi | protect | users’ data | | Xiaomi#xiaomi | promised'],
    ['is announced in the article’s own voice', 'Xiaomi#xiaomi | move | users’ data | India#india | | announced'],
    ['comes from who speaks for it', 'Xiaomi#xiaomi | send | messages#sms-content | | a Xiaomi spokesperson | denied'],
  ])('%s', (_what, reply) => {
    expect(answersOf(claims(ALLEGED, reply))).toEqual([null, 0]);
  });

  test.each([
    ['another company', 'Lumen | send | IMEI#imei | | Lumen | denied'],
    ['a person who has left', 'Xiaomi#xiaomi | send | IMEI#imei | | former Xiaomi executive | confirmed'],
    ['the accuser', 'Xiaomi#xiaomi | send | IMEI#imei | | a firm | confirmed'],
    ['a plan for other data', 'Xiaomi#xiaomi | delete | facial templates | | Xiaomi#xiaomi | announced'],
    ['a denial of other data and another deed', 'Xiaomi#xiaomi | delete | call logs | | Xiaomi#xiaomi | denied'],
    ['advice', 'Xiaomi#xiaomi | other | IMEI#imei | | Xiaomi#xiaomi | advised'],
    ['a further allegation', 'Xiaomi#xiaomi | send | IMEI#imei | | Xiaomi#xiaomi | alleged'],
  ])('is not %s', (_what, other) => {
    expect(answersOf(claims(ALLEGED, other))).toEqual([null, null]);
  });

  test('is not what stands before it, nor what the company itself has said', () => {
    const denial = 'Xiaomi#xiaomi | send | IMEI#imei | | Xiaomi#xiaomi | denied';
    expect(answersOf(claims(denial, ALLEGED))).toEqual([null, null]);
    const own = 'Xiaomi#xiaomi | send | IMEI#imei | | Xiaomi#xiaomi | reported';
    expect(answersOf(claims(own, denial))).toEqual([null, null]);
  });

  test('is to the nearest allegation that it can be to', () => {
    const other = 'Xiaomi#xiaomi | send | call logs | | a paper | alleged';
    const reply = 'Xiaomi#xiaomi | send | IMEI#imei | | Xiaomi#xiaomi | denied';
    expect(answersOf(claims(ALLEGED, ALLEGED, reply))).toEqual([null, null, 1]);
    expect(answersOf(claims(ALLEGED, other, reply))).toEqual([null, null, 0]);
  });

  test('is, of one sentence’s allegations, to the one it has most in common with', () => {
    const sentence = [
      claim('Lumen | collect | location | | a firm | alleged', 100),
      claim('Lumen | sell | location | brokers | a firm | alleged', 100),
    ];
    const reply = claim('Lumen | sell | location | | Lumen | denied', 300);
    expect(answersOf([...sentence, reply])).toEqual([null, null, 1]);
  });
});

test('an answer may stand in the sentence of its allegation', () => {
  const reply = 'Xiaomi#xiaomi | send | IMEI#imei | | Xiaomi#xiaomi | denied';
  expect(answersOf([claim(ALLEGED, 100), claim(reply, 100)])).toEqual([null, 0]);
});

describe('exchanges', () => {
  test('keep the article’s order, and bring answers up to what they answer', () => {
    const promise = 'Xiaomi#xiaomi | protect | users’ data | | Xiaomi#xiaomi | promised';
    const advice = 'IAF#indian-air-force | other | Xiaomi mobiles | | IAF#indian-air-force | advised';
    expect(exchangesOf(claims(ALLEGED, advice, promise, ALLEGED, promise))).toEqual([
      { claim: 0, answers: [2] },
      { claim: 1, answers: [] },
      { claim: 3, answers: [4] },
    ]);
  });

  const anyTerm = fc.constantFrom(
    'Xiaomi#xiaomi',
    'a Xiaomi spokesperson',
    'users’ data',
    'IMEI#imei',
    'a firm',
    'China',
  );
  const anyTerms = fc.array(anyTerm.map(term), { maxLength: 2 });
  const anyClaim: fc.Arbitrary<Claim> = fc.record({
    actor: anyTerms,
    action: fc.constantFrom(...ACTIONS),
    data: anyTerms,
    destination: anyTerms,
    source: anyTerms,
    stance: fc.constantFrom(...STANCES),
    condition: fc.constant(null),
    when: fc.constantFrom(null, '2015'),
    start: fc.nat(3000),
    end: fc.constant(4000),
  });
  const story = fc.array(anyClaim, { maxLength: 9 }).map((list) => list.toSorted((a, b) => a.start - b.start));

  test('lose no claim and show none twice; an answer is later than, and to something that is no answer', () => {
    fc.assert(
      fc.property(story, (list) => {
        const answered = answersOf(list);
        const shown = exchangesOf(list).flatMap(({ claim: first, answers }) => [first, ...answers]);
        expect(shown.toSorted((a, b) => a - b)).toEqual(list.map((_, i) => i));
        answered.forEach((of, i) => {
          if (of === null) return;
          expect(of).toBeLessThan(i);
          expect(answered[of]).toBeNull();
        });
        const firsts = exchangesOf(list).map((exchange) => exchange.claim);
        expect(firsts).toEqual(firsts.toSorted((a, b) => a - b));
      }),
    );
  });

  test('differ in the same fields from either side, and a claim in none from itself', () => {
    fc.assert(
      fc.property(anyClaim, anyClaim, (a, b) => {
        expect(differingFields(a, b)).toEqual(differingFields(b, a));
        expect(differingFields(a, a)).toEqual([]);
      }),
    );
  });
});

test('fields differ where one states what the other does not; an explainer counts, not how it is written', () => {
  const a = claim('Xiaomi#xiaomi | send | IMEI number#imei | China | a firm | alleged');
  const b = claim('The company#xiaomi | store | IMEI#imei | | Xiaomi | denied');
  expect(differingFields(a, b)).toEqual(['action', 'destination']);
});
