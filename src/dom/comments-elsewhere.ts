import type { CommentsElsewhere } from '#core/comment-form-state.ts';
import { COMMENT_WORDS } from './comment-words.ts';
import { isUsable } from './is-visible.ts';

/** Who runs comments for other sites, by the host of their frame: these are certain, whatever the frame is called. */
const HOSTS =
  /(?:^|\.)(?:disqus\.com|jetpack\.wordpress\.com|spot\.im|openweb\.com|hyvor\.com|giscus\.app|utteranc\.es|viafoura\.(?:co|net|com)|coral\.coralproject\.net|commento\.io|graphcomment\.com|fastcomments\.com|livefyre\.com|vuukle\.com|intensedebate\.com|insticator\.com)$/;

const wordsOf = (element: Element): string =>
  ['id', 'class', 'name', 'title', 'aria-label', 'placeholder', 'data-placeholder']
    .map((name) => element.getAttribute(name) ?? '')
    .join(' ');

function hostOf(frame: HTMLIFrameElement): string | null {
  try {
    return new URL(frame.src, frame.baseURI).host || null;
  } catch {
    return null;
  }
}

/** The host of the frame that takes the page's comments; null where none does. */
function commentFrameHost(document: Document): string | null {
  for (const frame of document.querySelectorAll('iframe')) {
    const host = hostOf(frame);
    if (host === null || !isUsable(frame)) continue;
    const isPlugin = /(?:^|\.)facebook\.com$/.test(host) && /\/plugins\/comments/.test(frame.src);
    if (HOSTS.test(host) || isPlugin || (host !== document.location.host && COMMENT_WORDS.test(wordsOf(frame))))
      return host;
  }
  return null;
}

/** Whether comments are typed into an element that is no form field: what its editor makes of foreign text nobody knows. */
const hasRichField = (document: Document): boolean =>
  [
    ...document.querySelectorAll<HTMLElement>(
      '[contenteditable=""], [contenteditable="true" i], [contenteditable="plaintext-only" i]',
    ),
  ].some(
    (element) =>
      isUsable(element) &&
      (COMMENT_WORDS.test(wordsOf(element)) ||
        element.closest('[id*="comment" i], [class*="comment" i], [id*="respond" i]') !== null),
  );

/** Where a page takes comments if not in a field that we write into: there the reader pastes what was copied. */
export function findCommentsElsewhere(document: Document): CommentsElsewhere | null {
  const host = commentFrameHost(document);
  if (host !== null) return { kind: 'frame', host };
  return hasRichField(document) ? { kind: 'rich-text' } : null;
}
