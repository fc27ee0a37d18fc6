import type { Article } from '#core/article.ts';
import { canonicalUrl } from '#core/canonical-url.ts';
import type { ArticleContext } from '#core/context/context.ts';
import type { Mention } from '#core/mentions/mention.ts';
import type { Timings } from '#core/reading.ts';
import { isDrawn } from '#dom/is-visible.ts';
import type { PageText } from '#dom/page-text.ts';
import { boxApart } from '#dom/story-region.ts';

/** One story of a page as it stands there, and what is known of it. Never changed: a newer reading is another object. */
export interface Story {
  readonly article: Article;
  readonly pageText: PageText;
  readonly context: ArticleContext;
  /** The mentions as the worker gave them, before anything was hidden here. */
  readonly found: readonly Mention[];
  /** Whether the worker was asked what has happened since; the context may hold what it said of an older reading. */
  readonly isSinceKnown: boolean;
  readonly isTeaser: boolean;
  /** The element that holds this story and no other; null for the page's own, which is looked for on the whole page. */
  readonly box: Element | null;
  /** The page's address, without fragment, that names the story. */
  readonly address: string;
  readonly timings: Timings;
}

/** An address without its fragment. */
export const withoutFragment = (address: string): string => address.split('#', 1)[0] ?? '';

/** Whether the page's present address is the story's. */
export const isNamed = ({ address, article }: Story, present: string): boolean =>
  withoutFragment(present) === address || canonicalUrl(present, null) === article.url;

/** Whether most of a story is still there to be read. */
export function isStanding({ pageText }: Story): boolean {
  const parent = pageText.nodes.find((node) => node.isConnected)?.parentElement ?? null;
  return pageText.standing() >= 0.5 && parent !== null && isDrawn(parent);
}

/** As little text as this may change, or go, without the story being another: a clock, a count; UTF-16 code units. */
const TRIFLE = 60;

/** Whether the page has taken away or rewritten more than a trifle of a story, or any words that are mentioned. */
export function isTorn({ pageText, context }: Story): boolean {
  const lost = (1 - pageText.standing()) * pageText.text.length;
  return lost > 0 && (lost > TRIFLE || context.mentions.some(({ start, end }) => pageText.standing(start, end) < 1));
}

/** Whether two readings are of one story: the same words, or most of it in the same place. */
export function isSameStory(story: Story, article: Article, pageText: PageText): boolean {
  if (story.article.text === article.text) return true;
  const own = new Set(story.pageText.nodes);
  const shared = pageText.nodes.filter((node) => own.has(node)).length;
  return shared * 2 > Math.min(own.size, pageText.nodes.length);
}

/** The stories that stay beside a new one, each with a box that holds no other; one that can not be told apart goes. */
export function besides(stories: readonly Story[], { pageText }: Story): readonly Story[] {
  return stories.flatMap((story) => {
    const box = story.box ?? boxApart(story.pageText.nodes, pageText.nodes);
    return box !== null && isStanding(story) ? [{ ...story, box }] : [];
  });
}

/** The story with what is hidden here not shown; those terms stay in the list. */
export function withHidden(story: Story, hidden: ReadonlySet<string>): Story {
  const mentions = story.found.map((mention) =>
    hidden.has(mention.explainer) ? { ...mention, shown: false, hidden: true } : mention,
  );
  return { ...story, context: { ...story.context, mentions } };
}
