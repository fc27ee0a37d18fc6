// @ts-check
/**
 * Takes the last `innerHTML` assignments out of the libraries that we bundle. None of ours needs one: markup that is parsed is
 * markup that a page could have a hand in. A new release of a library that reads otherwise stops the build.
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';

/**
 * Import → the file behind it, what stands there and what takes its place, and what is added at its end.
 *
 * @type {Record<string, {file: string, rewrites: [string, string][], end?: string}>}
 */
const LIBRARIES = {
  preact: {
    file: 'preact/dist/preact.mjs',
    // Only ever reached by `dangerouslySetInnerHTML`, which the lint forbids.
    rewrites: [['(t.innerHTML=h.__html)', '(t.textContent=h.__html)']],
  },
  '@mozilla/readability': {
    file: '@mozilla/readability/Readability.js',
    rewrites: [
      // Starting over with other flags: the saved tree itself, in place of its markup parsed anew.
      ['var pageCacheHtml = page.innerHTML;', 'var pageCacheTree = page.cloneNode(true);'],
      ['page.innerHTML = pageCacheHtml;', 'page.replaceChildren(...pageCacheTree.cloneNode(true).childNodes);'],
      // Pictures inside <noscript>: we read text alone.
      ['tmp.innerHTML = noscript.innerHTML;', 'return;'],
      ['if (typeof module === "object") {', 'if (false) {'],
      ['  module.exports = Readability;', ''],
    ],
    end: '\nexport { Readability };\n',
  },
};

/** @param {string} code @param {string} name */
function rewrite(code, name) {
  const { rewrites, end = '' } = LIBRARIES[name] ?? { rewrites: [] };
  const rewritten = rewrites.reduce((text, [from, to]) => {
    if (text.split(from).length !== 2) throw new Error(`${name}: wanted once, and found otherwise: ${from}`);
    return text.replace(from, () => to);
  }, code);
  return rewritten.replace(/\n\/\/# sourceMappingURL=.*/, '') + end;
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
