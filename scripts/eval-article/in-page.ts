// Bundled into the page by `eval-article.mjs`: runs one finder once, as a content script would on a fresh page.
import { isProbablyReaderable, Readability } from '@mozilla/readability';
import { findArticle } from '../../src/dom/find-article.ts';
import { collectRuns } from '../../src/dom/live-runs.ts';
import { createPageText } from '../../src/dom/page-text.ts';
import { quickLook } from '../../src/dom/quick-look.ts';

const bareHtml = () => document.documentElement.outerHTML;

function timed<T>(work: () => T): { ms: number; value: T } {
  const start = performance.now();
  const value = work();
  return { ms: performance.now() - start, value };
}

/** One line for each run of text below an element. */
const linesOf = (root: Element) =>
  (collectRuns(root) ?? []).map(({ pieces }) => createPageText([{ kind: 'paragraph', pieces }]).text).join('\n');

function ours() {
  const before = bareHtml();
  const quick = timed(() => quickLook(document));
  const found = timed(() => findArticle(document, location.href));
  const answer = found.value;
  const common = { quick: quick.value, quickMs: quick.ms, ms: found.ms, changed: bareHtml() !== before };
  if (!answer.found) return { ...common, found: false, whyNot: answer.whyNot, text: '' };
  const { article, pageText } = answer;
  const isMapped = ({ start, end }: { start: number; end: number }) => pageText.rangeOf(start, end) !== null;
  return {
    ...common,
    found: true,
    ...article,
    mapped: article.blocks.filter(isMapped).length,
    blocks: article.blocks.length,
  };
}

function readability() {
  const found = timed(() => new Readability(document.cloneNode(true) as Document).parse());
  const box = document.implementation.createHTMLDocument().body;
  box.innerHTML = found.value?.content ?? '';
  return { ms: found.ms, text: linesOf(box) };
}

const readerable = () => timed(() => isProbablyReaderable(document));

Object.assign(globalThis, { sidelightEval: { ours, readability, readerable } });
