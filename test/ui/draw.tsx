import type { ComponentChild } from 'preact';
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { StringsContext } from '#ui/strings/strings-context.ts';
import { english } from '../gallery/fixtures/translate.ts';

/** Draws into a fresh document body, in English, with effects run. Drawing again changes what stands there. */
export function draw(child: ComponentChild): HTMLElement {
  const root = document.querySelector<HTMLElement>('#root') ?? freshRoot();
  act(() => render(<StringsContext.Provider value={english}>{child}</StringsContext.Provider>, root));
  return root;
}

/** Takes down what {@link draw} has drawn. */
export function clear(): void {
  const root = document.querySelector('#root');
  if (root !== null) act(() => render(null, root));
  document.body.replaceChildren();
}

function freshRoot(): HTMLElement {
  const root = document.createElement('div');
  root.id = 'root';
  document.body.append(root);
  return root;
}

/** The button of this name, as a screen reader would read it. */
export function button(root: HTMLElement, name: string): HTMLButtonElement {
  const found = [...root.querySelectorAll('button')].find(
    (candidate) => (candidate.getAttribute('aria-label') ?? candidate.textContent) === name,
  );
  if (found === undefined) throw new Error(`No button "${name}".`);
  return found;
}

/** Presses the button of this name. */
export function press(root: HTMLElement, name: string): void {
  act(() => button(root, name).click());
}
