import type { StoryClaims } from '#core/claims/claim.ts';
import type { DatasetEvent, Explainer, PartialDate } from '#core/explainer.ts';
import type { MarkStyle } from '#core/mark-style.ts';
import type { Mention } from '#core/mentions/mention.ts';

/** Why an article got no mentions: said plainly, never guessed at. */
export type Coverage =
  /** There are mentions. */
  | 'covered'
  /** The article has none of our terms, or is not about the subject: it gets no marks at all. */
  | 'not-covered'
  /** The dataset has nothing in the article's language. */
  | 'unsupported-language';

/** What the article's own words give: where its mentions are, and what it claims. */
export interface Analysis extends StoryClaims {
  /** How the reader has marks drawn. */
  readonly markStyle: MarkStyle;
  readonly coverage: Coverage;
  readonly mentions: readonly Mention[];
  /** The article's closing question to its reader, UTF-16 code units into its text; null where it asks none. */
  readonly closingQuestion: { readonly start: number; readonly end: number } | null;
}

/** What the dataset knows that the article could not. */
export interface Since {
  /** Events of the mentioned explainers after the article's date, oldest first. */
  readonly since: readonly DatasetEvent[];
  /** Where our data ends. */
  readonly endsOn: PartialDate;
}

/** All that Sidelight knows about one article. */
export type ArticleContext = Analysis & Since;

/** The little of each explainer that a list of terms shows. */
export interface ExplainerLine extends Pick<Explainer, 'id' | 'name' | 'kind' | 'summary'> {
  /** Address of its first source, for who cites it. */
  readonly source: string | null;
}

/** That little of an explainer. */
export const lineOf = ({ id, name, kind, summary, sources }: Explainer): ExplainerLine => ({
  id,
  name,
  kind,
  summary,
  source: sources[0]?.url ?? null,
});
