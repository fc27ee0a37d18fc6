import { describe, expect, test } from 'vitest';
import { findInnerTerms } from '#core/mentions/find-inner-terms.ts';
import { indexOf } from './entries.ts';

const index = indexOf();
const SERVER = { id: 'server', name: 'Server' };

/** The terms in some texts, as they are written there. */
const termsIn = (...texts: string[]): string[] =>
  findInnerTerms(index, SERVER, texts).flatMap(({ text, terms }) =>
    terms.map(({ start, end, explainer }) => `${text.slice(start, end)}: ${explainer}`),
  );

describe('the terms inside an explainer', () => {
  test('are found in each of its texts', () => {
    expect(termsIn('Each website may set a cookie in the browser.', 'The GDPR asks for encryption.')).toEqual(
      expect.arrayContaining(['cookie: cookie', 'GDPR: gdpr']),
    );
  });

  test('are given with the text that they stand in, and no other text is', () => {
    const text = 'Each website may set a cookie in the browser.';
    expect(findInnerTerms(index, SERVER, ['Nothing is said here.', text]).map((each) => each.text)).toEqual([text]);
  });

  test('are never the explainer itself', () => {
    expect(termsIn('The app sent all contacts to a server abroad.').join()).not.toContain('server');
  });

  test('are each given once', () => {
    expect(
      termsIn('The GDPR protects personal data.', 'The GDPR does.').filter((t) => t.endsWith(': gdpr')),
    ).toHaveLength(1);
  });

  test('have the sense that they have there: no cookie is baked', () => {
    expect(termsIn('Bake the cookie until brown, then store it in a box.')).toEqual([]);
  });
});
