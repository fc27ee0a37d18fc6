import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { closingQuestion } from '#core/claims/closing-question.ts';
import { claimsIn } from './claims-in.ts';

/** The paragraphs of the story that the product was born from; test/fixtures/articles/README.md notes its licence. */
const html = readFileSync(new URL('../../fixtures/articles/xiaomi-data-center/source.html', import.meta.url), 'utf8');
const story = html.slice(
  html.indexOf('The iPhone contender'),
  html.indexOf('Indian Data Center?') + 'Indian Data Center?'.length,
);
const text = story
  .split(/<\/(?:p|h\d)>/)
  .map((block) =>
    block
      .replace(/<(script|style|ins|figure|div)[\s\S]*?<\/\1>/g, '')
      .replace(/<[^>]*>/g, '')
      .replace(/\s+/g, ' ')
      .trim(),
  )
  .filter((block) => block !== '' && block !== 'ADVERTISEMENT')
  .join('\n\n');
const claims = claimsIn(text);
const ids = (terms: readonly { readonly explainer: string | null }[]) => terms.map(({ explainer }) => explainer);
const said = (terms: readonly { readonly words: string }[]) => terms.map(({ words }) => words);

test('its six statements are six claims, in the story’s order', () => {
  expect(claims.map(({ stance }) => stance)).toEqual([
    'alleged',
    'confirmed',
    'promised',
    'advised',
    'alleged',
    'announced',
  ]);
  expect(claims.map(({ start }) => start)).toEqual(claims.map(({ start }) => start).toSorted((a, b) => a - b));
});

describe('of these', () => {
  const [firm, reply, promise, advice, circular, plan] = claims;

  test('the first tells what a security firm says of Xiaomi', () => {
    expect(said(firm?.actor ?? [])).toEqual(['Xiaomi']);
    expect(said(firm?.data ?? [])).toEqual(['private information', 'IMEI number', 'messages', 'mobile number']);
    expect(ids(firm?.data ?? [])).toEqual([null, 'imei', 'sms-content', 'phone-number']);
    expect(ids(firm?.destination ?? [])).toEqual(['server', 'china']);
    expect(said(firm?.source ?? [])).toEqual(['one security firm']);
  });

  test('the second is Xiaomi’s own word on where the data is', () => {
    expect(ids(reply?.actor ?? [])).toEqual(['xiaomi']);
    expect(ids(reply?.source ?? [])).toEqual(['xiaomi']);
    expect(said(reply?.data ?? [])).toEqual(['greater part of their information']);
    expect(ids(reply?.destination ?? [])).toEqual(['amazon-web-services', 'china']);
  });

  test('the third is one promise, though it is made twice, and does not say where', () => {
    expect(ids(promise?.actor ?? [])).toEqual(['xiaomi']);
    expect(said(promise?.data ?? [])).toEqual(['users’ data']);
    expect(promise?.destination).toEqual([]);
  });

  test('the fourth is advice of the Air Force on a product', () => {
    expect(advice?.action).toBe('other');
    expect(ids(advice?.actor ?? [])).toEqual(['indian-air-force']);
    expect(ids(advice?.source ?? [])).toEqual(['indian-air-force']);
    expect(said(advice?.data ?? [])).toEqual(['Xiaomi mobiles']);
  });

  test('the fifth resolves "their own particular nation"', () => {
    expect(said(circular?.source ?? [])).toEqual(['circular']);
    expect(said(circular?.data ?? [])).toEqual(['information', 'clients']);
    expect(circular?.destination).toEqual([{ words: 'own particular nation', explainer: 'china' }]);
  });

  test('the sixth is a plan, with the time that the next sentence gives', () => {
    expect(ids(plan?.destination ?? [])).toEqual(['india-data-centre']);
    expect(ids(plan?.source ?? [])).toEqual(['xiaomi']);
    expect(plan?.when).toBe('middle of 2015 or end of 2015');
  });
});

test('its closing question is both sentences of its last paragraph', () => {
  const found = closingQuestion({ text });
  expect(text.slice(found?.start, found?.end)).toMatch(
    /^What do you think about this data center\? Will Xiaomi stop .*\?$/,
  );
});
