/**
 * Failures that we expect. They have names and travel as data between contexts; the sentence a reader sees for each
 * name stands in the interface's messages, never here, and nothing a person read or wrote is ever part of one.
 */
export type FailureName =
  /** The page has no story that we could find. */
  | 'no-article'
  /** The reader has said that this page is no article. */
  | 'not-an-article'
  /** The page holds (nearly) no text. */
  | 'empty-page'
  /** The page is a front page, a section or another list of links. */
  | 'list-of-links'
  /** The page's language is one that the dataset does not cover. */
  | 'unsupported-language'
  /** The page is larger than what we are ready to read (see `dom/find-article.ts` for the cap). */
  | 'page-too-large'
  /** The address can not be read by extensions, and does not say why. */
  | 'page-not-readable'
  /** A page of the browser's own, or of a store of extensions. */
  | 'browser-page'
  /** A file on the disk that we have no right to, or one that is no page: a PDF, a picture. */
  | 'file-not-readable'
  /** The side panel is not told anything of this page, and nobody has pressed the toolbar button on it. */
  | 'out-of-sight'
  /** We are not allowed to read this site; pressing the toolbar button allows it once. */
  | 'no-permission'
  /** The reader has turned Sidelight off for this site. */
  | 'site-off'
  /** The tab was closed, navigated, or has no content script that answers. */
  | 'page-gone'
  /** The extension was updated or removed while this page was open. */
  | 'extension-gone'
  /** The bundled dataset could not be read. */
  | 'dataset-damaged'
  /** The disk or the browser's quota is full; the text is still in the editor. */
  | 'storage-full'
  /** The database could not be opened, read or written for another reason. */
  | 'storage-trouble'
  /** Nothing is kept from a private window. */
  | 'private-window'
  /** A message that no handler of this context knows, or that does not fit its schema. */
  | 'not-understood'
  /** The browser did not let us copy. */
  | 'clipboard-refused'
  /** The page has no comment form that we could find. */
  | 'no-comment-form'
  /** The form holds text of its own and the reader has not agreed to replace it. */
  | 'form-not-empty'
  /** The page did not keep what was put into its form. */
  | 'form-refused';

/** A named failure, as it travels. `detail` is for developers: a field path, a file name; never text of a page or a reader. */
export interface Failure {
  readonly name: FailureName;
  readonly detail?: string;
}

/** What every request between contexts is answered with. */
export type Answer<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly failure: Failure };

/** A good answer. */
export const succeed = <T>(value: T): Answer<T> => ({ ok: true, value });

/** A named failure as an answer. */
export const fail = (name: FailureName, detail?: string): Answer<never> => ({
  ok: false,
  failure: detail === undefined ? { name } : { name, detail },
});
