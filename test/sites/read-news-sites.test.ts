import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { matchPatterns, readNewsSites } from '../../src/sites/read-news-sites.ts';

describe('the list of news sites', () => {
  const hosts = readNewsSites(readFileSync('src/sites/news-sites.yml', 'utf8'));

  test('names at least 150 outlets, the site of the sample story among them', () => {
    expect(hosts.length).toBeGreaterThanOrEqual(150);
    expect(hosts).toContain('ampercent.com');
  });

  test('a host becomes the pattern of its pages and its subdomains', () => {
    expect(matchPatterns(['bbc.co.uk'])).toEqual(['*://*.bbc.co.uk/*']);
  });
});

test.each([
  ['a: [www.news.example]', 'no host'],
  ['a: [https://news.example]', 'no host'],
  ['a: [News.example]', 'no host'],
  ['a: [b.example, a.example]', 'alphabetical'],
  ['a: [a.example]\nb: [a.example]', 'twice'],
])('%s is refused: %s', (yaml, why) => expect(() => readNewsSites(yaml)).toThrow(why));
