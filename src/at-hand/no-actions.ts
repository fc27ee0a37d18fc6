import type { PopupActions } from '#ui/popup/popup-props.ts';

const nothing = (): void => {};

/** What the reader can do before we know of what, and before what writes has been loaded: nothing that would call most of these is drawn then. */
export const NO_ACTIONS: PopupActions = {
  onSwitchSite: nothing,
  onAlways: nothing,
  onStopAlways: nothing,
  onReadNow: nothing,
  onTryAgain: nothing,
  onKeepPrivate: nothing,
  onGoTo: nothing,
  onShowSentence: nothing,
  onShowAgain: nothing,
  onChooseStory: nothing,
  onForgetStory: nothing,
  onDismiss: nothing,
  onDensity: nothing,
  onNoteInput: nothing,
  onTermNoteInput: nothing,
  onQuoteSelected: nothing,
  onQuoteInput: nothing,
  onQuoteTags: nothing,
  onAttachQuote: nothing,
  onDeleteQuote: nothing,
  onUndeleteQuote: nothing,
  onDraftInput: nothing,
  onCopyDraft: nothing,
  onPutDraft: nothing,
  onOutcomeSeen: nothing,
  onOpenNotebook: nothing,
  onOpenOptions: nothing,
  onSeeOthers: nothing,
};
