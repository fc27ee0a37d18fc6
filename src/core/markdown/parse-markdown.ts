import type { Block } from './markdown.ts';
import { parseInline } from './parse-inline.ts';

/** Quotes within quotes. */
const DEEPEST = 4;

const HEADING = /^ {0,3}(#{1,6})\s+(.*)$/;
const BULLET = /^\s*[-*+]\s+(.*)$/;
const NUMBER = /^\s*\d{1,9}[.)]\s+(.*)$/;
const QUOTE = /^ {0,3}> ?(.*)$/;
const FENCE = /^ {0,3}(```|~~~)/;
const RULE = /^ {0,3}([-*_])(?:\s*\1){2,}\s*$/;

const beginsBlock = (line: string): boolean =>
  [HEADING, BULLET, NUMBER, QUOTE, FENCE, RULE].some((form) => form.test(line));

/**
 * Simple Markdown as parts of a text: headings, lists, quotes, code, rules, paragraphs. Never HTML: tags are shown as they
 * were typed. A line of a paragraph stays a line, as these are notes and not pages.
 *
 * @example parseMarkdown('# Why\n- who\n- when').map(({ kind }) => kind) // ['heading', 'list']
 */
export function parseMarkdown(text: string, depth = 0): readonly Block[] {
  const lines = text.replaceAll(/\r\n?/g, '\n').split('\n');
  const blocks: Block[] = [];
  for (let at = 0; at < lines.length; ) {
    const [block, next] = takeBlock(lines, at, depth);
    if (block !== null) blocks.push(block);
    at = next;
  }
  return blocks;
}

type Taken = readonly [block: Block | null, next: number];

function takeBlock(lines: readonly string[], at: number, depth: number): Taken {
  const line = lines[at] ?? '';
  if (line.trim() === '') return [null, at + 1];
  if (FENCE.test(line)) return takeCode(lines, at);
  if (RULE.test(line)) return [{ kind: 'rule' }, at + 1];
  const heading = HEADING.exec(line);
  if (heading) {
    return [
      { kind: 'heading', level: heading[1]?.length ?? 1, inner: parseInline(withoutClosing(heading[2] ?? '')) },
      at + 1,
    ];
  }
  if (depth < DEEPEST && QUOTE.test(line)) return takeQuote(lines, at, depth);
  for (const form of [BULLET, NUMBER]) if (form.test(line)) return takeList(lines, at, form);
  return takeParagraph(lines, at);
}

/** `# Why #` is `Why`. */
const withoutClosing = (heading: string): string =>
  heading
    .trimEnd()
    .replace(/(?<![#])#{1,6}$/, '')
    .trimEnd();

function takeCode(lines: readonly string[], at: number): Taken {
  const fence = FENCE.exec(lines[at] ?? '')?.[1] ?? '```';
  const end = endOf(lines, at + 1, (line) => !line.trim().startsWith(fence));
  return [{ kind: 'code', text: lines.slice(at + 1, end).join('\n') }, end + 1];
}

function takeQuote(lines: readonly string[], at: number, depth: number): Taken {
  const end = endOf(lines, at, (line) => QUOTE.test(line));
  const inner = lines.slice(at, end).map((line) => QUOTE.exec(line)?.[1] ?? '');
  return [{ kind: 'quote', blocks: parseMarkdown(inner.join('\n'), depth + 1) }, end];
}

/** Lines that go on with an item (indented, or just not empty) belong to it. */
function takeList(lines: readonly string[], at: number, form: RegExp): Taken {
  const items: string[] = [];
  const end = endOf(lines, at, (line) => form.test(line) || (line.trim() !== '' && !beginsBlock(line)));
  for (const line of lines.slice(at, end)) {
    const item = form.exec(line)?.[1];
    if (item !== undefined) items.push(item);
    else items.push(`${items.pop() ?? ''}\n${line.trim()}`);
  }
  return [{ kind: 'list', isOrdered: form === NUMBER, items: items.map((item) => parseInline(item)) }, end];
}

function takeParagraph(lines: readonly string[], at: number): Taken {
  const end = Math.max(
    at + 1,
    endOf(lines, at, (line) => line.trim() !== '' && !beginsBlock(line)),
  );
  return [{ kind: 'paragraph', inner: parseInline(lines.slice(at, end).join('\n')) }, end];
}

function endOf(lines: readonly string[], at: number, holds: (line: string) => boolean): number {
  let end = at;
  while (end < lines.length && holds(lines[end] ?? '')) end++;
  return end;
}
