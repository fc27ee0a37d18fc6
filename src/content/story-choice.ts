import { canonicalUrl } from '#core/canonical-url.ts';
import type { Answer, FailureName } from '#core/failure.ts';
import type { StoryRule } from '#core/story-rule.ts';
import { findChosen } from '#dom/chosen-story.ts';
import { ruleFor } from '#dom/element-signature.ts';
import { findArticle } from '#dom/find-article.ts';
import { quickLook } from '#dom/quick-look.ts';
import { inSlices } from '#dom/slices.ts';
import { askBackground } from '#messaging/native.ts';
import type { PageRequests } from '#messaging/protocol.ts';

type Kept = Omit<PageRequests['page/may-read']['answer'], 'mayRead'>;

/** What the reader's choices mean for the look at hand. */
export interface ChoiceHere {
  /** The element that holds the story by the reader's word; null where nothing is said, or no element fits. */
  readonly root: Element | null;
  /** The rule is stronger than the finder's doubts whether the page is an article at all. */
  readonly overrules: boolean;
  readonly isDismissed: boolean;
}

/**
 * What the reader has said of this page and its site. What is said in this tab counts at once, over what is kept, and
 * until the tab is left even where it could not be kept: in a private window, on a full disk.
 */
export class StoryChoice {
  /** Why the newest choice was not kept; null where it was. */
  notKept: FailureName | null = null;
  readonly #document: Document;
  /** The rule in force, as far as the last look knew. */
  #rule: StoryRule | null = null;
  /** The rule was set in this tab: what is kept is older. */
  #isOwn = false;
  /** The very element that was pressed or selected, as long as it stands in the page. */
  #element: Element | null = null;
  #dismissed: { readonly address: string; readonly isDismissed: boolean } | null = null;

  constructor(document: Document) {
    this.#document = document;
  }

  /** Whether a rule for this site is in force. */
  get hasRule(): boolean {
    return this.#rule !== null;
  }

  /** The element that holds the story by the reader's word, as the page is now. */
  get root(): Element | null {
    if (this.#rule === null) return null;
    return this.#element?.isConnected ? this.#element : findChosen(this.#document, this.#rule);
  }

  /** What counts for this look, by what is kept and what was said here. */
  inForce({ story, isDismissed }: Kept): ChoiceHere {
    if (!this.#isOwn) this.#rule = story;
    const said = this.#dismissed?.address === this.#address ? this.#dismissed.isDismissed : isDismissed;
    return { root: this.root, overrules: this.#rule?.overrules ?? false, isDismissed: said };
  }

  /** The story is in this element, here and on the site's other pages. What was dismissed is so no longer. */
  async choose(element: Element): Promise<void> {
    const rule = ruleFor(element, await takesForNone(this.#document));
    this.#setRule(rule, element);
    this.#dismissed = { address: this.#address, isDismissed: false };
    const kept = await askBackground('page/keep-story', { story: rule });
    this.#note(kept.ok ? await askBackground('page/dismiss', { address: this.#address, isDismissed: false }) : kept);
  }

  /** The site's pages are read as ever. */
  async forget(): Promise<void> {
    this.#setRule(null, null);
    this.#note(await askBackground('page/keep-story', { story: null }));
  }

  /** This page is no article, or is one after all. */
  async dismiss(isDismissed: boolean): Promise<void> {
    this.#dismissed = { address: this.#address, isDismissed };
    this.#note(await askBackground('page/dismiss', { address: this.#address, isDismissed }));
  }

  get #address(): string {
    return canonicalUrl(this.#document.location.href, null);
  }

  #setRule(rule: StoryRule | null, element: Element | null): void {
    this.#rule = rule;
    this.#element = element;
    this.#isOwn = true;
  }

  #note(kept: Answer<null>): void {
    this.notKept = kept.ok ? null : kept.failure.name;
    // What is kept now says the same, and may be changed in another tab.
    if (kept.ok) this.#isOwn = false;
  }
}

/** Whether the finder by itself takes the page for no article. */
async function takesForNone(document: Document): Promise<boolean> {
  const address = document.location.href;
  const { doubt, facts } = quickLook(document, address);
  if (doubt !== null) return true;
  const found = await inSlices(findArticle(document, address, { glance: facts }), () => true);
  return found?.found !== true;
}
