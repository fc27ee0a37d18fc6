import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { giveStartupCache, keepStartupCache } from '../../scripts/lib/firefox-startup-cache.mjs';

const folder = mkdtempSync(path.join(os.tmpdir(), 'sidelight-startup-'));
const [firefox, kept] = [path.join(folder, 'firefox'), path.join(folder, 'kept')];
beforeAll(() => writeFileSync(firefox, 'one release'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** The folder of a new profile with some files. */
function profileWith(name: string, files: Readonly<Record<string, string>>): string {
  const profile = path.join(folder, name);
  mkdirSync(path.join(profile, 'startupCache'), { recursive: true });
  for (const [file, text] of Object.entries(files)) writeFileSync(path.join(profile, file), text);
  return profile;
}

it('hands what Firefox has compiled, and nothing else, to the next new profile of this very Firefox', () => {
  const compiled = { 'startupCache/scriptCache.bin': 'compiled', 'compatibility.ini': 'one release' };
  const of = { 'startupCache/webext.sc.lz4': 'of extensions', 'places.sqlite': 'visits', 'prefs.js': '' };
  keepStartupCache(firefox, profileWith('first', { ...compiled, ...of }), kept);
  const next = profileWith('next', {});
  giveStartupCache(firefox, next, kept);
  expect(readdirSync(next, { recursive: true }).toSorted()).toEqual([
    'compatibility.ini',
    'startupCache',
    'startupCache/scriptCache.bin',
  ]);
  expect(readFileSync(path.join(next, 'startupCache/scriptCache.bin'), 'utf8')).toBe('compiled');
});

it('leaves a profile that was started before as it is', () => {
  const used = profileWith('used', { 'prefs.js': '' });
  giveStartupCache(firefox, used, kept);
  expect(existsSync(path.join(used, 'compatibility.ini'))).toBe(false);
});

it('gives nothing of one release to another, and keeps that of the last alone', () => {
  writeFileSync(firefox, 'another release');
  const next = profileWith('next-release', {});
  giveStartupCache(firefox, next, kept);
  expect(existsSync(path.join(next, 'compatibility.ini'))).toBe(false);
  keepStartupCache(firefox, profileWith('newer', { 'compatibility.ini': 'another' }), kept);
  expect(readdirSync(kept)).toHaveLength(1);
});
