// The packages that people use for this, each brought as far as it goes to the same answers: `build(aliases)` gives what
// it holds, `full(held, text)` gives [{start, end, id}]. `max` is the largest set worth trying.
import { createRequire } from 'node:module';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { choose, dictionary, front, idOf } from './front.mjs';

const escaped = (text) => text.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&');
const BEFORE = "(?<![\\p{L}\\p{N}\\p{M}])(?<![\\p{L}\\p{N}\\p{M}]')";
const AFTER = "(?![\\p{L}\\p{N}\\p{M}])(?!'(?!s(?![\\p{L}\\p{N}\\p{M}]))[\\p{L}\\p{N}\\p{M}])";
const longestFirst = (a, b) => b.length - a.length || (a < b ? -1 : 1);

/** An Aho–Corasick package: all its matches, then our choice. */
const automaton = (name, max, load, build, each) => ({
  name,
  max,
  load,
  build(aliases, library) {
    const words = dictionary(aliases);
    return { words, automaton: build(library, words.keys) };
  },
  full({ words, automaton }, text) {
    const f = front(text);
    const candidates = [];
    each(automaton, f.key, (start, end, key) => candidates.push(start, end, key), words.at);
    return choose(candidates, f, words.entries);
  },
});

const WORDS = /[\p{L}\p{N}\p{M}]+/gu;
const tokensOf = (text) => [...text.matchAll(WORDS)].flatMap((match) => [match.index, match.index + match[0].length]);

/** Words by a RegExp, then a Map of 1 … k of them: what most people write. */
const wordsAndMap = {
  name: 'words + Map',
  max: 200000,
  load: async () => null,
  build(aliases) {
    const words = dictionary(aliases);
    const longest = new Map();
    for (const key of words.keys) {
      const tokens = tokensOf(key);
      const first = key.slice(tokens[0], tokens[1]);
      longest.set(first, Math.max(longest.get(first) ?? 0, tokens.length / 2));
    }
    return { words, longest };
  },
  full({ words, longest }, text) {
    const f = front(text);
    const tokens = tokensOf(f.key);
    const candidates = [];
    for (let i = 0; i < tokens.length; i += 2) {
      const most = longest.get(f.key.slice(tokens[i], tokens[i + 1])) ?? 0;
      for (let k = most; k > 0; k--) {
        const end = tokens[i + 2 * k - 1];
        const key = end === undefined ? undefined : words.at.get(f.key.slice(tokens[i], end));
        if (key !== undefined) candidates.push(tokens[i], end, key);
      }
    }
    return choose(candidates, f, words.entries);
  },
};

const oneRegExp = {
  name: 'one RegExp',
  max: 50000,
  load: async () => null,
  build(aliases) {
    const words = dictionary(aliases);
    const source = words.keys.toSorted(longestFirst).map(escaped).join('|');
    return { words, expression: new RegExp(`${BEFORE}(?:${source})${AFTER}`, 'gu') };
  },
  full({ words, expression }, text) {
    const f = front(text);
    const out = [];
    for (const match of f.key.matchAll(expression)) {
      const end = match.index + match[0].length;
      const id = idOf(words.entries[words.at.get(match[0])], f.exact, match.index, end);
      if (id >= 0) out.push({ start: f.start[match.index], end: f.end[end - 1], id });
    }
    return out;
  },
};

/** The peers that are installed in `folder`'s node_modules; the others are named in `missing`. */
export async function loadPeers(folder) {
  const require = createRequire(path.join(path.resolve(folder), 'x.js'));
  const load = (id) => () => import(pathToFileURL(require.resolve(id)).href);
  const packages = [
    automaton(
      '@monyone/aho-corasick',
      50000,
      async () => {
        const file = path.join(path.resolve(folder), 'node_modules/@monyone/aho-corasick/dist/fast.mjs');
        return (await import(pathToFileURL(file).href)).AhoCorasick;
      },
      (A, keys) => new A(keys),
      (machine, text, found, at) => {
        for (const each of machine.matchInText(text)) found(each.begin, each.end, at.get(each.keyword));
      },
    ),
    automaton(
      'ahocorasick',
      50000,
      async () => (await load('ahocorasick')()).default,
      (A, keys) => new A(keys),
      (machine, text, found, at) => {
        for (const [last, words] of machine.search(text)) {
          for (const word of words) found(last + 1 - word.length, last + 1, at.get(word));
        }
      },
    ),
    automaton(
      'fastscan',
      50000,
      async () => (await load('fastscan')()).default,
      (A, keys) => new A(keys),
      (machine, text, found, at) => {
        for (const [start, word] of machine.search(text)) found(start, start + word.length, at.get(word));
      },
    ),
    automaton(
      'modern-ahocorasick',
      50000,
      async () => (await load('modern-ahocorasick')()).default,
      (A, keys) => new A(keys),
      (machine, text, found) => {
        for (const each of machine.iterate(text)) found(each.start, each.end, each.patternIndex);
      },
    ),
    wordsAndMap,
    oneRegExp,
  ];
  const installed = await Promise.all(
    packages.map((peer) =>
      peer.load().then(
        () => true,
        () => false,
      ),
    ),
  );
  return {
    peers: packages.filter((_, k) => installed[k]),
    missing: packages.filter((_, k) => !installed[k]).map((p) => p.name),
  };
}
