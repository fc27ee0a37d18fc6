import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, describe, expect, it } from 'vitest';
import { canonicalUrl, findSavedPages, readSavedPage } from '../../scripts/lib/saved-pages.mjs';

const folder = mkdtempSync(path.join(os.tmpdir(), 'sidelight-pages-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('the address in a page', () => {
  it.each([
    ['<link rel="canonical" href="https://news.example/a">', 'https://news.example/a'],
    ["<LINK href='https://news.example/a?b=1&amp;c=2' rel='canonical' />", 'https://news.example/a?b=1&c=2'],
    ['<link rel=canonical href=http://news.example/a>', 'http://news.example/a'],
    ['<link rel="alternate canonical"\n href="https://news.example/a">', 'https://news.example/a'],
    ['<link rel="alternate" href="https://news.example/feed">', null],
    ['<link rel="canonical" href="/a">', null],
    ['<link rel="canonical">', null],
    ['<link rel="canonical" href="file:///etc/passwd">', null],
    ['<link rel="canonical" href="https://news.example:8443/a">', null],
    ['<p>rel="canonical"</p>', null],
  ])('%s: %s', (html, url) => {
    expect(canonicalUrl(html)).toBe(url);
  });
});

describe('a saved page', () => {
  const write = (name: string, body: string | Uint8Array) => {
    const file = path.join(folder, name);
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, body);
    return file;
  };

  it('is shown under the address that is given, else its own, else one of its name', () => {
    const file = write('with own.html', '<link rel="canonical" href="https://news.example/a">');
    expect(readSavedPage(file, 'https://given.example/').url).toBe('https://given.example/');
    expect(readSavedPage(file, undefined).url).toBe('https://news.example/a');
    expect(readSavedPage(write('with none.html', '<p>'), undefined).url).toBe('https://saved.example/with%20none.html');
  });

  it('may be packed', () => {
    const page = readSavedPage(write('packed.html.gz', gzipSync('<p>Grüße')), undefined);
    expect(Buffer.from(page.body).toString()).toBe('<p>Grüße');
    expect(page.url).toBe('https://saved.example/packed.html');
  });

  it('keeps its own character set', () => {
    expect(readSavedPage(write('latin.html', '<meta charset="iso-8859-1">'), undefined).contentType).toBe('text/html');
    expect(readSavedPage(write('none.html', '<p>'), undefined).contentType).toBe('text/html; charset=utf-8');
  });

  it('is found below a folder, by name; what is named itself is taken as it is', () => {
    const named = write('any/where.txt', '<p>');
    for (const name of ['below/b.html', 'below/a.html.gz', 'below/deep/c.htm', 'below/notes.json']) write(name, '');
    const below = path.join(folder, 'below');
    expect(findSavedPages([named, below])).toEqual([
      named,
      ...['a.html.gz', 'b.html', 'deep/c.htm'].map((name) => path.join(below, name)),
    ]);
  });
});
