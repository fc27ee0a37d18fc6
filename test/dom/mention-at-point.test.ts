// @vitest-environment jsdom
import { afterEach, expect, it } from 'vitest';
import { offsetAtPoint } from '#dom/mention-at-point.ts';
import { createPageText } from '#dom/page-text.ts';

/** A page of one line in which each character is 10 CSS pixels wide and 10 high; jsdom draws nothing itself. */
function drawLine(text: string) {
  document.body.textContent = text;
  const node = document.body.firstChild as Text;
  Range.prototype.getClientRects = function (this: Range) {
    return [
      new DOMRect(this.startOffset * 10, 0, (this.endOffset - this.startOffset) * 10, 10),
    ] as unknown as DOMRectList;
  };
  Object.assign(document, {
    elementFromPoint: () => document.body,
    caretPositionFromPoint: (x: number) => ({
      offsetNode: node,
      offset: Math.max(0, Math.min(text.length, Math.round(x / 10))),
    }),
  });
  return createPageText([{ kind: 'paragraph', pieces: [node] }]);
}

afterEach(() => {
  for (const name of ['caretPositionFromPoint', 'elementFromPoint']) Reflect.deleteProperty(document, name);
  Reflect.deleteProperty(Range.prototype, 'getClientRects');
});

it('finds the character under the point, on either half of it', () => {
  const page = drawLine('an IMEI');
  expect([2, 8, 32, 38].map((x) => offsetAtPoint(document, page, x, 5))).toEqual([0, 0, 3, 3]);
});

it('does not count blank space beside, above or below the line', () => {
  const page = drawLine('an IMEI');
  expect(offsetAtPoint(document, page, 90, 5)).toBeNull();
  expect(offsetAtPoint(document, page, 35, 20)).toBeNull();
});

it('does not count text that is not of the article', () => {
  drawLine('an IMEI');
  expect(offsetAtPoint(document, createPageText([]), 35, 5)).toBeNull();
});
