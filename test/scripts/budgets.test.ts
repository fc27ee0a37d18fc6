import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { neededFiles } from '../../scripts/lib/budgets.mjs';

const folder = mkdtempSync(path.join(os.tmpdir(), 'sidelight-needs-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

it('counts what a page loads at once, however deep, and nothing that comes later', () => {
  const files = {
    'src/popup/index.html':
      '<link rel="stylesheet" href="/assets/popup.css"><script type="module" crossorigin src="/assets/popup.js"></script>',
    'assets/popup.css': 'body { background: url(later.png); }',
    'assets/popup.js':
      'import{a as b,c}from"./shared.js";import "./side-effect.js";const later=()=>import("./later.js");',
    'assets/shared.js': 'export*from"./deep.js";export{x}from"./deep.js"',
    'assets/side-effect.js': '',
    'assets/deep.js': 'import"./shared.js"',
    'assets/later.js': '',
  };
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
    writeFileSync(path.join(folder, name), text);
  }
  const needed = [...neededFiles(folder, path.join(folder, 'src/popup/index.html'))];
  expect(needed.map((file) => path.relative(folder, file)).sort()).toEqual(
    Object.keys(files)
      .filter((name) => name !== 'assets/later.js')
      .sort(),
  );
});
