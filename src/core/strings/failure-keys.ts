import type { FailureName } from '#core/failure.ts';
import type { MessageKey } from './message-key.ts';

type FailureKeys = Readonly<Record<FailureName, readonly [title: MessageKey, text: MessageKey]>>;

/** The sentence for each failure: a few words that say what is the matter, and a line on what that means. */
export const FAILURE_KEYS: FailureKeys = {
  'no-article': ['failNoArticle', 'failNoArticleText'],
  'not-an-article': ['failNotAnArticle', 'failNotAnArticleText'],
  'empty-page': ['failEmptyPage', 'failEmptyPageText'],
  'list-of-links': ['failListOfLinks', 'failListOfLinksText'],
  'unsupported-language': ['failLanguage', 'failLanguageText'],
  'page-too-large': ['failTooLarge', 'failTooLargeText'],
  'page-not-readable': ['failNotReadable', 'failNotReadableText'],
  'browser-page': ['failBrowserPage', 'failBrowserPageText'],
  'file-not-readable': ['failFile', 'failFileText'],
  'out-of-sight': ['failOutOfSight', 'failOutOfSightText'],
  'no-permission': ['failNoPermission', 'failNoPermissionText'],
  'site-off': ['failSiteOff', 'failSiteOffText'],
  'page-gone': ['failPageGone', 'failPageGoneText'],
  'extension-gone': ['failExtensionGone', 'failExtensionGoneText'],
  'dataset-damaged': ['failDataset', 'failDatasetText'],
  'storage-full': ['failStorageFull', 'failStorageFullRetry'],
  'storage-trouble': ['failStorageSilent', 'failStorageSilentText'],
  'private-window': ['failPrivate', 'failPrivateText'],
  'not-understood': ['failNotUnderstood', 'failNotUnderstoodText'],
  'no-comment-form': ['failNoForm', 'failNoFormText'],
  'form-not-empty': ['failFormNotEmpty', 'failFormNotEmptyText'],
  'clipboard-refused': ['failClipboardRefused', 'failClipboardRefusedText'],
  'form-refused': ['failFormRefused', 'failFormRefusedText'],
};

/** The same beside a field whose text could not be kept: it still stands there. */
export const FIELD_FAILURE_KEYS: FailureKeys = {
  ...FAILURE_KEYS,
  'storage-full': ['failStorageFull', 'failStorageFullText'],
  'storage-trouble': ['failStorage', 'failStorageText'],
};
