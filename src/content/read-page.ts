import type { FailureName } from '#core/failure.ts';
import type { Post } from '#dom/find-posts.ts';
import type { LiveRun } from '#dom/live-runs.ts';
import type { QuickFacts } from '#dom/quick-facts.ts';
import { quickLook } from '#dom/quick-look.ts';
import { askBackground } from '#messaging/native.ts';
import { type Question, readStory } from './read-story.ts';
import { besides, isStanding, type Story } from './story.ts';
import type { StoryChoice } from './story-choice.ts';
import type { Glance } from './world.ts';

/** More stories than this are not kept on one page: nobody scrolls back so far, and each is looked at whenever the page changes. */
export const MOST_STORIES = 10;

/** Why a page is read. */
export interface Why {
  /** The reader has pressed the button, so the quick look's doubts don't count. */
  readonly asked?: boolean;
  /** The page has become another without being loaded; the old story may still stand in it for a moment. */
  readonly moved?: boolean;
  /** What the first look has found already, and asked. */
  readonly glance?: Glance;
}

/** What is known before a page is read. */
export type Known = Pick<Question, 'document' | 'known' | 'keptUnder' | 'isCurrent'>;

/** What a page is read with. */
export interface MayRead {
  /** What a first look has found; null where the reader says that the page is an article. */
  readonly glance: QuickFacts | null;
  /** The element that holds the story by the reader's word; null where nothing is said. */
  readonly root: Element | null;
}

/**
 * Whether there is a site that may be read, and perhaps a story on the page, by the reader's word or a first look; else why not.
 *
 * @param isWanted - The reader has asked for this page, or what it was before.
 */
export async function mayRead(
  document: Document,
  why: Why,
  choice: StoryChoice,
  isWanted: boolean,
): Promise<MayRead | FailureName> {
  const address = document.location.href;
  const known = why.glance?.address === address ? why.glance : null;
  const { doubt, facts } = known?.look ?? quickLook(document, address);
  const told = await known?.may;
  const may = told?.ok ? told : await askBackground('page/may-read', { address, asked: isWanted });
  if (!may.ok) return may.failure.name;
  if (!may.value.mayRead) return 'site-off';
  const { root, overrules, isDismissed } = choice.inForce(may.value);
  if (isDismissed) return 'not-an-article';
  const insists = why.asked === true || (root !== null && overrules);
  if (doubt !== null && !insists) return doubt;
  return { glance: insists ? null : facts, root };
}

/**
 * All stories of the page: its own, found on the whole of it, and those that stand beside. Where it has not moved, all are
 * analysed afresh, as settings may have changed. Null where the look has become void.
 *
 * @param onRuns - Told all runs of the page.
 */
export async function readAll(
  known: Known,
  { glance, root }: MayRead,
  moved: boolean,
  onRuns: (runs: readonly LiveRun[]) => void,
): Promise<readonly Story[] | FailureName | null> {
  const posts = known.known.filter((story) => story.box !== null && isStanding(story));
  const afresh = !moved;
  const own = await readStory({ ...known, where: { without: boxesOf(posts), glance, root, onRuns }, afresh });
  if (!isStory(own)) return own;
  const before = moved ? known.known : posts;
  const others = besides(
    before.filter(({ article }) => article.url !== own.article.url),
    own,
  );
  if (moved) return [...others, own].slice(-MOST_STORIES);
  const again = await Promise.all(others.map((story) => readStory({ ...known, where: whereOf(story), afresh })));
  return known.isCurrent() ? [own, ...again.filter(isStory)] : null;
}

/**
 * The stories of the page after it has changed: those that it has torn are read anew, those that have left are left out,
 * and posts that have come are added. In the order of `known`, null for one that has left.
 *
 * @param root - The element that holds the page's own story by the reader's word.
 */
export async function readChanged(
  known: Known,
  root: Element | null,
  torn: readonly Story[],
  posts: readonly Post[],
): Promise<readonly (Story | null)[]> {
  const without = boxesOf([...known.known, ...posts]);
  const next: (Story | null)[] = [];
  for (const story of known.known) {
    const hasLeft = story.box?.isConnected === false;
    const where = story.box === null ? { without, root } : whereOf(story);
    const again = torn.includes(story) && !hasLeft ? await readStory({ ...known, where, afresh: false }) : null;
    next.push(isStory(again) ? again : isStanding(story) ? story : null);
  }
  for (const post of posts) {
    const story = await readStory({ ...known, where: { post }, afresh: false });
    if (isStory(story)) next.push(story);
  }
  return next;
}

const isStory = (read: Story | FailureName | null): read is Story => read !== null && typeof read !== 'string';

const boxesOf = (all: readonly { readonly box: Element | null }[]) => all.flatMap(({ box }) => box ?? []);

/** Where a story is read again that is not the page's own. */
const whereOf = ({ box, article }: Story) => (box === null ? {} : { post: { box, metadata: article } });
