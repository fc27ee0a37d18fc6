import { describe, expect, test } from 'vitest';
import { findClaims } from '#core/claims/find-claims.ts';
import { claimsIn, linesIn } from './claims-in.ts';
import { mentionsIn } from './mentions-in.ts';

const inOneArticle = (text: string) => findClaims({ title: '', text, blocks: [], language: 'en' }, mentionsIn(text));

describe('data that has no name', () => {
  test.each([
    [
      'everything',
      'Xiaomi said that everything is stored with Amazon Web Services.',
      'Xiaomi | store | everything | Amazon Web Services | Xiaomi | confirmed',
    ],
    [
      'nothing',
      'Xiaomi promised that nothing is taken without consent.',
      'Xiaomi | collect | nothing | – | Xiaomi | promised',
    ],
    [
      'what it knows',
      'Xiaomi uses what it knows about users to aim its advertising.',
      'Xiaomi | collect | what it knows about users | – | – | reported',
    ],
    [
      'what people have made',
      'What new users have produced since July is kept in India.',
      '– | store | What new users have produced | India | – | reported',
    ],
  ])('%s', (_what, sentence, expected) => {
    expect(linesIn(sentence)).toContain(expected);
  });

  test('is none where no word says that it is data', () => {
    expect(linesIn('Xiaomi said that everything is ready and nothing will change.')).toEqual([]);
  });
});

describe('other wordings', () => {
  test.each([
    ['firms like X', 'Firms like Xiaomi could read the IMEI of every user.', 'Xiaomi | access'],
    ['access that is sold', 'Xiaomi sold access to real-time location data to brokers.', 'Xiaomi | share'],
    [
      'asked for, in the passive',
      'Xiaomi was asked by the Indian Air Force for location data.',
      'Indian Air Force | collect',
    ],
    ['made off with', 'Hackers made off with the personal data of 3 million users.', 'Hackers | access'],
    ['in which', 'Xiaomi has a database in which the location of users is stored.', 'store'],
    [
      'authorities of a country',
      'The law lets Chinese authorities read the messages of users.',
      'Chinese authorities | access',
    ],
    [
      'barred such sharing',
      'Xiaomi shared user data with brokers. The regulator barred such sharing.',
      'regulator | share',
    ],
    ['taken in', 'Xiaomi takes in the location of every user.', 'Xiaomi | collect'],
    ['stands accused', "Xiaomi stands accused of gathering users' data.", 'Xiaomi | collect'],
  ])('%s: %s', (_what, text, beginning) => {
    expect(linesIn(text).some((line) => line.includes(beginning))).toBe(true);
  });
});

describe('the stance of what a ruling says', () => {
  test.each([
    ['a fine, for it', 'Xiaomi has been fined €2 million because it sent the IMEI to China.', 'confirmed'],
    ['a fine that is only meant', 'Norway intends to fine Xiaomi for passing personal data to brokers.', 'alleged'],
    ['a duty under it', 'Under the settlement, Xiaomi must delete the location data.', 'announced'],
    ['a court that has them stop', 'A court has ruled that Xiaomi must stop tracking people.', 'announced'],
  ])('%s: %s', (_what, sentence, stance) => {
    expect(claimsIn(sentence).map((claim) => claim.stance)).toEqual([stance]);
  });
});

describe('a deed that is told by being denied', () => {
  test.each([
    ['Xiaomi rejected the charge of a data breach.', 'Xiaomi | leak | data breach | – | Xiaomi | denied'],
    ['Xiaomi said that no data breach had taken place.', 'leak'],
    ['The Indian Air Force denied any surveillance.', 'Indian Air Force | access'],
  ])('%s', (sentence, beginning) => {
    expect(linesIn(sentence)).toEqual([expect.stringContaining(beginning)]);
    expect(claimsIn(sentence).map(({ stance }) => stance)).toEqual(['denied']);
  });

  test('is one of data: no breach of contract', () => {
    expect(linesIn('Xiaomi denied a breach of contract.')).toEqual([]);
  });
});

test('a passive that names nobody tells of who handled the data before', () => {
  const { claims } = inOneArticle('Xiaomi collects the IMEI. The location of users was sent to China, too.');
  expect(claims.map(({ actor }) => actor[0]?.explainer)).toEqual(['xiaomi', 'xiaomi']);
});

describe('a sentence about data that says too little for a claim', () => {
  const text = 'Xiaomi sends the IMEI to China. Companies keep the location of users. The office has a new roof.';
  const { claims, aboutData } = inOneArticle(text);

  test('stands in the list of its own, and no other sentence does', () => {
    expect(aboutData.map(({ start, end }) => text.slice(start, end))).toEqual([
      'Companies keep the location of users.',
    ]);
  });

  test('carries no claim', () => {
    expect(claims).toHaveLength(1);
    expect(claims.some(({ start }) => aboutData.some((span) => span.start === start))).toBe(false);
  });
});
