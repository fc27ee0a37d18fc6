// @ts-check
/**
 * Takes the last `innerHTML` assignments out of the libraries that we bundle. None of ours needs one: markup that is parsed is
 * markup that a page could have a hand in. A new release of a library that reads otherwise stops the build.
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';

/**
 * Import → the file behind it, and what stands there and what takes its place.
 *
 * @type {Record<string, {file: string, rewrites: [string, string][]}>}
 */
const LIBRARIES = {
  preact: {
    file: 'preact/dist/preact.mjs',
    // Only ever reached by `dangerouslySetInnerHTML`, which the lint forbids.
    rewrites: [['(t.innerHTML=h.__html)', '(t.textContent=h.__html)']],
  },
};

/** @param {string} code @param {string} name */
function rewrite(code, name) {
  const { rewrites } = LIBRARIES[name] ?? { rewrites: [] };
  const rewritten = rewrites.reduce((text, [from, to]) => {
    if (text.split(from).length !== 2) throw new Error(`${name}: wanted once, and found otherwise: ${from}`);
    return text.replace(from, () => to);
  }, code);
  return rewritten.replace(/\n\/\/# sourceMappingURL=.*/, '');
}

/**
 * Writes the rewritten files beside the packages and leads imports there. By alias and not by `transform`: the content
 * script is built apart, by a build that inherits aliases and no plugins.
 *
 * @param {string} root The project's folder.
 * @returns {import('vite').Plugin}
 */
export function withoutInnerHtml(root) {
  return {
    name: 'sidelight-without-inner-html',
    config() {
      const folder = path.join(root, 'node_modules', '.sidelight');
      mkdirSync(folder, { recursive: true });
      const alias = Object.entries(LIBRARIES).map(([name, { file }]) => {
        const replacement = path.join(folder, `${name.replace(/\W+/g, '-')}.mjs`);
        writeFileSync(replacement, rewrite(readFileSync(path.join(root, 'node_modules', file), 'utf8'), name));
        return { find: new RegExp(`^${name}$`), replacement };
      });
      return { resolve: { alias } };
    },
  };
}
