import { findQuote } from '#core/notes/anchor/find-quote.ts';
import { makeAnchor } from '#core/notes/anchor/make-anchor.ts';
import { searchableArticle } from '#core/notes/anchor/searchable-article.ts';
import { edited, type Harshness } from './edits.ts';
import { type Fate, fateOf, judgeFinding, type Verdict } from './judge-finding.ts';
import { sampleQuote } from './sample-quotes.ts';
import { type SeededRandom, seededRandom } from './seeded-random.ts';
import { articleOf, type TracedArticle, tracedArticle } from './traced-article.ts';

/** One quote of one edited article. Texts are for looking at single cases by hand. */
export interface Row {
  readonly article: string;
  readonly kind: string;
  readonly fate: Fate['kind'];
  readonly whole: boolean;
  readonly verdict: Verdict;
  readonly confidence: number | null;
  readonly quote: string;
  readonly truth: string | null;
  readonly found: string | null;
}

export interface Story {
  readonly id: string;
  readonly paragraphs: readonly string[];
}

/** How much is tried. */
export interface Amount {
  readonly seed: number;
  readonly harshness: Harshness;
  /** Each is looked for in an edit of its own. */
  readonly quotesPerArticle: number;
}

/** With this share the blocks that a quote stands in are taken out, so that enough quotes are gone. */
const TAKEN_OUT = 0.15;

function takeOut(article: TracedArticle, { start, end }: { start: number; end: number }): TracedArticle {
  return article.map(({ text, origins }) => {
    const keep = origins.map((origin) => origin < start || origin >= end);
    return {
      text: text
        .split('')
        .filter((_, i) => keep[i])
        .join(''),
      origins: origins.filter((_, i) => keep[i]),
    };
  });
}

function tryQuote(
  story: Story,
  blocks: TracedArticle,
  random: SeededRandom,
  strange: readonly string[],
  harshness: Harshness,
): Row | null {
  const before = articleOf(blocks);
  const selection = sampleQuote(before, random);
  const anchor = selection && makeAnchor(searchableArticle(before), selection);
  if (selection === null || anchor === null) return null;
  const place = { start: anchor.start, end: anchor.end };
  let changed = edited(blocks, random, strange, harshness);
  if (random.chance(TAKEN_OUT)) changed = takeOut(changed, place);
  const after = articleOf(changed);
  const finding = findQuote(searchableArticle(after), anchor);
  const texts = { before: before.text, after: after.text, origins: after.origins };
  const fate = fateOf(anchor, texts);
  const show = (span: { start: number; end: number } | null) => span && after.text.slice(span.start, span.end);
  return {
    article: story.id,
    kind: selection.kind,
    fate: fate.kind,
    whole: fate.whole,
    verdict: judgeFinding(finding, fate, anchor, texts),
    confidence: finding.kind === 'found' ? finding.confidence : null,
    quote: `${anchor.prefix}[${anchor.exact}]${anchor.suffix}`,
    truth: show(fate.span && { start: Math.max(0, fate.span.start - 40), end: fate.span.end + 40 }),
    found: finding.kind === 'found' ? show(finding.span) : (show(finding.nearest?.span ?? null) ?? null),
  };
}

/** Edits and looks for quotes; the same seed gives the same rows. */
export function evaluateAnchors(stories: readonly Story[], amount: Amount): Row[] {
  const random = seededRandom(amount.seed);
  const paragraphs = stories.map((story) => tracedArticle(story.paragraphs));
  return stories.flatMap((story, number) => {
    const blocks = paragraphs[number] ?? [];
    const strange = (paragraphs[(number + 1) % paragraphs.length] ?? []).map(({ text }) => text);
    if (blocks.length === 0 || strange.length === 0) return [];
    const rows: Row[] = [];
    for (let i = 0; i < amount.quotesPerArticle; i++) {
      const row = tryQuote(story, blocks, random, strange, amount.harshness);
      if (row !== null) rows.push(row);
    }
    return rows;
  });
}

/** The figures of a run. A right twin is right: nothing in the anchor tells it from the quote's own place. */
export function summarise(rows: readonly Row[]) {
  const count = (...verdicts: Verdict[]) => rows.filter(({ verdict }) => verdicts.includes(verdict)).length;
  const surviving = rows.filter(({ fate }) => fate === 'survives');
  const right = surviving.filter(({ verdict }) => verdict.startsWith('right')).length;
  return {
    anchors: rows.length,
    surviving: surviving.length,
    anchorsRight: right,
    anchorsMissed: count('missed'),
    anchorsOff: surviving.filter(({ verdict }) => verdict === 'off').length,
    anchorsWrong: count('wrong'),
    share: surviving.length === 0 ? 1 : right / surviving.length,
    deleted: rows.filter(({ fate }) => fate === 'deleted').length,
    twinsWithoutContext: rows.filter(({ fate }) => fate === 'twin').length,
    rightlyGone: rows.filter(({ fate, verdict }) => fate === 'deleted' && verdict === 'gone').length,
    partlyThere: rows.filter(({ fate }) => fate === 'partly').length,
    twins: count('right-twin'),
    copies: count('right-copy'),
  };
}
