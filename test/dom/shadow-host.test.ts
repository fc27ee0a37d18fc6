// @vitest-environment jsdom
import { expect, it } from 'vitest';
import { createShadowHost } from '#dom/shadow-host.ts';

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
