import { promises as fs } from 'node:fs';
import { join } from 'node:path';
import type { DatasetFile } from './parse-explainer.ts';

/** All files of a folder but hidden ones. A file of another kind is handed on, too, and becomes a fault: it would be lost otherwise. */
export async function readDatasetFiles(folder: string): Promise<DatasetFile[]> {
  const names = (await fs.readdir(folder)).filter((name) => !name.startsWith('.')).sort();
  return Promise.all(names.map(async (name) => ({ name, text: await fs.readFile(join(folder, name), 'utf8') })));
}
