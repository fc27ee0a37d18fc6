import type { Article } from '#core/article.ts';
import { canonicalUrl } from '#core/canonical-url.ts';
import type { FailureName } from '#core/failure.ts';
import { findArticle, type Where } from '#dom/find-article.ts';
import { isTeaser } from '#dom/is-teaser.ts';
import type { LiveRun } from '#dom/live-runs.ts';
import { inSlices } from '#dom/slices.ts';
import { askBackground } from '#messaging/native.ts';
import { ensureStyles } from './page-styles.ts';
import { isSameStory, type Story, withoutFragment } from './story.ts';

/** Mentions that the question "what since?" goes out with: enough to tell what the article speaks of. */
const MOST_ASKED = 1000;

/** Addresses that are remembered of one document: one that becomes others for days must not grow. */
const MOST_KEPT = 200;

/** What is to be read, and what is known already. */
export interface Question {
  readonly document: Document;
  readonly where: Where;
  /** Stories that it may turn out to be again. */
  readonly known: readonly Story[];
  /** Addresses that stories of this document were kept under, and the page's address when each was first read. */
  readonly keptUnder: Map<string, string>;
  /** Whether to ask the worker although the text is one that it knows: settings may have changed. */
  readonly afresh: boolean;
  /** False once a newer look, or the end, has made this one void. */
  readonly isCurrent: () => boolean;
}

/**
 * Finds a story and has it analysed. A text that the worker has seen is not sent again: then only its places are new.
 * A failure comes as its name; null where the look has become void.
 */
export async function readStory(question: Question): Promise<Story | FailureName | null> {
  const { document, where, known, keptUnder, afresh, isCurrent } = question;
  const startedAt = performance.now();
  const address = document.location.href;
  let runs: readonly LiveRun[] = [];
  const onRuns = (all: readonly LiveRun[]) => {
    runs = all;
    where.onRuns?.(all);
  };
  const found = await inSlices(findArticle(document, address, { ...where, onRuns }), isCurrent);
  const findMs = performance.now() - startedAt;
  if (found === null || !isCurrent()) return null;
  if (!found.found) return found.whyNot;
  const { pageText } = found;
  const same = known.find((story) => isSameStory(story, found.article, pageText));
  const article = { ...found.article, url: same?.article.url ?? urlOf(found.article, address, where, keptUnder) };
  const place = {
    pageText,
    box: where.post?.box ?? null,
    isTeaser: isTeaser(document, pageText, runs),
    address: where.post === undefined ? withoutFragment(address) : (same?.address ?? article.url),
  };
  if (same !== undefined && !afresh && isSameText(same.article, article)) return { ...same, ...place };

  const askedAt = performance.now();
  // Both at once; nothing is drawn before its styles are there.
  const [analysis] = await Promise.all([askBackground('page/analyse', { article }), ensureStyles()]);
  const timings = { findMs, analyseMs: performance.now() - askedAt, markMs: 0 };
  if (!isCurrent()) return null;
  if (!analysis.ok) return analysis.failure.name;
  const { since, endsOn } = same?.context ?? { since: [], endsOn: '' };
  const context = { ...analysis.value, since, endsOn };
  const answer = { context, found: analysis.value.mentions, isSinceKnown: false };
  return { article, ...answer, ...place, timings };
}

/** The story with what has happened since; without, where nobody answers. */
export async function withSince(story: Story): Promise<Story> {
  if (story.isSinceKnown) return story;
  const explainers = story.context.mentions.slice(0, MOST_ASKED).map(({ explainer }) => explainer);
  const since = await askBackground('page/since', { explainers, publishedAt: story.article.publishedAt });
  const context = since.ok ? { ...story.context, ...since.value } : story.context;
  return { ...story, context, isSinceKnown: true };
}

const isSameText = (a: Article, b: Article) => a.text === b.text && a.title === b.title;

/**
 * The address that a story's notes are kept under. A page that becomes another one often leaves the old canonical link
 * behind: then its own address counts, or the notes of two stories would be one.
 */
function urlOf({ url }: Article, address: string, { post }: Where, keptUnder: Map<string, string>): string {
  const present = withoutFragment(address);
  const before = keptUnder.get(url);
  if (before !== undefined && before !== present && post === undefined) return canonicalUrl(address, null);
  keptUnder.set(url, present);
  const [oldest] = keptUnder.keys();
  if (keptUnder.size > MOST_KEPT && oldest !== undefined) keptUnder.delete(oldest);
  return url;
}
