import type { AliasEntry } from '#core/mentions/alias-entry.ts';
import { buildMentionIndex } from '#core/mentions/build-index.ts';
import { buildTerms } from '#core/mentions/build-terms.ts';
import { findMentions } from '#core/mentions/find-mentions.ts';
import type { MentionIndex } from '#core/mentions/index-layout.ts';
import { matchTerms } from '#core/mentions/match-terms.ts';
import { packIndex } from '#core/mentions/pack-index.ts';
import { readMentionIndex } from '#core/mentions/read-index.ts';
import { endAt, leftmostLongest, startAt, valueAt } from '#core/mentions/term-hits.ts';
import { parseExplainer } from '#dataset/parse-explainer.ts';
import { readDatasetFiles } from '#dataset/read-dataset-files.ts';

/** The engine as the bench sees it: nothing but aliases with numbers, and the whole walk over an article. */
export interface Alias {
  readonly id: number;
  readonly text: string;
  /** Case-sensitive. */
  readonly cs: boolean;
}

export function compile(aliases: readonly Alias[]): Uint8Array {
  const terms = aliases.map(({ id, text, cs }) => ({ text, exact: cs, loose: false, value: id }));
  return packIndex({
    ...buildTerms(terms),
    uses: new Uint16Array(0),
    explainers: new Uint16Array(0),
    ids: new Uint8Array(0),
  });
}

export function load(bytes: Uint8Array): MentionIndex {
  const answer = readMentionIndex(bytes);
  if (!answer.ok) throw new Error(answer.failure.detail);
  return answer.value;
}

export interface Match {
  readonly start: number;
  readonly end: number;
  readonly id: number;
}

/** Leftmost-longest, one for each place. */
export function match(index: MentionIndex, text: string): Match[] {
  const hits = matchTerms(index, text);
  const out: Match[] = [];
  let start = -1;
  for (const k of leftmostLongest(hits)) {
    if (startAt(hits, k) === start) continue;
    start = startAt(hits, k);
    out.push({ start, end: endAt(hits, k), id: valueAt(hits, k) });
  }
  return out;
}

/** The index of the dataset in `folder`. */
export async function compileDataset(folder: string): Promise<Uint8Array> {
  const files = (await readDatasetFiles(folder)).map(parseExplainer);
  const entries: AliasEntry[] = files.flatMap((file) => (file.state === 'explainer' ? [file.aliases] : []));
  return buildMentionIndex(entries);
}

/** Everything that happens to an article: fold, match, sense, choose. Gives the number of mentions. */
export function readArticle(index: MentionIndex, blocks: readonly string[]): () => number {
  let start = 0;
  const placed = blocks.map((text) => {
    const block = { kind: 'paragraph' as const, start, end: start + text.length };
    start = block.end + 2;
    return block;
  });
  const article = { title: '', text: blocks.join('\n\n'), blocks: placed, language: 'en' };
  const options = { density: 'first' as const, hidden: new Set<string>() };
  return () => findMentions(index, article, options).mentions.length;
}
