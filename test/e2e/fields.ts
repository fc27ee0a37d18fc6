import type { Page } from '../../scripts/lib/browser.mjs';

/** What a reader sees and does in the extension's own pages, by the labels that stand there. */

/** Middle of the field with this label, or of the button with this name, scrolled into view. CSS pixels. */
async function pointOf(page: Page, kind: 'field' | 'button', name: string): Promise<{ x: number; y: number }> {
  await page.waitFor(hasControl, kind, name);
  return page.evaluate(
    (wanted, text) => {
      const all = document.querySelectorAll<HTMLElement>(wanted === 'field' ? 'textarea, input' : 'button, a, summary');
      const named = [...all].find((each) =>
        wanted === 'field'
          ? [...((each as HTMLInputElement).labels ?? [])].some((label) => label.textContent?.trim() === text)
          : (each.getAttribute('aria-label') ?? each.textContent)?.trim() === text,
      );
      named?.scrollIntoView({ block: 'center', behavior: 'instant' });
      const { x, y, width, height } = named?.getBoundingClientRect() ?? new DOMRect();
      return { x: x + width / 2, y: y + height / 2 };
    },
    kind,
    name,
  );
}

const hasControl = (kind: 'field' | 'button', name: string): boolean => {
  const labelled = kind === 'field' ? [...document.querySelectorAll('label')] : [];
  const buttons = kind === 'button' ? [...document.querySelectorAll('button, a, summary')] : [];
  return [...labelled, ...buttons].some(
    (each) => (each.getAttribute('aria-label') ?? each.textContent)?.trim() === name,
  );
};

/** Presses the button of this name with the pointer. */
export async function press(page: Page, name: string): Promise<void> {
  const { x, y } = await pointOf(page, 'button', name);
  await page.click(x, y);
}

/** Types at the end of the field of this label. */
export async function typeInto(page: Page, label: string, text: string): Promise<void> {
  const { x, y } = await pointOf(page, 'field', label);
  await page.click(x, y);
  await page.pressKey('End');
  await page.type(text);
}

/** What stands in the field of this label. */
export async function textIn(page: Page, label: string): Promise<string> {
  await page.waitFor(hasControl, 'field', label);
  return page.evaluate((text) => {
    const named = [...document.querySelectorAll('label')].find((each) => each.textContent?.trim() === text);
    return (named?.control as HTMLTextAreaElement | null)?.value ?? '';
  }, label);
}

/** Waits until a text stands somewhere on the page. */
export const waitForText = (page: Page, text: string): Promise<unknown> =>
  page.waitFor((wanted) => {
    // biome-ignore lint/performance/useDomNodeTextContent: what is drawn is the question
    return document.body.innerText.includes(wanted);
  }, text);

/**
 * Gives the import's field a file, as a reader does who has chosen one.
 *
 * @param bytes - Made up to this size with spaces behind it.
 */
export const chooseFile = async (page: Page, text: string, bytes = 0): Promise<void> => {
  await page.waitFor(() => document.querySelector('input[type="file"]') !== null);
  await page.evaluate(
    (content, wanted) => {
      const field = document.querySelector<HTMLInputElement>('input[type="file"]');
      const files = new DataTransfer();
      const written = new Blob([content]);
      const room = new Uint8Array(Math.max(0, wanted - written.size)).fill(32);
      files.items.add(new File([written, room], 'notes.json', { type: 'application/json' }));
      if (field === null) return;
      field.files = files.files;
      field.dispatchEvent(new Event('change', { bubbles: true }));
    },
    text,
    bytes,
  );
};
