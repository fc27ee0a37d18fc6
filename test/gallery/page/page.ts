import { startPopover } from '#content/popover-controller.ts';
import { succeed } from '#core/failure.ts';
import type { Mention } from '#core/mentions/mention.ts';
import { createShadowHost } from '#dom/shadow-host.ts';
import partsStyles from '../../../src/ui/parts/parts.css?inline';
import popoverStyles from '../../../src/ui/popover/popover.css?inline';
import tokens from '../../../src/ui/tokens.css?inline';
import { explainedOf } from '../fixtures/explainers.ts';
import { ARTICLE, MENTIONS } from '../fixtures/sample-story.ts';
import { english } from '../fixtures/translate.ts';

/** The sample story with its popover, and no extension: `?look=transform`, `columns`, `hostile`, `rtl`. */
const look = new URLSearchParams(location.search).get('look') ?? '';
document.documentElement.className = look;
if (look === 'rtl') document.documentElement.dir = 'rtl';

if (look === 'hostile') {
  // What the worst style sheets do, some of them to everything that they find in a page.
  const style = document.createElement('style');
  style.textContent = `
    .hostile { --paper: red; --unit: 60px; }
    .hostile body * { color: red !important; font-size: 40px !important; }
    .hostile > :not(head, body) { all: unset !important; display: none !important; opacity: 0.1 !important; }`;
  document.head.append(style);
}

const article = document.querySelector('article');
const ranges = new Map<Mention, Range>();
for (const { start, end } of ARTICLE.blocks) {
  const paragraph = document.createElement('p');
  const text = document.createTextNode(ARTICLE.text.slice(start, end));
  paragraph.append(text);
  article?.append(paragraph);
  for (const mention of MENTIONS.filter((m) => m.shown && m.start >= start && m.end <= end)) {
    const range = document.createRange();
    range.setStart(text, mention.start - start);
    range.setEnd(text, mention.end - start);
    ranges.set(mention, range);
  }
}
CSS.highlights.set('marked', new Highlight(...ranges.values()));

const boxesOf = (mention: Mention): DOMRect[] => [...(ranges.get(mention)?.getClientRects() ?? [])];
const isIn = (box: DOMRect, x: number, y: number): boolean =>
  x >= box.left && x <= box.right && y >= box.top && y <= box.bottom;

const end = new AbortController();
document.documentElement.style.setProperty('--sidelight-here', 'visible'); // as `marks.css` does
const { host, root } = createShadowHost(document, tokens + partsStyles + popoverStyles);
const asked: string[] = [];
const hidden: string[] = [];
const controller = startPopover({
  document,
  host,
  root,
  strings: english,
  publishedAtOf: () => ARTICLE.publishedAt,
  mentionAt: (x, y) => [...ranges.keys()].find((m) => boxesOf(m).some((box) => isIn(box, x, y))) ?? null,
  rangeOf: (mention) => ranges.get(mention) ?? null,
  wordsOf: ({ start, end }) => ARTICLE.text.slice(start, end),
  explain: async (explainer) => {
    asked.push(explainer);
    return succeed(explainedOf(explainer));
  },
  linkOf: () => null,
  neighbourOf: (mention, step) => {
    const all = [...ranges.keys()];
    return all.at((all.indexOf(mention) + step) % all.length) ?? null;
  },
  bring: (mention) => trial.scrollTo(mention.explainer, 'center'),
  onShow: () => {},
  onNote: () => {},
  onHide: (explainer, scope) => hidden.push(`${explainer} ${scope}`),
  signal: end.signal,
});

const plainBox = ({ left, top, right, bottom }: DOMRect) => ({ left, top, right, bottom });
const find = (explainer: string): Mention => {
  const found = [...ranges.keys()].find((mention) => mention.explainer === explainer);
  if (found === undefined) throw new Error(`No mark for ${explainer}.`);
  return found;
};

/** What the tests may see and do, as plain data. */
const trial = {
  asked,
  hidden,
  marks: () => [...ranges.keys()].map(({ explainer }) => explainer),
  boxes: (explainer: string) => boxesOf(find(explainer)).map(plainBox),
  scrollTo: (explainer: string, block: ScrollLogicalPosition) => {
    const box = boxesOf(find(explainer))[0];
    if (box === undefined) return;
    const target = { start: 0, center: innerHeight / 2, end: innerHeight - box.height, nearest: 0 }[block];
    scrollBy({ top: box.top - target, behavior: 'instant' });
  },
  open: (explainer: string) => controller.open(find(explainer)),
  end: () => end.abort(),
  /** The popover's title, box and focus; null where none is drawn. */
  popover: () => {
    const dialog = root.querySelector('[role="dialog"]');
    if (dialog === null) return null;
    const focused = root.activeElement;
    return {
      title: dialog.querySelector(':scope > :not([hidden]) h2')?.textContent ?? '',
      box: plainBox(dialog.getBoundingClientRect()),
      hasFocus: focused !== null,
      focused: focused?.getAttribute('aria-label') ?? focused?.textContent ?? null,
      font: getComputedStyle(dialog.querySelector('.sl-summary') ?? dialog).fontSize,
    };
  },
  unfold: () => {
    for (const details of root.querySelectorAll('details')) details.open = true;
  },
  press: (label: string) => {
    const button = [...root.querySelectorAll('button')].find((b) => (b.ariaLabel ?? b.textContent) === label);
    button?.click();
  },
};
export type Trial = typeof trial;
Object.assign(window, { trial });
document.documentElement.dataset.ready = 'true';
