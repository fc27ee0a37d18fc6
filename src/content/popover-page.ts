import type { Explained } from '#core/explained.ts';
import type { PartialDate } from '#core/explainer.ts';
import type { Answer } from '#core/failure.ts';
import type { Mention } from '#core/mentions/mention.ts';
import type { PageLink } from '#core/page-link.ts';
import type { HideScope } from '#core/settings.ts';
import type { Strings } from '#ui/strings/strings.ts';

/** What the popover needs of the page and of the rest of Sidelight; the wired parent gives it. */
export interface PopoverPage {
  readonly document: Document;
  /** The one element of ours in the page. */
  readonly host: HTMLElement;
  /** Its shadow root, with the styles of `popover.css` in it. */
  readonly root: ShadowRoot;
  readonly strings: Strings;
  /** The date of the article that a mention stands in; null where the page says none. */
  readonly publishedAtOf: (mention: Mention) => PartialDate | null;
  /** The marked mention at a point of the window, in CSS pixels; the same mention is always the same object. */
  readonly mentionAt: (x: number, y: number) => Mention | null;
  /** The words of a mention on the live page; null where they are gone. */
  readonly rangeOf: (mention: Mention) => Range | null;
  /** The words of a mention as the article writes them. */
  readonly wordsOf: (mention: Mention) => string;
  /** The link of the page that a mention stands in. */
  readonly linkOf: (mention: Mention) => PageLink | null;
  /** The next (1) or previous (-1) marked mention; null where there is no other. */
  readonly neighbourOf: (mention: Mention, step: 1 | -1) => Mention | null;
  /** Scrolls, if needed, until a mention stands in the window. */
  readonly bring: (mention: Mention) => void;
  /** A mention's popover has come up. */
  readonly onShow: (mention: Mention) => void;
  /** Asks for the whole explainer, by its id. Failures come as data. */
  readonly explain: (explainer: string) => Promise<Answer<Explained>>;
  readonly onHide: (explainer: string, scope: HideScope) => void;
  /** The reader wants to write a note on a term: elsewhere, never in the page. Null: there is none to be written. */
  readonly onNote: ((explainer: string) => void) | null;
  /** Ends it: listeners, timer, and what stands on the screen. */
  readonly signal: AbortSignal;
}
