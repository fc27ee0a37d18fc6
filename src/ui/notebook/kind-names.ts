import type { TextKind } from '#core/notebook/text-row.ts';
import type { MessageKey } from '#core/strings/message-key.ts';

/** What each kind of text is called in the list and among the filters. */
export const KIND_NAMES: Readonly<Record<TextKind, MessageKey>> = {
  article: 'notebookKindArticle',
  quote: 'notebookKindQuote',
  explainer: 'notebookKindExplainer',
  draft: 'notebookKindDraft',
};
