// What stands in a text, slow and obvious: every bounded substring is looked up, longest first.
import { aliasKey, leftOk, normalise, rightOk, str } from './spec.mjs';

/** Aliases by their folded key; of the same key a case-sensitive one that agrees goes first, then the first given. */
export function prepare(aliases) {
  const map = new Map();
  let longest = 0;
  for (const { id, text, cs } of aliases) {
    const { key, exact, word } = aliasKey(text);
    if (!key || !word.includes(1)) continue;
    const entry = map.get(key) ?? { ci: -1, cs: [] };
    if (cs) entry.cs.push({ exact, id });
    else if (entry.ci < 0) entry.ci = id;
    map.set(key, entry);
    longest = Math.max(longest, key.length);
  }
  return { map, longest };
}

const idOf = (entry, exact) => entry.cs.find((each) => each.exact === exact)?.id ?? entry.ci;

/** [{start, end, id}], leftmost-longest. */
export function oracle({ map, longest }, text) {
  const n = normalise(text);
  const key = str(n.fold);
  const exact = str(n.exact);
  const at = (i) => {
    if (n.fold[i] === 0x20 || !leftOk(n.fold, n.word, i)) return null;
    for (let length = Math.min(longest, key.length - i); length > 0; length--) {
      const entry = rightOk(n.fold, n.word, i + length) ? map.get(key.slice(i, i + length)) : undefined;
      const id = entry === undefined ? -1 : idOf(entry, exact.slice(i, i + length));
      if (id >= 0) return { start: n.start[i], end: n.end[i + length - 1], id, length };
    }
    return null;
  };
  const out = [];
  for (let i = 0; i < key.length; ) {
    const hit = at(i);
    if (hit !== null) out.push({ start: hit.start, end: hit.end, id: hit.id });
    i += hit?.length ?? 1;
  }
  return out;
}
