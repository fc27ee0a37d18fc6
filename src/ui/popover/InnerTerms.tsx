import { createContext, type JSX } from 'preact';
import { useContext } from 'preact/hooks';
import type { TextWithTerms } from '#core/explained.ts';
import { TextWithButtons } from '#ui/parts/TextWithButtons.tsx';

interface InnerTerms {
  readonly texts: readonly TextWithTerms[];
  readonly onLookUp: (explainer: string, pressed: HTMLElement) => void;
}

/** The terms inside the texts of the explainer that is read. */
export const InnerTermsContext = createContext<InnerTerms>({ texts: [], onLookUp: () => {} });

/** A text of an explainer; a term in it that has an explainer of its own can be pressed. */
export function TextWithInnerTerms({ text }: { readonly text: string }): JSX.Element {
  const { texts } = useContext(InnerTermsContext);
  const terms = texts.find((each) => each.text === text)?.terms ?? [];
  const parts = terms.flatMap(({ start, end, explainer }, i) => [
    text.slice(terms[i - 1]?.end ?? 0, start),
    <InnerTerm key={start} id={explainer} name={text.slice(start, end)} />,
  ]);
  return <TextWithButtons parts={[...parts, text.slice(terms.at(-1)?.end ?? 0)]} />;
}

/** A term that opens in place. */
export function InnerTerm({ id, name }: { readonly id: string; readonly name: string }): JSX.Element {
  const { onLookUp } = useContext(InnerTermsContext);
  return (
    <button type="button" class="sl-term" onClick={(event) => onLookUp(id, event.currentTarget)}>
      {name}
    </button>
  );
}
