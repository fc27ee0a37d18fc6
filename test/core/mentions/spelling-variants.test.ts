import { expect, test } from 'vitest';
import { spellingVariants } from '#core/mentions/spelling-variants.ts';

const both = { plural: true, singular: true };

test.each([
  ['data centre', ['data centres', 'data center', 'data centers', 'datacentre', 'datacenters']],
  ['data localisation', ['data localization']],
  ['anonymised data', ['anonymized data']],
  ['behavioural advertising', ['behavioral advertising']],
  ['user experience programme', ['user experience program', 'user experience programs']],
  ['privacy judgment', ['privacy judgement', 'privacy judgments']],
  ['data breach', ['data breaches']],
  ['privacy policy', ['privacy policies']],
  ['IP address', ['IP addresses']],
  ['IMEI', ['IMEIs']],
  ['SMS', ['SMSes']],
  ['standard contractual clauses', ['standard contractual clause']],
  ['server in China', ['servers in China']],
  ['pre-installed app', ['preinstalled app', 'preinstalled apps']],
  ['back door', ['backdoor', 'backdoors']],
])('%s is also written %j', (alias, others) => {
  expect(spellingVariants(alias, both)).toEqual(expect.arrayContaining([alias, ...others]));
});

test.each([
  ['Centre', ['Center']],
  ['hour', ['hor']],
  ['wise', ['wize']],
  ['virus', ['viru']],
  ['GDPR', ['gdprs']],
])('%s is not also written %j', (alias, others) => {
  for (const other of others) expect(spellingVariants(alias, both)).not.toContain(other);
});

test('only where asked for in the other number', () => {
  expect(spellingVariants('cookie', { plural: false, singular: false })).toEqual(['cookie']);
});
