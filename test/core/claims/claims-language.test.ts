import { expect, test } from 'vitest';
import { readsClaimsIn } from '#core/claims/claims-language.ts';
import { claimsIn } from './claims-in.ts';

test.each([null, 'en', 'en-IN', 'EN', 'de', 'hi', 'enm', 'zh-Hans'])(
  'what is said of claims in %o is what the finder does',
  (language) => {
    expect(readsClaimsIn(language)).toBe(claimsIn('Xiaomi sends the IMEI to Singapore.', language).length > 0);
  },
);
