import { type JSX, render } from 'preact';
import { useState } from 'preact/hooks';
import type { Strings } from '#ui/strings/strings.ts';
import { StringsContext } from '#ui/strings/strings-context.ts';

/**
 * Draws one of our own pages, and gives back what draws it with other data.
 *
 * It is rendered once and its data changed from inside: with every render() of a root, Preact 11.2.0 begins to count `useId`
 * anew, and a field would share its id with another element (its label then names nothing).
 */
export function drawPage<Data extends object>(
  root: Element,
  strings: Strings,
  first: Data,
  view: (data: Data) => JSX.Element,
): (data: Data) => void {
  /** Set by the first drawing, which is at once. */
  let redraw: (data: Data) => void = () => {};
  function Page(): JSX.Element {
    const [data, setData] = useState(first);
    redraw = setData;
    return <StringsContext.Provider value={strings}>{view(data)}</StringsContext.Provider>;
  }
  render(<Page />, root);
  return (data) => redraw(data);
}
