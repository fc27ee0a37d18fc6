import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { claimsIn, linesIn } from './claims-in.ts';

describe('a claim is found', () => {
  test.each([
    ['in the active', 'Xiaomi sends the IMEI to Singapore.', 'Xiaomi | send | IMEI | Singapore | – | reported'],
    [
      'in the passive',
      'User data was sold to insurers by Tallyho.',
      'Tallyho | sell | User data | insurers | – | reported',
    ],
    [
      'through other verbs',
      'The app was found to be uploading the contact list to a server in China.',
      'app | send | contact list | server, China | – | alleged',
    ],
    [
      'after an accusation',
      'The senator accused Xiaomi of tracking users.',
      'Xiaomi | collect | users | – | senator | alleged',
    ],
    [
      'in a noun',
      'The transfer of call records to a third party was confirmed by the operator.',
      'operator | send | call records | third party | operator | confirmed',
    ],
    [
      'in a relative clause',
      'Lumen, an app that helps people sleep, sells their location to brokers.',
      'Lumen | sell | location | brokers | – | reported',
    ],
    [
      'past an aside',
      'The phone maker, which is based in China, stores backups of European users in Frankfurt.',
      'phone maker | store | backups of European users | Frankfurt | – | reported',
    ],
    [
      'in devices',
      'Spyware infected the phones of journalists.',
      'Spyware | access | phones of journalists | – | – | reported',
    ],
    [
      'in a list, to its end',
      'Hackers stole the names, e-mail addresses and hashed passwords of 12 million users.',
      'Hackers | access | names, e-mail addresses, hashed passwords of 12 million users | – | – | reported',
    ],
  ])('%s', (_how, sentence, expected) => {
    expect(linesIn(sentence)).toEqual([expected]);
  });

  test('for each of two verbs, the object of the second being "it"', () => {
    expect(linesIn('Lumen collects the contact list and sells it to brokers.')).toEqual([
      'Lumen | collect | contact list | – | – | reported',
      'Lumen | sell | contact list | brokers | – | reported',
    ]);
  });
});

describe('who says it', () => {
  test.each([
    [
      'stands before',
      'Researchers at Norrland University found that Xiaomi sends the IMEI to China.',
      'Researchers at Norrland University',
    ],
    ['stands after', 'Xiaomi sends the IMEI to China, a researcher told the Herald.', 'researcher'],
    ['stands in the middle', 'Xiaomi, the group says, sends the IMEI to China.', 'group'],
    ['is named by "according to"', 'According to a lawsuit, Xiaomi sends the IMEI to China.', 'lawsuit'],
    ['stands after "said"', '“Xiaomi sends the IMEI to China,” said Mira Sen.', 'Mira Sen'],
    ['says it through another verb', 'The union has complained that Xiaomi sends the IMEI to China.', 'union'],
    ['is nobody but the article', 'Xiaomi sends the IMEI to China.', undefined],
  ])('%s', (_where, sentence, source) => {
    const [claim] = claimsIn(sentence);
    expect(claim?.actor.map(({ words }) => words)).toEqual(['Xiaomi']);
    expect(claim?.source[0]?.words).toBe(source);
  });
});

describe('the stance is', () => {
  test.each([
    ['alleged', 'A watchdog says that Xiaomi collects the location of users.'],
    ['alleged', 'Xiaomi allegedly collects the location of users.'],
    ['alleged', 'Xiaomi is accused of collecting the location of users.'],
    ['denied', 'Xiaomi denied that it collects the location of users.'],
    ['denied', 'Xiaomi says it does not collect the location of users.'],
    ['denied', 'Researchers found no evidence that Xiaomi collects the location of users.'],
    ['confirmed', 'Xiaomi admitted that it had collected the location of users.'],
    ['confirmed', 'Xiaomi says it collects the location of users.'],
    ['confirmed', 'The court ruled that Xiaomi had collected the location of users.'],
    ['announced', 'Xiaomi plans to collect the location of users.'],
    ['announced', 'The ministry ordered Xiaomi to store the location of users in India.'],
    ['promised', 'Xiaomi says it will not collect the location of users.'],
    ['promised', 'Xiaomi promised to delete the location of users.'],
    ['promised', 'Xiaomi says it encrypts the location of users.'],
    ['advised', 'The regulator urged Xiaomi to delete the location of users.'],
    ['reported', 'Xiaomi collects the location of users.'],
    ['reported', 'The privacy policy says that Xiaomi may collect the location of users.'],
  ])('%s: %s', (stance, sentence) => {
    expect(claimsIn(sentence).map((claim) => claim.stance)).toEqual([stance]);
  });
});

describe('a word stands for', () => {
  test.each([
    ['it', 'Xiaomi opened a shop. It sends the IMEI to China.'],
    ['the company', 'Xiaomi opened a shop. The company sends the IMEI to China.'],
    ['they, after "according to"', 'Amazon Web Services is large. According to Xiaomi, they send the IMEI to China.'],
  ])('Xiaomi: %s', (_word, text) => {
    expect(claimsIn(text).map(({ actor }) => actor[0]?.explainer)).toEqual(['xiaomi']);
  });

  test('nobody, where nobody was named', () => {
    expect(claimsIn('It sends the IMEI to China.')).toEqual([]);
  });
});

test('what limits a claim is kept in the article’s words', () => {
  const [claim] = claimsIn('The assistant keeps a transcript of every request unless the owner turns the history off.');
  expect(claim?.condition).toBe('unless the owner turns the history off');
});

test('when it happens is kept in the article’s words', () => {
  const [claim] = claimsIn('Xiaomi will move the data of users to Singapore by the end of October.');
  expect(claim?.when).toBe('by the end of October');
});

describe('no claim is', () => {
  test.each([
    ['a question', 'Does Xiaomi send the IMEI to China?'],
    ['advice', 'Never share your password with a caller.'],
    ['a hypothesis', 'If the phone were to send the IMEI, it would break the law.'],
    ['what nobody would say', 'Xiaomi would not say whether it sends the IMEI to China.'],
    ['a definition', 'A cookie is a small file that a website keeps in the browser.'],
    ['a rule of law', 'The GDPR protects personal data.'],
    ['a letter', 'The ministry sent a letter to Xiaomi.'],
    ['a view', 'The founder shared his view of the market.'],
    ['stock', 'Xiaomi sold 11 per cent of its stock.'],
    ['code', 'The source code of Xiaomi was stolen.'],
    ['a report', 'The committee published its report on Thursday.'],
    ['money', 'Attackers stole $30 million from the exchange.'],
    ['users who share', 'Users share photos with their friends.'],
    ['a refusal to tell', 'Xiaomi declined to reveal the identities of the buyers.'],
  ])('%s: %s', (_what, sentence) => {
    expect(linesIn(sentence)).toEqual([]);
  });

  test.each(['de', 'hi', 'zh-CN', 'enx'])('found in a text in %s', (language) => {
    expect(claimsIn('Xiaomi sends the IMEI to China.', language)).toEqual([]);
  });

  test.each(['en', 'en-IN', 'EN-us', null])('missed in a text in %s', (language) => {
    expect(claimsIn('Xiaomi sends the IMEI to China.', language)).toHaveLength(1);
  });
});

const SOUP =
  `Xiaomi the company it they users' data IMEI location messages sends sent sending collected collect to store shares stored
 with in on China server that which who , . and or not never will would may said says according to by of for accused denied
 was were has been being be is a an “ ” " ( ) — ; : ? ’s what how if unless while because before IAF told asked them keep
 access hold 2015 three million app apps spyware read leaked deleted promised plans stop using between 🙂 é ज 小米`.split(
    /\s+/,
  );

test('whatever the words, claims lie in the text and speak in its words', () => {
  const text = fc.array(fc.oneof(fc.constantFrom(...SOUP), fc.string({ maxLength: 4 })), { maxLength: 60 });
  fc.assert(
    fc.property(text, (words) => {
      const article = words.join(' ').replace(/\n+/g, '\n\n');
      for (const claim of claimsIn(article)) {
        expect(claim.start).toBeGreaterThanOrEqual(0);
        expect(claim.end).toBeLessThanOrEqual(article.length);
        expect(claim.start).toBeLessThan(claim.end);
        for (const { words: own } of [...claim.actor, ...claim.data, ...claim.destination, ...claim.source]) {
          expect(own).not.toBe('');
          expect(article).toContain(own);
        }
      }
    }),
    { numRuns: 400 },
  );
});
