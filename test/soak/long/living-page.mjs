// @ts-check
import { readFileSync } from 'node:fs';

const SOURCE = new URL('../../fixtures/articles/xiaomi-data-center/source.html', import.meta.url);

/** Runs in the page: it becomes another story under another address, without being loaded. */
function becomes(/** @type {number} */ n) {
  const scope = /** @type {any} */ (globalThis);
  const { body } = document;
  scope.first ??= body.innerHTML;
  history.pushState(null, '', `/living/${n}/`);
  document.title = `Story ${n}`;
  document.querySelector('link[rel=canonical]')?.remove();
  body.dataset.story = String(n);
  body.innerHTML = scope.first;
  for (const heading of body.querySelectorAll('h1')) heading.textContent = `Story ${n}`;
  for (const paragraph of body.querySelectorAll('p')) paragraph.prepend(`${n}: `);
}

/** The sample story, on a page that can become other ones: `becomes(n)`. */
export const livingPage = () => `${readFileSync(SOURCE, 'utf8')}<script>${becomes}</script>`;
