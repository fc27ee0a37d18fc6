import { createHash } from 'node:crypto';
import { join, resolve, sep } from 'node:path';
import type { Plugin } from 'vite';
import { compileDataset } from './compile-dataset.ts';
import { countFaults, describeFault, type Fault } from './fault.ts';
import { readDatasetFiles } from './read-dataset-files.ts';
import { readLastRelease } from './read-last-release.ts';
import { writeDataset } from './write-dataset.ts';

/** A module that gives the mention index as text: see `background/embedded-index.ts`. */
const EMBEDDED_INDEX = 'virtual:mention-index';
/** How Rollup's plugins mark what is no file. */
const RESOLVED_INDEX = `\0${EMBEDDED_INDEX}`;

function embedded(mentionIndex: Uint8Array): string {
  const encoded = Buffer.from(mentionIndex).toString('base64');
  const digest = createHash('sha256').update(mentionIndex).digest('hex');
  return `export const encoded = '${encoded}'; export const digest = '${digest}';`;
}

interface Compiled {
  readonly faults: readonly Fault[];
  readonly mentionIndex: Uint8Array;
}

/** Compiles the folder and writes the result; with faults nothing is written, and an older result stays. */
async function compileFolder(source: string, target: string): Promise<Compiled> {
  const { faults, bytes } = compileDataset(await readDatasetFiles(source), await readLastRelease(source));
  if (faults.length === 0) await writeDataset(target, bytes);
  return { faults, mentionIndex: bytes.mentionIndex };
}

const report = (faults: readonly Fault[]): string =>
  [`the dataset has ${countFaults(faults)}:`, ...faults.map(describeFault)].join('\n  ');

/**
 * Compiles `src/dataset/explainers/*.yml` into `public/dataset/` and the module `virtual:mention-index` when a build starts,
 * and again whenever a file of the folder changes in serve or watch mode. A build fails with all faults listed; a running dev server only warns, so that
 * a half-written entry does not stop it.
 */
export function dataset(): Plugin {
  let source = '';
  let target = '';
  let isServing = false;
  let mentionIndex: Uint8Array = new Uint8Array();
  return {
    name: 'sidelight-dataset',
    configResolved({ root, publicDir, command }) {
      source = resolve(root, 'src/dataset/explainers');
      target = join(publicDir, 'dataset');
      isServing = command === 'serve';
    },
    async buildStart() {
      this.addWatchFile(source);
      for (const { name } of await readDatasetFiles(source)) this.addWatchFile(join(source, name));
      const compiled = await compileFolder(source, target);
      const { faults } = compiled;
      mentionIndex = compiled.mentionIndex;
      if (faults.length === 0) return;
      if (isServing) this.warn(report(faults));
      else this.error(report(faults));
    },
    resolveId: (id) => (id === EMBEDDED_INDEX ? RESOLVED_INDEX : null),
    load: (id) => (id === RESOLVED_INDEX ? embedded(mentionIndex) : null),
    configureServer(server) {
      server.watcher.add(source);
      server.watcher.on('all', async (_event, path) => {
        if (!resolve(path).startsWith(source + sep)) return;
        const { faults } = await compileFolder(source, target);
        if (faults.length > 0) server.config.logger.warn(report(faults));
        else server.ws.send({ type: 'full-reload' });
      });
    },
  };
}
