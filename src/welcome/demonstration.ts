import { startPopover } from '#content/popover-controller.ts';
import type { Article } from '#core/article.ts';
import { type Answer, fail, succeed } from '#core/failure.ts';
import type { Mention } from '#core/mentions/mention.ts';
import { drawMarks } from '#dom/marks.ts';
import { offsetAtPoint } from '#dom/mention-at-point.ts';
import { createPageText, type PageText } from '#dom/page-text.ts';
import { sendToBackground } from '#messaging/send.ts';
import type { Strings } from '#ui/strings/strings.ts';
import { createDemoHost } from './demo-host.ts';

/** A story of our own, marked as a page of the web is. */
export interface Demonstration {
  /** The marked words, in their order. */
  readonly terms: readonly string[];
  /** Opens the popover of one of them, with the keyboard's focus in it. */
  readonly open: (index: number) => void;
  /** Goes to the next (1) or previous (-1) of them, as the keys do in a page. */
  readonly step: (step: 1 | -1) => void;
}

/**
 * Marks the paragraphs of an element as the engine finds their terms, and lets the page's own popover listen. What is hidden
 * there is hidden until the page is left.
 *
 * @param onChange - Told the demonstration, now and after a term was hidden.
 * @returns Failures: those of the background.
 */
export async function startDemonstration(
  element: HTMLElement,
  strings: Strings,
  signal: AbortSignal,
  onChange: (demonstration: Demonstration) => void,
): Promise<Answer<null>> {
  const { ownerDocument: document } = element;
  const pageText = textOf(element);
  const answer = await sendToBackground('demo/mentions', { article: articleOf(element, pageText) });
  if (!answer.ok) return answer;
  if (answer.value.length === 0) return fail('dataset-damaged');
  let shown: readonly Mention[] = answer.value.filter((mention) => mention.shown);
  let last = -1;
  const rangeOf = ({ start, end }: Mention) => pageText.rangeOf(start, end);
  const wordsOf = ({ start, end }: Mention) => pageText.text.slice(start, end);

  const bring = (mention: Mention): void =>
    rangeOf(mention)?.startContainer.parentElement?.scrollIntoView({ block: 'nearest' });
  const neighbour = (mention: Mention, by: 1 | -1): Mention | null => {
    const other = shown.at((shown.indexOf(mention) + by) % shown.length) ?? null;
    return other === mention ? null : other;
  };

  const popover = startPopover({
    document,
    ...createDemoHost(document),
    strings,
    signal,
    publishedAtOf: () => null,
    mentionAt: (x, y) => {
      const offset = offsetAtPoint(document, pageText, x, y);
      return shown.find(({ start, end }) => offset !== null && start <= offset && offset < end) ?? null;
    },
    rangeOf,
    wordsOf,
    linkOf: () => null,
    neighbourOf: neighbour,
    bring,
    onShow: (mention) => {
      last = shown.indexOf(mention);
    },
    explain: (explainer) => sendToBackground('demo/explain', { explainer }),
    onNote: null,
    onHide: (explainer) => {
      shown = shown.filter((mention) => mention.explainer !== explainer);
      draw();
    },
  });

  const open = (index: number): void => {
    const mention = shown.at(index);
    if (mention === undefined) return;
    last = shown.indexOf(mention);
    bring(mention);
    popover.open(mention);
  };
  const step = (by: 1 | -1): void => open(last < 0 ? (by > 0 ? 0 : -1) : (last + by) % shown.length);
  const draw = (): void => {
    const marks = shown.flatMap((mention) => {
      const range = rangeOf(mention);
      return range === null ? [] : [{ kind: mention.kind, style: 'kinds' as const, range }];
    });
    drawMarks(document, marks);
    onChange({ terms: shown.map(wordsOf), open, step });
  };
  draw();
  return succeed(null);
}

const textOf = (element: HTMLElement): PageText =>
  createPageText(
    [...element.querySelectorAll('p')].map(({ childNodes }) => ({
      kind: 'paragraph' as const,
      pieces: [...childNodes].filter((node): node is Text => node instanceof Text),
    })),
  );

const articleOf = (element: HTMLElement, { text, blocks }: PageText): Article => ({
  url: 'https://story.invalid/', // a name that never is a site's: RFC 2606
  title: element.querySelector('h3')?.textContent ?? '',
  byline: null,
  publishedAt: null,
  publishedFrom: null,
  modifiedAt: null,
  modifiedFrom: null,
  language: 'en',
  text,
  blocks,
});
