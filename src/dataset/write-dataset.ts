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

/** Writes the three files of a compiled dataset into a folder, which is made if need be. */
export async function writeDataset(folder: string, bytes: DatasetBytes): Promise<void> {
  await fs.mkdir(folder, { recursive: true });
  await writeWhole(join(folder, 'explainers.json'), bytes.dataset);
  await writeWhole(join(folder, 'mention-index.bin'), bytes.mentionIndex);
  await writeWhole(join(folder, 'dataset.json'), bytes.head);
}
