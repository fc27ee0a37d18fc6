import type { Span } from '#core/text/sentences.ts';
import type { PageText } from './page-text.ts';

/** What is selected of a text, in UTF-16 code units into it, without what is selected around; null where nothing of it is. */
export function selectionInText(document: Document, { nodes, offsetAt }: PageText): Span | null {
  const selection = document.getSelection();
  if (selection === null || selection.isCollapsed) return null;
  const range = selection.getRangeAt(0);
  const inside = nodes.filter((node) => node.isConnected && range.intersectsNode(node));
  const [first, last] = [inside[0], inside.at(-1)];
  if (first === undefined || last === undefined) return null;
  const start = offsetAt(first, first === range.startContainer ? range.startOffset : 0);
  const end = offsetAt(last, last === range.endContainer ? range.endOffset : last.length);
  return start !== null && end !== null && start < end ? { start, end } : null;
}
