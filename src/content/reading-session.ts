import type { FailureName } from '#core/failure.ts';
import type { Reading } from '#core/reading.ts';
import type { Post } from '#dom/find-posts.ts';
import type { LiveRun } from '#dom/live-runs.ts';
import { whenSettled } from '#dom/settled.ts';
import { askBackground } from '#messaging/native.ts';
import { MAY_YET_COME } from './may-yet-come.ts';
import { notRead, outcomeOf } from './outcome.ts';
import { PageFollower } from './page-follower.ts';
import { PageStories } from './page-stories.ts';
import { type Known, mayRead, readAll, readChanged, type Why } from './read-page.ts';
import { withSince } from './read-story.ts';
import { isNamed, isStanding, type Story, withoutFragment } from './story.ts';
import { StoryChoice } from './story-choice.ts';
import { toReading } from './story-views.ts';

const READING: Reading = { state: 'reading' };

/**
 * The reading of one page: its stories found, analysed, marked, and followed while the page changes. A newer look makes an
 * older one void, and so does the end of the session; whatever fails, the page is left as it was.
 */
export class ReadingSession {
  readonly stories: PageStories;
  /** What the reader has said of this page and its site. */
  readonly choice: StoryChoice;
  /** Whether the reader has asked for the present look: then a change of settings must not make it doubtful again. */
  wasAsked = false;
  /** Whether the reader has ever asked for what this document shows: where pages wait for that, it is read on from then. */
  #isWanted = false;
  /** Why there is no story, where there is none. */
  #whyNot: Reading = READING;
  /** Whether the page has moved on, and it is not known yet to what. */
  #isLeaving = false;
  #look = 0;
  /** See {@link Known}. */
  readonly #keptUnder = new Map<string, string>();
  readonly #document: Document;
  readonly #signal: AbortSignal;
  readonly #follower: PageFollower;

  /** @param onChange - Called as soon as the marks have changed, before the rest is known: a reader may be there already. */
  constructor(document: Document, signal: AbortSignal, onChange: () => void) {
    this.#document = document;
    this.#signal = signal;
    this.stories = new PageStories(document, onChange);
    this.choice = new StoryChoice(document);
    this.#follower = new PageFollower(document, signal, {
      stories: () => this.stories.all,
      onNews: (torn, posts) => this.#readChanged(torn, posts),
      onGrown: () => this.read({ asked: this.wasAsked }, false),
    });
    signal.addEventListener('abort', () => this.stories.put([]), { once: true });
  }

  /** What popup and `inspect` show. While a story is read anew they are shown what was known of it. */
  get reading(): Reading {
    const story = this.#isLeaving ? null : this.stories.current;
    if (story === null) return this.#isLeaving ? READING : this.#whyNot;
    return story.isSinceKnown || story.context.endsOn !== '' ? toReading(story, this.stories.hiddenHere) : READING;
  }

  /**
   * Reads the page from the start, by the settings of now. Marks that hold stay where they are meanwhile.
   *
   * @param mayFollow - Whether to wait a little for a story that is not there yet.
   */
  async read(why: Why = {}, mayFollow = true): Promise<void> {
    const isCurrent = this.#begin();
    this.wasAsked = why.asked === true;
    this.#isWanted ||= this.wasAsked || why.glance?.reason === 'request';
    this.#follower.stop();
    this.#whyNot = READING;
    this.#isLeaving = why.moved === true && !this.#isWhereItWas();
    if (this.#isLeaving) await whenSettled(this.#document, this.#signal);
    if (!isCurrent()) return;
    if (!why.moved) this.stories.forgetHidden();
    this.#follower.notice();
    if (!why.moved || !this.#isWhereItWas()) await this.#readSafely(why, isCurrent);
    if (isCurrent()) await this.#finish(isCurrent);
    if (isCurrent()) this.#follower.follow(mayFollow && this.#mayYetCome());
  }

  /** Stops, or starts again, to mark a term on this page until it is left. */
  hideHere(explainer: string, isHidden: boolean): void {
    this.stories.hide(explainer, isHidden);
    void this.#tell();
  }

  /** Starts a look that makes older ones void. */
  #begin(): () => boolean {
    const look = ++this.#look;
    return () => look === this.#look && !this.#signal.aborted;
  }

  #known(isCurrent: () => boolean): Known {
    return { document: this.#document, known: this.stories.all, keptUnder: this.#keptUnder, isCurrent };
  }

  /** Whether the story that the page's address names is known, and there to be read. A post may be named by the title alone. */
  #isWhereItWas(): boolean {
    const { title, location } = this.#document;
    const { all } = this.stories;
    if (all.some((story) => isNamed(story, location.href) && isStanding(story))) return true;
    const post = all.find((story) => story.box !== null && title.includes(story.article.title) && isStanding(story));
    if (post !== undefined) this.stories.learn([{ ...post, address: withoutFragment(location.href) }]);
    return post !== undefined;
  }

  #mayYetCome(): boolean {
    return this.#whyNot.state === 'not-read' && MAY_YET_COME.has(this.#whyNot.failure.name);
  }

  /** A page can make anything throw; then it is a page that we can not read, and nothing of it is logged. */
  async #readSafely(why: Why, isCurrent: () => boolean): Promise<void> {
    const startedAt = performance.now();
    const read = async () => {
      const may = await mayRead(this.#document, why, this.choice, this.#isWanted);
      if (!isCurrent()) return null;
      if (typeof may === 'string') return may;
      const onRuns = (runs: readonly LiveRun[]) => this.#follower.takeAsKnown(runs);
      return readAll(this.#known(isCurrent), may, why.moved === true, onRuns);
    };
    const found = await read().catch((): FailureName => 'page-not-readable');
    if (!isCurrent() || found === null) return;
    if (typeof found !== 'string') {
      const markAt = performance.now();
      this.stories.put(found);
      const markMs = performance.now() - markAt;
      this.stories.learn(this.stories.all.map((story) => ({ ...story, timings: { ...story.timings, markMs } })));
      return;
    }
    // An address that names no story may stand for a picture of the old one, or its comments.
    const mayStay = why.moved === true && MAY_YET_COME.has(found);
    this.stories.put(mayStay ? this.stories.all.filter(isStanding) : []);
    this.#whyNot = notRead(found, performance.now() - startedAt);
  }

  /** Says whether anything of ours is new. */
  async #readChanged(torn: readonly Story[], posts: readonly Post[]): Promise<boolean> {
    const isCurrent = this.#begin();
    const before = this.stories.all;
    const next = await readChanged(this.#known(isCurrent), this.choice.root, torn, posts);
    if (!isCurrent()) return true;
    const isNew = next.some((story, i) => isOther(story, before[i]));
    this.stories.put(next.filter((story) => story !== null));
    const isLost = this.stories.all.length === 0;
    if (isLost) this.#whyNot = notRead('no-article', 0);
    if (isNew) await this.#finish(isCurrent);
    if (isLost && isCurrent()) this.#follower.follow(true);
    return isNew;
  }

  /** Asks for what the marks need not wait for, and tells the toolbar. */
  async #finish(isCurrent: () => boolean): Promise<void> {
    const stories = await Promise.all(this.stories.all.map(withSince));
    if (!isCurrent()) return;
    this.stories.learn(stories);
    this.#isLeaving = false;
    await this.#tell();
  }

  #tell(): Promise<unknown> {
    return askBackground('page/outcome', outcomeOf(this.reading));
  }
}

/** Whether what was read differs from what was known: other words, the same words in other places, or none. */
const isOther = (now: Story | null, before: Story | undefined): boolean =>
  now?.found !== before?.found || (now?.pageText !== before?.pageText && (before?.pageText.standing() ?? 1) < 1);
