import { findPosts, type Post } from '#dom/find-posts.ts';
import type { LiveRun } from '#dom/live-runs.ts';
import { PageProse } from '#dom/page-prose.ts';
import { inSlices } from '#dom/slices.ts';
import { regionOf, watchedOf } from '#dom/story-region.ts';
import { watchPage } from '#dom/watch-page.ts';
import { textLength, whenGrown } from '#dom/when-grown.ts';
import { MOST_STORIES } from './read-page.ts';
import { isStanding, isTorn, type Story } from './story.ts';

interface Followed {
  readonly stories: () => readonly Story[];
  /** Stories that the page has changed, and posts that have come. Says whether anything of ours is new. */
  readonly onNews: (torn: readonly Story[], posts: readonly Post[]) => Promise<boolean>;
  /** A page without a story has become larger. */
  readonly onGrown: () => void;
}

/** Looks, cheaply, whether a page still is what was read, and says what of it must be read anew. */
export class PageFollower {
  readonly #document: Document;
  readonly #signal: AbortSignal;
  readonly #followed: Followed;
  readonly #prose = new PageProse();
  #end = new AbortController();
  #isTooLarge = false;
  #length = 0;

  constructor(document: Document, signal: AbortSignal, followed: Followed) {
    this.#document = document;
    this.#signal = signal;
    this.#followed = followed;
    signal.addEventListener('abort', () => this.stop(), { once: true });
  }

  /** The page is about to be looked at: what comes from here on may make a story of it. */
  notice(): void {
    this.#length = textLength(this.#document);
  }

  /** These are being read: the prose among them is no news. */
  takeAsKnown(runs: readonly LiveRun[]): void {
    this.#prose.takeAsKnown(runs);
  }

  stop(): void {
    this.#end.abort();
  }

  /** Follows the stories there are; where there is none, waits a little for one if it may yet come, then leaves the page alone. */
  follow(mayYetCome: boolean): void {
    this.stop();
    if (this.#signal.aborted) return;
    this.#end = new AbortController();
    this.#isTooLarge = false;
    const { signal } = this.#end;
    if (this.#followed.stories().length > 0) {
      const watched = () =>
        this.#isTooLarge ? null : watchedOf(this.#followed.stories().map((s) => s.pageText.nodes));
      watchPage(this.#document, { watched, look: () => this.#look() }, signal);
    } else if (mayYetCome) whenGrown(this.#document, this.#length, true, signal, this.#followed.onGrown);
  }

  async #look(): Promise<boolean> {
    const { signal } = this.#end;
    const news = await inSlices(this.#prose.news(this.#document), () => !signal.aborted);
    if (signal.aborted) return false;
    this.#isTooLarge = news === null;
    if (news === null) return false;
    const stories = this.#followed.stories();
    const regions = stories.flatMap(({ pageText }) => regionOf(pageText.nodes) ?? []);
    const [own] = stories;
    // Where the page's own story has gone, new prose is most likely it again.
    const mayBePosts = news.length > 0 && stories.length < MOST_STORIES && stories.every(isStanding);
    const posts =
      mayBePosts && own !== undefined ? findPosts(news, regions, this.#document.location.href, own.article) : [];
    const boxes = [...stories, ...posts].flatMap(({ box }) => box ?? []);
    const isNewIn = (box: Element | null) =>
      news.some(({ element }) => (box === null ? !boxes.some((b) => b.contains(element)) : box.contains(element)));
    const torn = stories.filter((story) => isTorn(story) || isNewIn(story.box));
    return torn.length + posts.length > 0 ? this.#followed.onNews(torn, posts) : false;
  }
}
