import type { Article } from '#core/article.ts';
import type { FailureName } from '#core/failure.ts';
import { type ArticleMetadata, readMetadata } from './article-metadata.ts';
import { blockKind } from './block-kind.ts';
import { chooseRuns } from './choose-runs.ts';
import { isDrawn } from './is-visible.ts';
import { collectRuns, type LiveRun } from './live-runs.ts';
import { isTooLarge } from './page-size.ts';
import { createPageText, type PageText, type TextBlock } from './page-text.ts';
import { readabilityNodes } from './readability-nodes.ts';

/** A story with the way back to the page, or why there is none. */
export type FoundArticle =
  | { readonly found: true; readonly article: Article; readonly pageText: PageText }
  | { readonly found: false; readonly whyNot: FailureName };

const notFound = (whyNot: FailureName): FoundArticle => ({ found: false, whyNot });

/** Less than this is a teaser or a notice, nothing to explain; UTF-16 code units without white space. */
const LEAST_CHARS = 250;

const bare = (text: string) => text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');

const textOf = (run: LiveRun) => run.pieces.map((piece) => piece?.data ?? ' ').join('');

/** The headline is kept in the title; standing in the text as well it would be marked and explained twice. */
const isHeadline = (run: LiveRun, title: string) =>
  run.chars < 2 * title.length + 20 && bare(textOf(run)) === bare(title);

const toBlock = (run: LiveRun): TextBlock => ({ kind: blockKind(run.element, run.chars), pieces: run.pieces });

/** Elements are asked once each: what style sheets hide is known to the browser alone. */
function drawnOnly(runs: readonly LiveRun[]): LiveRun[] {
  const known = new Map<Element, boolean>();
  return runs.filter(({ element }) => {
    const answer = known.get(element) ?? isDrawn(element);
    known.set(element, answer);
    return answer;
  });
}

function storyRuns(document: Document, metadata: ArticleMetadata): readonly LiveRun[] {
  const runs = collectRuns(document.body);
  const story = drawnOnly(chooseRuns(runs, readabilityNodes(document)));
  return story.filter((run) => !isHeadline(run, metadata.title));
}

/**
 * The story on a page, as it stands in the live document: its text in blocks, and the way back to the text nodes. The
 * document is not changed.
 *
 * Not found: `page-too-large` (see `page-size.ts`), `empty-page`, or `no-article`.
 *
 * @param address - The document's own address; its `location` in a tab.
 */
export function findArticle(document: Document, address: string): FoundArticle {
  if (document.body === null) return notFound('empty-page');
  if (isTooLarge(document)) return notFound('page-too-large');
  const metadata = readMetadata(document, address);
  const runs = storyRuns(document, metadata);
  if (runs.reduce((sum, run) => sum + run.chars, 0) < LEAST_CHARS) return notFound('no-article');
  const pageText = createPageText(runs.map(toBlock));
  const { text, blocks } = pageText;
  return { found: true, article: { ...metadata, text, blocks }, pageText };
}
