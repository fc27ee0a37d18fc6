import { promises as fs } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { compileDataset } from '#dataset/compile-dataset.ts';
import { readDatasetFiles } from '#dataset/read-dataset-files.ts';
import { writeDataset } from '#dataset/write-dataset.ts';
import { entryFile } from './entry.ts';

let folder = '';
beforeEach(async () => {
  folder = await fs.mkdtemp(join(tmpdir(), 'sidelight-dataset-'));
});
afterEach(() => fs.rm(folder, { recursive: true }));

const { bytes } = compileDataset([entryFile('imei.yml')]);

test('the files stand in a folder that did not exist, and nothing beside them', async () => {
  const target = join(folder, 'public', 'dataset');
  await writeDataset(target, bytes);
  expect((await fs.readdir(target)).sort()).toEqual(['about.json', 'aliases.json', 'dataset.json', 'explainers.json']);
  expect(new Uint8Array(await fs.readFile(join(target, 'explainers.json')))).toEqual(bytes.dataset);
  expect(new Uint8Array(await fs.readFile(join(target, 'aliases.json')))).toEqual(bytes.aliases);
});

test('an unchanged file is not written again, so that a watcher has no cause to start anew', async () => {
  const path = join(folder, 'explainers.json');
  await writeDataset(folder, bytes);
  await fs.utimes(path, 1, 1);
  await writeDataset(folder, bytes);
  expect((await fs.stat(path)).mtimeMs).toBe(1000);
});

test('a damaged file is mended', async () => {
  await writeDataset(folder, bytes);
  await fs.writeFile(join(folder, 'aliases.json'), 'x');
  await writeDataset(folder, bytes);
  expect(new Uint8Array(await fs.readFile(join(folder, 'aliases.json')))).toEqual(bytes.aliases);
});

test('what an older release has left there is not shipped', async () => {
  await fs.writeFile(join(folder, 'mention-index.bin'), 'x');
  await writeDataset(folder, bytes);
  expect((await fs.readdir(folder)).sort()).toEqual(['about.json', 'aliases.json', 'dataset.json', 'explainers.json']);
});

test('files are read in order of their names; hidden ones are passed over, others are not', async () => {
  const files = [entryFile('b.yml'), entryFile('a.yml'), { name: '.swp', text: '' }, { name: 'c.txt', text: '' }];
  for (const { name, text } of files) await fs.writeFile(join(folder, name), text);
  expect((await readDatasetFiles(folder)).map(({ name }) => name)).toEqual(['a.yml', 'b.yml', 'c.txt']);
});
