// @vitest-environment jsdom
import { expect, it, vi } from 'vitest';
import { whenInFront } from '#content/when-in-front.ts';

it('starts at once on a page that somebody reads', () => {
  const start = vi.fn();
  whenInFront(document, start);
  expect(start).toHaveBeenCalledOnce();
});

it('waits on a page that the browser prepares in advance until its reader goes there, and starts once', () => {
  const start = vi.fn();
  const prepared = Object.assign(document.implementation.createHTMLDocument(), { prerendering: true });
  whenInFront(prepared, start);
  expect(start).not.toHaveBeenCalled();
  for (const _ of [1, 2]) prepared.dispatchEvent(new Event('prerenderingchange'));
  expect(start).toHaveBeenCalledOnce();
});
