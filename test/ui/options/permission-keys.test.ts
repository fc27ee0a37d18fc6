import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { PERMISSION_KEYS } from '#ui/options/permission-keys.ts';

const manifest = JSON.parse(readFileSync('manifest.json', 'utf8'));

test('every permission of the manifest is explained on the options page', () => {
  const asked: readonly string[] = [...manifest.permissions, ...(manifest.optional_permissions ?? [])];
  expect(asked.filter((name) => PERMISSION_KEYS[name] === undefined)).toEqual([]);
});

test('of other hosts, only what the page explains is asked for', () => {
  expect(manifest.optional_host_permissions).toEqual(['*://*/*']);
});
