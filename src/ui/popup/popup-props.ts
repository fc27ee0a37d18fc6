import type { CommentFormState } from '#core/comment-form-state.ts';
import type { ExplainerLine } from '#core/context/context.ts';
import type { Explainer } from '#core/explainer.ts';
import type { FailureName } from '#core/failure.ts';
import type { Density } from '#core/mentions/mention.ts';
import type { QuoteFinding } from '#core/notes/anchor/find-quote.ts';
import type { QuoteAnchor } from '#core/notes/anchor/quote-anchor.ts';
import type { DraftWarning } from '#core/notes/draft-warnings/warning.ts';
import type { OwnTermFound } from '#core/own-explainers/find-own-mentions.ts';
import type { Reading } from '#core/reading.ts';
import type { HideScope } from '#core/settings.ts';
import type { Span } from '#core/text/sentences.ts';
import type { SaveState } from '#ui/parts/save-state.ts';
import type { LateParts } from './late-parts.ts';

/** Where Sidelight runs on the site at hand. */
export interface SiteView {
  /** Host without `www.`. */
  readonly host: string;
  /** The reader's switch. */
  readonly on: boolean;
  /** Whether it reads the site without being asked: listed at install, or allowed by the reader. */
  readonly automatic: 'listed' | 'this-site' | 'all-sites' | 'no';
  /** Not known yet: what is likely, whose room is kept, so that nothing below moves when the answer comes. Nothing of it can be pressed. */
  readonly isExpected?: boolean;
}

/** Texts of a note or draft that were written beside the one that is shown, in another window or before an import. */
export interface OtherTexts {
  /** Of the note or draft, by which the notebook shows it. */
  readonly id: string;
  readonly count: number;
}

export interface NoteView {
  readonly text: string;
  readonly save: SaveState;
  /** Null, or left out: this is the only text. */
  readonly others?: OtherTexts | null;
}

/** The reader's own note on an explainer. */
export interface TermNoteView extends NoteView {
  /** Its id. */
  readonly explainer: string;
  /** Whether the reader has just asked for it elsewhere: it opens, with the focus in it. */
  readonly isWanted?: boolean;
}

/** What looks personal in a draft, with its words. */
export interface DraftWarningView extends DraftWarning {
  readonly words: string;
}

/** The reader's note on a quote, and where the quote stands in the article as it is now. */
export interface QuoteNoteView extends NoteView {
  readonly id: string;
  readonly anchor: QuoteAnchor;
  readonly finding: QuoteFinding;
  readonly tags: readonly string[];
  /** Milliseconds since 1970. */
  readonly createdAt: number;
  readonly editedAt: number;
}

/** What came of Copy or "Put into the page's form". */
export type DraftOutcome =
  | { readonly state: 'copied' }
  | { readonly state: 'put' }
  | { readonly state: 'failed'; readonly failure: FailureName };

export interface DraftView {
  readonly name: string;
  readonly comment: string;
  readonly save: SaveState;
  /** As of a note. */
  readonly others?: OtherTexts | null;
  /** When it was last put into the page's form, in milliseconds since 1970; null, or left out: never. */
  readonly putAt?: number | null;
  /** The page's comment form; null while nobody has looked. */
  readonly form: CommentFormState | null;
  readonly outcome: DraftOutcome | null;
}

export type HiddenTerm = ExplainerLine & { readonly scope: HideScope };

/** What the reader has said to correct the article finder. */
export interface ChoiceView {
  /** The reader has chosen where this site's articles stand. */
  readonly hasRule: boolean;
  /** Why the newest choice was not kept; null where it was. */
  readonly notKept: FailureName | null;
}

/** What the popup shows: plain data, as the background and the tab give it. */
export interface PopupData {
  /** What is loaded after the first drawing; null before. */
  readonly late: LateParts | null;
  /** What the tab has read; null until it has answered. A tab that cannot answer is a reading with its failure. */
  readonly reading: Reading | null;
  /** A line on each of the mentioned explainers, in any order; may come later than the reading. */
  readonly lines: readonly ExplainerLine[];
  /** What is known of where the claims' data goes, whole; may come later than the reading. */
  readonly places: readonly Explainer[];
  /** Where the sentence began that was asked for last and is not on the page any more; null: none. */
  readonly goneSentence: number | null;
  /** null where the page belongs to no site. */
  readonly site: SiteView | null;
  /** null until they have been read from the database, or where there is no article to keep them for. */
  readonly note: NoteView | null;
  readonly draft: DraftView | null;
  /** The reader's notes on terms of the article, in any order; those on other explainers are not here. */
  readonly termNotes: readonly TermNoteView[];
  /** The reader's own terms in the article; may come later than the reading. */
  readonly ownTerms: readonly OwnTermFound[];
  /** What looks personal in the draft; may come later than the draft. */
  readonly draftWarnings: readonly DraftWarningView[];
  /** The notes on the article's quotes, in the order of the story; those that are gone from it come last. */
  readonly quotes: readonly QuoteNoteView[];
  /** What is selected in the article, in UTF-16 code units into its text; null where nothing of it is. */
  readonly selection: Span | null;
  /** The reader has asked for a note on what is selected, and nothing of the article is. */
  readonly isSelectionMissing: boolean;
  /** The note on a quote that the reader is to write on at once, by its id; null: none. */
  readonly openQuote: string | null;
  /** A note on a quote was just deleted here, and can come back. */
  readonly hasDeletedQuote: boolean;
  /** Why note and draft could not be read; null: they could, or nobody has tried. */
  readonly textsFailure: FailureName | null;
  readonly hidden: readonly HiddenTerm[];
  /** How many mentions of a term are marked; null until it is known, and in a private window, where nothing can be set. */
  readonly density: Density | null;
  /** null where nothing of ours runs in the tab, or nobody has asked. */
  readonly choice: ChoiceView | null;
  /** A private window: nothing typed is kept, unless the reader wishes. */
  readonly isPrivate: boolean;
  /** The reader keeps what is typed in this private window. */
  readonly keepsPrivate: boolean;
}

/** What the popup tells. Each is called in the reader's own click or key, so that permissions can be asked for in it. */
export interface PopupActions {
  readonly onSwitchSite: (on: boolean) => void;
  /** Ask the browser for the right to read this site, or all sites, from now on. */
  readonly onAlways: (where: 'this-site' | 'all-sites') => void;
  /** Give that right back. */
  readonly onStopAlways: (where: 'this-site' | 'all-sites') => void;
  readonly onReadNow: () => void;
  /** Look at the page again, after a failure. */
  readonly onTryAgain: () => void;
  /** Show a mention in the page: an index into the context's mentions. */
  readonly onGoTo: (mention: number) => void;
  /** Show a sentence in the page: UTF-16 code units into the article's text. */
  readonly onShowSentence: (sentence: Span) => void;
  readonly onShowAgain: (explainer: string, scope: HideScope) => void;
  /** Take what is selected in the page for the article, or point at it there. */
  readonly onChooseStory: () => void;
  readonly onForgetStory: () => void;
  /** This page is no article; or is one after all. */
  readonly onDismiss: (isDismissed: boolean) => void;
  readonly onDensity: (density: Density) => void;
  /** In a private window: keep what is typed, or no more. */
  readonly onKeepPrivate: (isKept: boolean) => void;
  readonly onNoteInput: (text: string) => void;
  readonly onTermNoteInput: (explainer: string, text: string) => void;
  /** Begin a note on what is selected. */
  readonly onQuoteSelected: () => void;
  readonly onQuoteInput: (id: string, text: string) => void;
  readonly onQuoteTags: (id: string, tags: readonly string[]) => void;
  /** The quote of a note stands there from now on: UTF-16 code units into the article's text. */
  readonly onAttachQuote: (id: string, span: Span) => void;
  readonly onDeleteQuote: (id: string) => void;
  readonly onUndeleteQuote: () => void;
  readonly onDraftInput: (draft: { readonly name: string; readonly comment: string }) => void;
  /** Both fields are filled in. */
  readonly onCopyDraft: () => void;
  /** Both fields are filled in. `overwrite`: the reader has agreed to replace what the form holds. */
  readonly onPutDraft: (overwrite: boolean) => void;
  /** The reader has answered or read the outcome: forget it. */
  readonly onOutcomeSeen: () => void;
  /** Open all notes and drafts, as a tab. */
  readonly onOpenNotebook: () => void;
  /** Open the notebook at a note or draft that has several texts, by its id, as a tab. */
  readonly onSeeOthers: (id: string) => void;
  /** Open the options, as a tab. */
  readonly onOpenOptions: () => void;
  /** Open the same view as a tab; left out where it is one. */
  readonly onOpenInTab?: () => void;
  /** Open the same in the browser's side panel; left out where it is there, or the browser has none. */
  readonly onOpenPanel?: () => void;
}

export type PopupProps = PopupData & PopupActions;
