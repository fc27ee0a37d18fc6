// @ts-check
/** What the soak asks of the background, from one of the extension's own pages. */

/** @typedef {import('../../../scripts/lib/browser.mjs').Page} Page */
/** @typedef {import('../../../scripts/lib/browser.mjs').Browser} Browser */

/** A page of the extension that sends nothing by itself. @param {Browser} browser */
export const openOwnPage = (browser) => browser.openExtensionPage('manifest.json');

/** The answer of the background. @param {Page} page @param {string} name @param {object} request @returns {Promise<any>} */
export async function ask(page, name, request = {}) {
  const answer = await page.evaluate(
    (wanted, sent) => {
      const api = /** @type {any} */ (globalThis).browser ?? /** @type {any} */ (globalThis).chrome;
      return api.runtime.sendMessage({ to: 'background', name: wanted, request: sent });
    },
    name,
    request,
  );
  if (!answer?.ok) throw new Error(`${name}: ${answer?.failure?.name ?? 'no answer'}`);
  return answer.value;
}

/** Sends a request and waits for no answer: there may be none ({@link isAnswered}). @param {Page} page @param {string} name @param {object} request @returns {Promise<void>} */
export async function tell(page, name, request) {
  await page.evaluate(
    (wanted, sent) => {
      const scope = /** @type {any} */ (globalThis);
      const api = scope.browser ?? scope.chrome;
      scope.isAnswered = false;
      const answer = api.runtime.sendMessage({ to: 'background', name: wanted, request: sent });
      answer.then(() => (scope.isAnswered = true)).catch(() => undefined);
    },
    name,
    request,
  );
}

/** Whether what was told last has an answer. @param {Page} page @returns {Promise<boolean>} */
export const isAnswered = (page) => page.evaluate(() => /** @type {any} */ (globalThis).isAnswered === true);

/** A name for an editor. @param {number} n */
const writer = (n) => n.toString(36).padStart(9, '0') + '0'.repeat(8);

/**
 * A request that keeps a text.
 *
 * @param {{kind: 'note' | 'draft', url: string, text: string, writer: number, count: number}} edit
 * @returns {{name: string, request: object}}
 */
export function saveOf({ kind, url, text, writer: n, count }) {
  const common = {
    url,
    title: 'Story',
    revision: `${writer(n)}.${count}`,
    replaces: null,
    editedAt: 1_700_000_000_000 + count,
    privateWindow: null,
  };
  if (kind === 'draft') return { name: 'draft/save', request: { ...common, name: 'Asha', comment: text } };
  return { name: 'note/save', request: { ...common, id: null, subject: { kind: 'article' }, text, tags: null } };
}
