import type { ExplainerLine } from '#core/context/context.ts';
import { KINDS, type Kind } from '#core/explainer.ts';
import type { Mention } from '#core/mentions/mention.ts';

/** One term of an article, however often it stands there. */
export interface Term {
  readonly explainer: string;
  readonly name: string;
  /** Empty where the explainer's line has not come. */
  readonly summary: string;
  /** Address of the explainer's first source. */
  readonly source: string | null;
  /** The words by which the article calls it. */
  readonly words: readonly string[];
  /** How often the article mentions it. */
  readonly mentions: number;
  /** Index of the mention to go to: the first that is marked, else the first. */
  readonly goTo: number;
}

export interface TermGroup {
  readonly kind: Kind;
  /** In the order of the text. */
  readonly terms: readonly Term[];
}

/** The terms of an article by kind, kinds in the order of {@link KINDS}; kinds without a term are left out. */
export function groupTerms(
  mentions: readonly Mention[],
  lines: readonly ExplainerLine[],
  text: string,
): readonly TermGroup[] {
  const lineOf = new Map(lines.map((line) => [line.id, line]));
  const groups = new Map<Kind, Term[]>(KINDS.map((kind) => [kind, []]));
  for (const [explainer, indexes] of indexesByExplainer(mentions)) {
    const goTo = indexes.find((index) => mentions[index]?.shown) ?? indexes[0];
    const first = goTo === undefined ? undefined : mentions[goTo];
    if (goTo === undefined || first === undefined) continue;
    const line = lineOf.get(explainer);
    const name = line?.name ?? text.slice(first.start, first.end);
    const { summary = '', source = null } = line ?? {};
    const words = [...new Set(indexes.flatMap((index) => wordsOf(mentions[index], text)))];
    groups.get(first.kind)?.push({ explainer, name, summary, source, words, mentions: indexes.length, goTo });
  }
  return [...groups].filter(([, terms]) => terms.length > 0).map(([kind, terms]) => ({ kind, terms }));
}

const wordsOf = (mention: Mention | undefined, text: string): string[] =>
  mention === undefined ? [] : [text.slice(mention.start, mention.end)];

function indexesByExplainer(mentions: readonly Mention[]): ReadonlyMap<string, readonly number[]> {
  const indexes = new Map<string, number[]>();
  for (const [index, { explainer }] of mentions.entries()) {
    indexes.set(explainer, [...(indexes.get(explainer) ?? []), index]);
  }
  return indexes;
}
