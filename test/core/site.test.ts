import { describe, expect, test } from 'vitest';
import { DEFAULT_SETTINGS } from '#core/settings.ts';
import {
  allSitesIn,
  hiddenOn,
  hostOfPattern,
  isOff,
  isWithin,
  siteOf,
  withHidden,
  withShown,
  withSite,
} from '#core/site.ts';

describe('the site of an address', () => {
  test.each([
    ['https://www.ampercent.com/xiaomi/13194/', 'ampercent.com'],
    ['http://NEWS.Example:8080/a?b#c', 'news.example'],
    ['https://tech.news.example/', 'tech.news.example'],
    ['about:blank', null],
    ['chrome://extensions', null],
    ['moz-extension://1/popup.html', null],
    ['file:///home/story.html', null],
    ['https://', null],
    ['', null],
  ])('%s is %s', (address, site) => expect(siteOf(address)).toBe(site));
});

test.each([
  ['news.example', 'news.example', true],
  ['tech.news.example', 'news.example', true],
  ['badnews.example', 'news.example', false],
  ['example', 'news.example', false],
])('%s within %s: %s', (host, site, within) => expect(isWithin(host, site)).toBe(within));

describe('on and off', () => {
  test('a site that is off is off on its subdomains, and on again in one step', () => {
    const off = withSite(DEFAULT_SETTINGS, 'news.example', false);
    expect(isOff(off, 'tech.news.example')).toBe(true);
    expect(isOff(off, 'other.example')).toBe(false);
    expect(isOff(withSite(off, 'tech.news.example', true), 'tech.news.example')).toBe(false);
  });

  test('off twice is off once', () => {
    const twice = withSite(withSite(DEFAULT_SETTINGS, 'a.example', false), 'a.example', false);
    expect(twice.sitesOff).toEqual(['a.example']);
  });
});

describe('hidden terms', () => {
  test('a term hidden on a site is hidden there alone; one hidden everywhere is hidden everywhere', () => {
    const settings = withHidden(
      withHidden(DEFAULT_SETTINGS, 'imei', 'a.example', 'site'),
      'cloud',
      'a.example',
      'everywhere',
    );
    expect([...hiddenOn(settings, 'a.example')].sort()).toEqual(['cloud', 'imei']);
    expect([...hiddenOn(settings, 'b.example')]).toEqual(['cloud']);
  });

  test('showing a term again undoes both', () => {
    const hidden = withHidden(
      withHidden(DEFAULT_SETTINGS, 'imei', 'a.example', 'site'),
      'imei',
      'a.example',
      'everywhere',
    );
    expect(hiddenOn(withShown(hidden, 'imei', 'a.example'), 'a.example').size).toBe(0);
    expect(withShown(hidden, 'imei', 'a.example')).toEqual(DEFAULT_SETTINGS);
  });
});

test.each([
  ['*://*.news.example/*', 'news.example'],
  ['https://www.news.example/*', 'news.example'],
  ['http://tech.news.example/*', 'tech.news.example'],
  ['*://*/*', null],
  ['<all_urls>', null],
])('the host of the pattern %s is %s', (pattern, host) => expect(hostOfPattern(pattern)).toBe(host));

test('every site is covered by any pattern that says so', () => {
  expect(allSitesIn(['*://*.news.example/*', '<all_urls>', '*://*/*'])).toEqual(['<all_urls>', '*://*/*']);
});
