import type { Article } from '#core/article.ts';
import type { DatasetEvent, Explainer } from '#core/explainer.ts';
import type { Mention } from '#core/mentions/mention.ts';
import type { DraftAdditions } from './draft-additions.ts';
import type { LateParts } from './late-parts.ts';
import type { PopupActions } from './popup-props.ts';

/** What a claim needs of the story that it stands in. */
export interface ClaimStory extends Pick<PopupActions, 'onGoTo' | 'onShowSentence'> {
  readonly article: Article;
  readonly mentions: readonly Mention[];
  /** What is known of the claims' destinations, whole. */
  readonly places: readonly Explainer[];
  /** What has happened since to what the story mentions, oldest first. */
  readonly since: readonly DatasetEvent[];
  readonly goneSentence: number | null;
  /** null where there is no draft to add to. */
  readonly additions: DraftAdditions | null;
  readonly late: LateParts | null;
}
