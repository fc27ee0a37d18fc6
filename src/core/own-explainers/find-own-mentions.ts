import type { Kind } from '#core/explainer.ts';
import { contestedAliases } from '#core/explainer-pack/contested-aliases.ts';
import { aliasEntryOf, type PackEntry } from '#core/explainer-pack/pack-entry.ts';
import type { AliasEntry } from '#core/mentions/alias-entry.ts';
import { buildMentionIndex } from '#core/mentions/build-index.ts';
import { disambiguate } from '#core/mentions/disambiguate.ts';
import { type ReadArticle, viewOf } from '#core/mentions/page-view.ts';
import { type MentionIndex, readMentionIndex } from '#core/mentions/read-index.ts';
import type { Span } from '#core/text/sentences.ts';

/** One of the reader's explainers in an article. Offsets are UTF-16 code units into its text. */
export interface OwnTermFound {
  /** Id of its entry. */
  readonly id: string;
  readonly name: string;
  readonly kind: Kind;
  readonly summary: string;
  /** Address of its first source, for who cites it. */
  readonly source: string | null;
  /** The sentences in which it stands, each once, in the order of the text. */
  readonly sentences: readonly Span[];
  /** How often it stands there. */
  readonly mentions: number;
}

/** The reader's explainers, ready to be found. */
export interface OwnIndex {
  readonly index: MentionIndex;
  readonly entries: readonly PackEntry[];
}

/** A name that two explainers have (a backup of another machine may bring one) is the first one's, by id. */
function withoutContested(aliases: readonly AliasEntry[]): AliasEntry[] {
  const lost = new Set(
    contestedAliases(aliases)
      .filter(({ id, others }) => others.some((other) => Number(other) < Number(id)))
      .map(({ id, alias }) => `${id} ${alias}`),
  );
  if (lost.size === 0) return [...aliases];
  const left = (id: string, names: readonly string[]) => names.filter((alias) => !lost.has(`${id} ${alias}`));
  return aliases.map((each) => ({
    ...each,
    safe: left(each.id, each.safe),
    caseBound: left(each.id, each.caseBound),
    needsCompany: left(each.id, each.needsCompany),
  }));
}

/** Builds the index of the reader's explainers, by the engine of the bundled ones; null where there are none. */
export function buildOwnIndex(entries: readonly PackEntry[]): OwnIndex | null {
  if (entries.length === 0) return null;
  const inOrder = entries.toSorted((a, b) => (a.id < b.id ? -1 : 1));
  // In the index each is known by its number: ids of packs would not fit its letters.
  const aliases = withoutContested(inOrder.map((entry, number) => aliasEntryOf(entry, String(number))));
  const index = readMentionIndex(buildMentionIndex(aliases));
  return index.ok ? { index: index.value, entries: inOrder } : null;
}

/**
 * The reader's explainers in an article, those that stand in it first first. They are found in every article, whatever it is
 * about and in whatever language: the reader has asked for them. Apart from the bundled mentions, which stay as they are.
 */
export function findOwnMentions({ index, entries }: OwnIndex, article: ReadArticle): OwnTermFound[] {
  const page = viewOf(index, article);
  const found = new Map<number, { sentences: Span[]; mentions: number }>();
  let at = 0;
  for (const { start, explainer } of disambiguate(page)) {
    while ((page.sentences[at + 1]?.start ?? Number.POSITIVE_INFINITY) <= start) at++;
    const sentence = page.sentences[at];
    const known = found.get(explainer) ?? { sentences: [], mentions: 0 };
    known.mentions += 1;
    if (sentence !== undefined && known.sentences.at(-1) !== sentence) known.sentences.push(sentence);
    found.set(explainer, known);
  }
  return [...found].flatMap(([explainer, { sentences, mentions }]) => {
    const entry = entries[explainer];
    if (entry === undefined) return [];
    const { id, name, kind, summary, sources } = entry;
    return { id, name, kind, summary, source: sources[0]?.url ?? null, sentences, mentions };
  });
}
