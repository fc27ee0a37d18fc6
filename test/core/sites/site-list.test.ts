import { describe, expect, test } from 'vitest';
import { filterSites, listedSiteOf, siteRows } from '#core/sites/site-list.ts';

const KNOWN = {
  listed: ['b.example', 'a.example', 'news.example'],
  allowed: ['*://*.added.example/*', '*://*/*'],
  off: ['a.example', 'tech.news.example'],
  always: ['b.example'],
  ruled: ['news.example'],
};
const rows = siteRows(KNOWN);
const hosts = (list: typeof rows) => list.map(({ host }) => host);

describe('the list of sites', () => {
  test('has each site once, by the alphabet', () => {
    expect(hosts(rows)).toEqual(['a.example', 'added.example', 'b.example', 'news.example', 'tech.news.example']);
  });

  test('says where each comes from and what was said of it', () => {
    expect(rows[0]).toEqual({ host: 'a.example', origin: 'listed', on: false, isAlways: false, hasRule: false });
    expect(rows[1]).toEqual({ host: 'added.example', origin: 'added', on: true, isAlways: false, hasRule: false });
    expect(rows[3]).toEqual({ host: 'news.example', origin: 'listed', on: true, isAlways: false, hasRule: true });
    expect(rows[4]).toEqual({ host: 'tech.news.example', origin: 'said', on: false, isAlways: false, hasRule: false });
  });

  test('shows an added subdomain of a site that is off as off', () => {
    const [row] = siteRows({ ...KNOWN, allowed: ['*://*.x.a.example/*'] }).filter(({ host }) => host === 'x.a.example');
    expect(row?.on).toBe(false);
  });

  test('is filtered by what the reader said, by the switch, and by words or addresses', () => {
    expect(hosts(filterSites(siteRows({ ...KNOWN, always: [] }), 'mine', ''))).not.toContain('b.example');
    expect(hosts(filterSites(rows, 'mine', ''))).toContain('b.example');
    expect(hosts(filterSites(rows, 'off', ''))).toEqual(['a.example', 'tech.news.example']);
    expect(hosts(filterSites(rows, 'all', ' NEWS '))).toEqual(['news.example', 'tech.news.example']);
    expect(hosts(filterSites(rows, 'all', 'https://www.b.example/story'))).toEqual(['b.example']);
    expect(filterSites(rows, 'all', 'nothing')).toEqual([]);
  });
});

test('a subdomain is covered by the listed site', () => {
  expect(listedSiteOf('tech.news.example', KNOWN.listed)).toBe('news.example');
  expect(listedSiteOf('badnews.example', KNOWN.listed)).toBeNull();
});
