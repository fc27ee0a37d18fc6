// Bundled into a page by `eval-mentions.mjs`: what a content script would read there.
import { findArticle } from '../../../src/dom/find-article.ts';
import { atOnce } from '../../../src/dom/slices.ts';

Object.assign(globalThis, {
  sidelightRead: () => {
    const answer = atOnce(findArticle(document, location.href));
    return answer.found ? answer.article : null;
  },
});
