// Bundled into the page by `eval-article.mjs`: runs one finder once, as a content script would on a fresh page.
import { isProbablyReaderable, Readability } from '@mozilla/readability';
import Defuddle from 'defuddle';
import { findArticle } from '../../src/dom/find-article.ts';
import { collectRuns } from '../../src/dom/live-runs.ts';
import { createPageText } from '../../src/dom/page-text.ts';
import { quickLook } from '../../src/dom/quick-look.ts';
import { atOnce, SLICE_MS } from '../../src/dom/slices.ts';

const bareHtml = () => document.documentElement.outerHTML;

function timed<T>(work: () => T): { ms: number; value: T } {
  const start = performance.now();
  const value = work();
  return { ms: performance.now() - start, value };
}

/** One line for each run of text below an element. */
const linesOf = (root: Element) =>
  (atOnce(collectRuns(root)) ?? [])
    .map(({ pieces }) => createPageText([{ kind: 'paragraph', pieces }]).text)
    .join('\n');

/** The same work in slices, as a content script does it: the longest of them, milliseconds. */
function longestSlice(): number {
  const steps = findArticle(document, location.href, { glance: quickLook(document, location.href).facts });
  let [longest, slice] = [0, 0];
  for (let done: boolean | undefined = false; !done; ) {
    const step = timed(() => steps.next());
    done = step.value.done;
    slice += step.ms;
    longest = Math.max(longest, slice);
    if (slice >= SLICE_MS) slice = 0;
  }
  return longest;
}

/** Our own finder. A page that it takes for no article is asked for its story all the same, untimed: two figures, not one. */
function ours() {
  const before = bareHtml();
  const quick = timed(() => quickLook(document, location.href));
  const found = timed(() => atOnce(findArticle(document, location.href, { glance: quick.value.facts })));
  const isArticle = quick.value.doubt === null && found.value.found;
  const answer = found.value.found ? found.value : atOnce(findArticle(document, location.href));
  const common = {
    isArticle,
    quick: quick.value.doubt,
    quickMs: quick.ms,
    ms: found.ms,
    changed: bareHtml() !== before,
  };
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

/** Text of what another finder gives as markup. */
function textOf(html: string): string {
  const box = document.implementation.createHTMLDocument().body;
  box.innerHTML = html;
  return linesOf(box);
}

/** Changes the document that it is given, so it gets a clone, too. */
function defuddle() {
  const options = { url: document.URL, useAsync: false };
  const found = timed(() => new Defuddle(document.cloneNode(true) as Document, options).parse());
  return { ms: found.ms, text: textOf(found.value.content ?? '') };
}

function readability() {
  const found = timed(() => new Readability(document.cloneNode(true) as Document).parse());
  return { ms: found.ms, text: textOf(found.value?.content ?? '') };
}

const readerable = () => timed(() => isProbablyReaderable(document));

Object.assign(globalThis, { sidelightEval: { ours, readability, defuddle, readerable, longestSlice } });
