import { createHash } from 'node:crypto';
import { promises as fs } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { build } from 'vite';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { compileDataset } from '#dataset/compile-dataset.ts';
import { dataset } from '#dataset/vite-plugin.ts';
import { entryFile } from './entry.ts';

let root = '';
beforeEach(async () => {
  root = await fs.mkdtemp(join(tmpdir(), 'sidelight-plugin-'));
});
afterEach(() => fs.rm(root, { recursive: true }));

async function write(path: string, text: string): Promise<void> {
  await fs.mkdir(dirname(join(root, path)), { recursive: true });
  await fs.writeFile(join(root, path), text);
}

async function buildWith(changes: Record<string, unknown>, main = 'export const answer = 42;'): Promise<void> {
  await write('src/dataset/explainers/imei.yml', entryFile('imei.yml', changes).text);
  await write('main.js', main);
  const lib = { entry: join(root, 'main.js'), formats: ['es' as const], fileName: 'main' };
  await build({ root, configFile: false, logLevel: 'silent', plugins: [dataset()], build: { lib } });
}

test('a build ships the dataset', async () => {
  await buildWith({});
  const head = JSON.parse(await fs.readFile(join(root, 'dist/dataset/dataset.json'), 'utf8'));
  expect(head).toEqual({ version: expect.any(String), endsOn: '2026-11', explainers: 1 });
  expect(await fs.readdir(join(root, 'public/dataset'))).toHaveLength(4);
});

test('a build puts the mention index into the script that asks for it', async () => {
  const main = "export { digest, encoded } from 'virtual:mention-index';";
  await buildWith({}, main);
  const { digest, encoded } = await import(join(root, 'dist/main.mjs'));
  const { mentionIndex } = compileDataset([entryFile('imei.yml')]).bytes;
  expect(Uint8Array.from(Buffer.from(encoded, 'base64'))).toEqual(mentionIndex);
  expect(digest).toBe(createHash('sha256').update(mentionIndex).digest('hex'));
});

test('a build fails with all faults, and writes nothing', async () => {
  const failure = buildWith({ tier: 3, colour: 'red' });
  await expect(failure).rejects.toThrow(/2 faults[\s\S]*imei.yml: tier: 1 or 2[\s\S]*imei.yml: colour: unknown field/);
  await expect(fs.access(join(root, 'public/dataset'))).rejects.toThrow();
});
