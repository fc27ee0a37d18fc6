import type { Article } from '#core/article.ts';
import type { CommentFormState } from '#core/comment-form-state.ts';
import type { Analysis, ExplainerLine, Since } from '#core/context/context.ts';
import type { Explained } from '#core/explained.ts';
import type { Explainer } from '#core/explainer.ts';
import type { FailureName } from '#core/failure.ts';
import type { Density, Mention } from '#core/mentions/mention.ts';
import type { Reading } from '#core/reading.ts';
import type { HideScope } from '#core/settings.ts';
import type { StoryRule } from '#core/story-rule.ts';
import type { Span } from '#core/text/sentences.ts';
import type { RunChoice, WhereItRuns } from '#core/where-it-runs.ts';
import type { ExplainerRequests } from './explainers-protocol.ts';
import type { DraftRequests, KeepingRequests, NoteRequests } from './notes-protocol.ts';
import type { OptionsRequests } from './options-protocol.ts';

/** Where Sidelight runs on a site, as the popup shows and changes it. */
export interface SiteState {
  /** Host without `www.`. */
  readonly host: string;
  /** The reader's switch for this site. */
  readonly on: boolean;
  /** Whether it reads the site without being asked: listed at install, or allowed by the reader. */
  readonly automatic: 'listed' | 'this-site' | 'all-sites' | 'no';
}

/**
 * Why the reader's script should come: a first look sees what may be a `story`; it sees none, but this site has a `rule` of the
 * reader's that may overrule it; or someone of ours has a `request` to it, and it comes whatever was said of the page.
 */
export type ReadOnReason = 'story' | 'rule' | 'request';

/** Requests of a content script to the background. They concern the sender's own page only: no notes, no drafts, no settings. */
export interface PageRequests {
  /**
   * May this page be read, and what has the reader said of it and its site? Asked before any work. The address is the
   * document's own: what the browser knows of a sender is as old as its document, and pages become others without loading.
   * `asked`: the reader has asked for this page. Fails with `no-permission` where the reader must, and has not, and where the
   * reader has taken the right to the site away since.
   */
  'page/may-read': {
    request: { readonly address: string; readonly asked: boolean };
    answer: { readonly mayRead: boolean; readonly story: StoryRule | null; readonly isDismissed: boolean };
  };
  /**
   * Bring the reader's script into this page, and the answer of `page/may-read`. Asked by a first look, which has nothing else
   * to ask: a page that holds nothing for us never wakes the background. Fails with `no-permission` where the browser refuses,
   * and where pages wait for the reader's click.
   */
  'page/read-on': {
    request: { readonly address: string; readonly reason: ReadOnReason };
    answer: PageRequests['page/may-read']['answer'];
  };
  /** Keep which element holds the story on this page's site; null forgets it. */
  'page/keep-story': { request: { readonly story: StoryRule | null }; answer: null };
  /** Keep that this page is no article, or forget that. */
  'page/dismiss': { request: { readonly address: string; readonly isDismissed: boolean }; answer: null };
  /** Analyse the article of this page. Answered from the packaged index alone, so that marks need not wait for a database. */
  'page/analyse': { request: { readonly article: Article }; answer: Analysis };
  /** Bring the styles by which what we draw in this page is seen: once in a document, before anything is drawn. */
  'page/style': { request: Record<never, never>; answer: null };
  /** Bring the script that draws popovers, and the bar by which a story is pointed at, into this page: once a reader is there. */
  'page/draw': { request: Record<never, never>; answer: null };
  /** What has happened since, from the explainers' database. `explainers` has one id for each mention. */
  'page/since': {
    request: { readonly explainers: readonly string[]; readonly publishedAt: string | null };
    answer: Since;
  };
  /** The whole explainer with the terms inside it, for a popover. Bundled text alone. */
  'page/explain': { request: { readonly explainer: string }; answer: Explained };
  /** Open the popup at the reader's note on a term; the page is told nothing of the note. */
  'page/note-on-term': { request: { readonly explainer: string }; answer: null };
  /** Hide a term; the page clears its marks itself. */
  'page/hide-term': {
    request: { readonly explainer: string; readonly scope: Exclude<HideScope, 'page'> };
    answer: null;
  };
  /** What came of the page: the number of terms that are marked or, where marks are off, found; or why there are none. Sets the badge. */
  'page/outcome': { request: { readonly terms: number; readonly failure: FailureName | null }; answer: null };
}

/** Requests of our own pages (popup, panel, notebook) to the background. */
export interface OwnRequests extends NoteRequests, DraftRequests, KeepingRequests, ExplainerRequests, OptionsRequests {
  /** Name, kind, summary and first source of some explainers, in the order asked; unknown ids are left out. */
  'explainer/lines': { request: { readonly explainers: readonly string[] }; answer: readonly ExplainerLine[] };
  /** The same explainers, whole. */
  'explainer/read': { request: { readonly explainers: readonly string[] }; answer: readonly Explainer[] };
  'site/read': { request: { readonly host: string }; answer: SiteState };
  /** Turn Sidelight on or off for a site, for good. */
  'site/set': { request: { readonly host: string; readonly on: boolean }; answer: SiteState };
  /**
   * Read a site, or all sites, by itself from now on, or no more. What of it needs a permission must have been asked for before,
   * in the reader's own press; where it was refused, nothing changes.
   */
  'site/always': {
    request: { readonly host: string; readonly where: 'this-site' | 'all-sites'; readonly on: boolean };
    answer: SiteState;
  };
  /** Where Sidelight reads pages by itself, in truth. */
  'runs/read': { request: Record<never, never>; answer: WhereItRuns };
  /** Change that; open pages follow. `everywhere` changes nothing where the browser has not been allowed to let us in. */
  'runs/set': { request: { readonly choice: RunChoice }; answer: WhereItRuns };
  /** Whether the reader has just asked, by key or menu, for a note on what is selected in a tab; told once. */
  'selection/wanted': { request: { readonly tabId: number }; answer: boolean };
  /** The term that the reader has just asked for a note on, in the popover of a tab; told once. */
  'term/wanted': { request: { readonly tabId: number }; answer: string | null };
  /** Read this tab now; needs `activeTab`, which pressing the toolbar button gives. */
  'tab/read-now': { request: { readonly tabId: number }; answer: null };
  /** Terms hidden on a host and everywhere, as lines. */
  'term/hidden': {
    request: { readonly host: string };
    answer: readonly (ExplainerLine & { readonly scope: HideScope })[];
  };
  'term/show': { request: { readonly explainer: string; readonly host: string }; answer: null };
  /** What a popover shows of a term in the story of the welcome page. */
  'demo/explain': { request: { readonly explainer: string }; answer: Explained };
  /** The mentions of that story, each term marked once, whatever the reader has hidden or set. */
  'demo/mentions': { request: { readonly article: Article }; answer: readonly Mention[] };
  /** Change how many mentions of a term are marked, for all sites; open pages are marked anew. */
  'density/set': { request: { readonly density: Density }; answer: null };
}

/** Requests to the content script of a tab with which the reader corrects what was taken for the article. */
export interface StoryRequests {
  /** Whether a rule for this site is in force, and why the newest choice was not kept. */
  'tab/choice': {
    request: Record<never, never>;
    answer: { readonly hasRule: boolean; readonly notKept: FailureName | null };
  };
  /** Take what holds the selected text for the story; where nothing (or too little) is selected, let the reader point at it. */
  'tab/choose-story': { request: Record<never, never>; answer: 'chosen' | 'picking' };
  /** Forget what was chosen for this site. */
  'tab/forget-story': { request: Record<never, never>; answer: null };
  /** This page is no article; or is one after all. */
  'tab/dismiss': { request: { readonly isDismissed: boolean }; answer: null };
}

/** Requests to the content script of a tab. Only our own contexts can send them. */
export interface TabRequests extends StoryRequests {
  /** What was read, or why not. */
  'tab/reading': { request: Record<never, never>; answer: Reading };
  /** The page's address: a browser tells an extension only the addresses of tabs that it may read without the content script. */
  'tab/address': { request: Record<never, never>; answer: string };
  /** Scroll to a mention (an index into the context's mentions) of that article and open its popover with the keyboard's focus. */
  'tab/show-mention': { request: { readonly url: string; readonly index: number }; answer: null };
  /**
   * Scroll to a sentence or quote of that article and flash it. `start` is where it stood in the article's text, in UTF-16 code units;
   * where the text has changed since, it is looked for by its words. Fails with `page-gone` where they are gone.
   */
  'tab/show-sentence': {
    request: { readonly url: string; readonly start: number; readonly words: string };
    answer: null;
  };
  /** What is selected of that article, in UTF-16 code units into its text; null where nothing of it is. */
  'tab/selection': { request: { readonly url: string }; answer: Span | null };
  /** Go to the next (1) or previous (-1) marked mention. */
  'tab/step-mention': { request: { readonly step: 1 | -1 }; answer: null };
  /** Mark a term again that was hidden on this page alone. */
  'tab/show-term': { request: { readonly explainer: string }; answer: null };
  'tab/comment-form': { request: Record<never, never>; answer: CommentFormState };
  /**
   * Put the draft into the page's form; never submits. Fails with `form-not-empty` unless `overwrite`, and with
   * `page-gone` where the tab has gone on to another article than the draft's.
   */
  'tab/fill-comment-form': {
    request: {
      readonly url: string;
      readonly name: string;
      readonly comment: string;
      readonly overwrite: boolean;
    };
    answer: CommentFormState;
  };
  /**
   * Read this page anew, by the settings of now. `asked`: the reader insists, so the first look's doubts don't count.
   * With `site`, only pages of that site are meant.
   */
  'tab/read-again': { request: { readonly asked: boolean; readonly site: string | null }; answer: null };
}

export type BackgroundRequests = PageRequests & OwnRequests;
export type Requests = BackgroundRequests & TabRequests;
export type RequestName = keyof Requests;

/** A request as it travels. */
export interface Message<N extends RequestName = RequestName> {
  /** Says that the message is one of ours. */
  readonly to: 'background' | 'tab';
  readonly name: N;
  readonly request: Requests[N]['request'];
}
