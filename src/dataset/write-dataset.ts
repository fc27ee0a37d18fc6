import { promises as fs } from 'node:fs';
import { join } from 'node:path';
import type { DatasetBytes } from './compile-dataset.ts';

const isSame = async (path: string, bytes: Uint8Array): Promise<boolean> =>
  fs.readFile(path).then(
    (old) => Buffer.compare(old, bytes) === 0,
    () => false,
  );

/** By way of a second file: the builds for two browsers may run at the same time, and neither may read half a file. */
async function writeWhole(path: string, bytes: Uint8Array): Promise<void> {
  if (await isSame(path, bytes)) return;
  const unfinished = `${path}.${process.pid}.tmp`;
  await fs.writeFile(unfinished, bytes);
  await fs.rename(unfinished, path);
}

/** Takes away what an older release has left there: whatever stands in the folder is shipped. */
async function removeOthers(folder: string, names: readonly string[]): Promise<void> {
  const others = (await fs.readdir(folder)).filter((name) => name.endsWith('.bin') || name.endsWith('.json'));
  for (const name of others) if (!names.includes(name)) await fs.rm(join(folder, name), { force: true });
}

/** Writes the files of a compiled dataset into a folder, which is made if need be, and nothing else stays there. */
export async function writeDataset(folder: string, bytes: DatasetBytes): Promise<void> {
  await fs.mkdir(folder, { recursive: true });
  const files = {
    'explainers.json': bytes.dataset,
    'aliases.json': bytes.aliases,
    'dataset.json': bytes.head,
    'about.json': bytes.about,
  };
  for (const [name, content] of Object.entries(files)) await writeWhole(join(folder, name), content);
  await removeOthers(folder, Object.keys(files));
}
