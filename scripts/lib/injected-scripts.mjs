// @ts-check
/**
 * Builds the scripts that the background brings into pages. They stand in no manifest, so the extension plugin does not
 * know them; its own way (`?script`) would leave a second copy of each in the package, under a name that changes.
 */
import path from 'node:path';
import { build } from 'vite';

/** Sources; each is built into one file of the same name, `.js`. */
export const INJECTED = ['src/content/reader.iife.ts', 'src/content/drawing.iife.ts', 'src/content/rule-here.iife.ts'];

/**
 * Scripts of our own pages that share no file with others: what they have in common with the popup would be taken out of its script into
 * files of their own, and weigh on its first paint (1,300 bytes, gzip). Their pages name the built file, with `vite-ignore`.
 */
const APART = ['src/welcome/main.tsx'];

/** The file of the build. @param {string} source */
export const injectedFile = (source) => source.replace(/\.tsx?$/, '.js');

/**
 * @param {string} root
 * @param {import('vite').ResolvedConfig} config
 * @param {string} source
 * @param {'iife' | 'es'} format
 * @returns {Promise<string>} Its code.
 */
async function buildOne(root, { mode, resolve, build: { target, minify } }, source, format) {
  const built = await build({
    configFile: false,
    root,
    mode,
    logLevel: 'warn',
    publicDir: false,
    resolve: { alias: resolve.alias },
    build: {
      write: false,
      target,
      minify,
      lib: { entry: path.join(root, source), formats: [format], name: 'sidelightScript' },
    },
  });
  const outputs = [built].flat().flatMap((each) => ('output' in each ? each.output : []));
  const [chunk] = outputs.filter((each) => each.type === 'chunk');
  if (chunk === undefined || outputs.length !== 1)
    throw new Error(`${source}: wanted one script, found ${outputs.length} files`);
  return chunk.code;
}

/** @param {string} root The project's folder. @returns {import('vite').Plugin} */
export function injectedScripts(root) {
  /** @type {import('vite').ResolvedConfig} */
  let config;
  return {
    name: 'sidelight-injected-scripts',
    apply: 'build',
    configResolved(resolved) {
      config = resolved;
    },
    async generateBundle() {
      const emit = async (/** @type {string} */ source, /** @type {'iife' | 'es'} */ format) => {
        const code = await buildOne(root, config, source, format);
        this.emitFile({ type: 'asset', fileName: injectedFile(source), source: code });
      };
      for (const source of INJECTED) await emit(source, 'iife');
      for (const source of APART) await emit(source, 'es');
    },
  };
}
