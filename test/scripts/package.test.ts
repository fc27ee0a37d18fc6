import { mkdirSync, mkdtempSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { strToU8, zipSync } from 'fflate';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { unzipTo, zipFiles, zipFolder } from '../../scripts/lib/package.mjs';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'sidelight-zip-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** Writes files in the order given, each as old as its place in it. */
function write(name: string, files: readonly (readonly [string, string])[]): string {
  const root = path.join(folder, name);
  for (const [index, [file, text]] of files.entries()) {
    mkdirSync(path.dirname(path.join(root, file)), { recursive: true });
    writeFileSync(path.join(root, file), text);
    utimesSync(path.join(root, file), index + 1e9, index + 1e9);
  }
  return root;
}

const FILES = [
  ['manifest.json', '{}'],
  ['src/b.js', 'b'],
  ['src/a.js', 'a'],
] as const;

it('makes the same bytes of the same files, whenever and in whatever order they were written', () => {
  const one = zipFolder(write('one', FILES));
  const other = zipFolder(write('other', FILES.toReversed()));
  expect(Buffer.from(one).equals(Buffer.from(other))).toBe(true);
});

it('makes the same bytes of a list of files in another order and another time zone', () => {
  const root = write('one', FILES);
  const names = FILES.map(([name]) => name);
  const zone = process.env.TZ;
  const one = zipFiles(root, names);
  try {
    process.env.TZ = 'Pacific/Kiritimati';
    const other = zipFiles(root, names.toReversed());
    expect(Buffer.from(one).equals(Buffer.from(other))).toBe(true);
  } finally {
    if (zone === undefined) delete process.env.TZ;
    else process.env.TZ = zone;
  }
});

it('gives back what was packed, without the notes of the build tool', () => {
  const zip = path.join(folder, 'packed.zip');
  writeFileSync(zip, zipFolder(write('one', [...FILES, ['.vite/manifest.json', 'notes']])));
  const target = path.join(folder, 'unpacked');
  unzipTo(zip, target);
  for (const [name, text] of FILES) expect(readFileSync(path.join(target, name), 'utf8')).toBe(text);
  expect(() => readFileSync(path.join(target, '.vite/manifest.json'))).toThrow('ENOENT');
});

it('writes nothing outside the folder', () => {
  const zip = path.join(folder, 'packed.zip');
  writeFileSync(zip, zipSync({ '../outside.txt': strToU8('x') }));
  expect(() => unzipTo(zip, path.join(folder, 'unpacked'))).toThrow('inside the folder');
});
