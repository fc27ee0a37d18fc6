// @vitest-environment jsdom
import { expect, it } from 'vitest';
import { clearLeftBehind, createShadowHost } from '#dom/shadow-host.ts';

it('puts one element at the end of the document, closed, with its own styles, and takes it away again', () => {
  const before = document.documentElement.outerHTML;
  const { host, root, remove } = createShadowHost(document, 'p { color: red }');
  expect(document.documentElement.lastElementChild).toBe(host);
  expect(document.documentElement.childElementCount).toBe(3);
  expect(host.shadowRoot).toBeNull();
  expect(root.querySelector('style')?.textContent).toBe('p { color: red }');
  remove();
  expect(document.documentElement.outerHTML).toBe(before);
});

it('lets no style of the page in, and neither its language nor its direction', () => {
  document.documentElement.lang = 'ar';
  document.documentElement.dir = 'rtl';
  const { host, remove } = createShadowHost(document, '');
  const style = host.getAttribute('style') ?? '';
  // jsdom keeps the priority of the few properties that it knows; the end-to-end tests look at the rest.
  expect(style).toMatch(/^all: initial/);
  expect(style).toContain('width: 0px !important');
  expect([host.getAttribute('lang'), host.getAttribute('dir')]).toEqual(['', 'ltr']);
  remove();
});

it('is found again by a later script where an earlier one could not take it away, and nothing else is taken for it', () => {
  const left = createShadowHost(document, '.sl-popover { color: red }');
  const another = createShadowHost(document, '.page-menu { color: red }'); // as a page might make it
  for (const { host, root } of [left, another]) Object.assign(host, { openOrClosedShadowRoot: root }); // Firefox
  expect(clearLeftBehind(document, '.sl-')).toBe(true);
  expect([left.host.isConnected, another.host.isConnected]).toEqual([false, true]);
  expect(clearLeftBehind(document, '.sl-')).toBe(false);
  another.remove();
});

it('is not seen without the styles that go with the extension', () => {
  const { host, remove } = createShadowHost(document, '');
  expect(host.style.getPropertyValue('visibility')).toBe('var(--sidelight-here, hidden)');
  remove();
});
