import type { Article } from '#core/article.ts';
import type { ArticleContext } from '#core/context/context.ts';
import type { Failure } from '#core/failure.ts';

/** How long each step took, in milliseconds of the clock on the wall. */
export interface Timings {
  readonly findMs: number;
  readonly analyseMs: number;
  readonly markMs: number;
}

/** What the content script of one tab has read, or why it has not. The popup and `inspect` show exactly this. */
export type Reading =
  /** Still looking; ask again. */
  | { readonly state: 'reading' }
  | {
      readonly state: 'read';
      readonly article: Article;
      readonly context: ArticleContext;
      /** Whether only the beginning of the story is on the page: the rest is behind a wall. */
      readonly isTeaser: boolean;
      /** Explainers that the reader has hidden on this page, until it is left. */
      readonly hiddenHere: readonly string[];
      readonly timings: Timings;
    }
  | { readonly state: 'not-read'; readonly failure: Failure; readonly findMs: number };
