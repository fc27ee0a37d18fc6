import type { Article } from '#core/article.ts';
import type { FailureName } from '#core/failure.ts';
import { type ArticleMetadata, readMetadata } from './article-metadata.ts';
import { bareText } from './bare-text.ts';
import { blockKind } from './block-kind.ts';
import { chooseRuns } from './choose-runs.ts';
import { chosenRuns } from './chosen-story.ts';
import { isArticle } from './is-article.ts';
import { isDrawn } from './is-visible.ts';
import { collectRuns, type LiveRun } from './live-runs.ts';
import { readMeta } from './meta-content.ts';
import { describePage, type PageModel } from './page-model.ts';
import { createPageText, type PageText, type TextBlock } from './page-text.ts';
import type { QuickFacts } from './quick-facts.ts';
import { lengthOf, textOf } from './run-builder.ts';
import { saysItself } from './says-itself.ts';
import type { Steps } from './slices.ts';
import { storyFacts } from './story-facts.ts';
import { hasTooManyElements } from './too-large.ts';

/** A story with the way back to the page, or why there is none. */
export type FoundArticle =
  | { readonly found: true; readonly article: Article; readonly pageText: PageText }
  | { readonly found: false; readonly whyNot: FailureName };

const notFound = (whyNot: FailureName): FoundArticle => ({ found: false, whyNot });

/** Less than this is a teaser or a notice, nothing to explain; UTF-16 code units. */
const LEAST_CHARS = 300;

/** The headline is kept in the title; standing in the text as well it would be marked and explained twice. */
function headlineTest(title: string): (run: LiveRun) => boolean {
  const plain = bareText(title);
  return (run) => run.chars < 2 * title.length + 20 && bareText(textOf(run)) === plain;
}

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

/**
 * What is drawn of the story. Where that is less than half, the page has not put its story in place yet (it is sent
 * hidden and shown by a script), and all of it counts.
 */
function drawnStory(story: readonly LiveRun[]): readonly LiveRun[] {
  const drawn = drawnOnly(story);
  return lengthOf(drawn) * 2 < lengthOf(story) ? story : drawn;
}

/** Where on a page a story is looked for, and what is asked beside. */
export interface Where {
  /** Only below this element, with what is known of the story beside its text. */
  readonly post?: { readonly box: Element; readonly metadata: ArticleMetadata };
  /** Not below these: they hold other stories. */
  readonly without?: readonly Element[];
  /** What the reader has said holds the story; where it holds too little, the story is looked for as ever. */
  readonly root?: Element | null;
  /** What a first look has found, for a page that may turn out to be no article; null where it is known to be one. */
  readonly glance?: QuickFacts | null;
  /** Told all runs of the page (or of the post) as soon as they are known. */
  readonly onRuns?: (runs: readonly LiveRun[]) => void;
}

/** The page as if there were nothing but the post. */
const asPost = (page: PageModel, { title }: ArticleMetadata): PageModel => ({ ...page, title, description: '' });

/**
 * The story on a page, as it stands in the live document: its text in blocks, and the way back to the text nodes. The
 * document is not changed. In steps, so that the page can have its turn: see `slices.ts`.
 *
 * Not found: `page-too-large` (see `too-large.ts`, `live-runs.ts`), `empty-page`, or `no-article`.
 *
 * @param address - The document's own address; its `location` in a tab.
 */
export function* findArticle(document: Document, address: string, where: Where = {}): Steps<FoundArticle> {
  const { post, without = [], root = null, glance = null } = where;
  if (document.body === null) return notFound('empty-page');
  if (hasTooManyElements(document)) return notFound('page-too-large');
  const collected = yield* collectRuns(post?.box ?? document.body);
  if (collected === null) return notFound('page-too-large');
  where.onRuns?.(collected);
  const allRuns = collected.filter(({ element }) => !without.some((box) => box.contains(element)));
  const meta = readMeta(document);
  const whole = yield* describePage(document, meta, allRuns);
  const page = post === undefined ? whole : asPost(whole, post.metadata);
  yield;
  let story = chosenRuns(page, allRuns, root);
  if (story === null || glance !== null) {
    const chosen = yield* chooseRuns(page, allRuns);
    if (glance !== null && !isArticle(glance, storyFacts(chosen.judged))) return notFound('no-article');
    story ??= chosen.story;
  }
  yield;
  const metadata = post?.metadata ?? readMetadata(document, address, meta, page);
  yield;
  const isHeadline = headlineTest(metadata.title);
  const runs = drawnStory(story).filter((run) => !isHeadline(run) && !saysItself(run));
  if (lengthOf(runs) < LEAST_CHARS) return notFound('no-article');
  yield;
  const pageText = createPageText(runs.map(toBlock));
  const { text, blocks } = pageText;
  return { found: true, article: { ...metadata, text, blocks }, pageText };
}
