import { expect, it } from 'vitest';
import { withoutOwnTraffic } from '../../scripts/lib/own-traffic.mjs';

it.each([
  ['POST', 'accounts.google.com', '/ListAccounts?gpsia=1&source=ChromiumBrowser&json=standard', true],
  ['POST', 'update.googleapis.com', '/service/update2/json?cup2key=1', true],
  ['GET', 'redirector.gvt1.com', '/edgedl/chrome/dict/en-us-10-2.bdic', true],
  ['GET', 'accounts.google.com', '/ListAccounts?source=ChromiumBrowser', false],
  ['POST', 'accounts.google.com', '/other', false],
  ['POST', 'update.googleapis.com.evil.example', '/service/update2/json?', false],
  ['GET', 'redirector.gvt1.com', '/edgedl/chrome/dict/../x.bdic', false],
  ['CONNECT', '?', '', false],
])('%s %s%s is the browser’s own: %s', (method, host, path, isOwn) => {
  expect(withoutOwnTraffic([{ method, host, path }]).length).toBe(isOwn ? 0 : 1);
});
