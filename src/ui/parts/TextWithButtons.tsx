import type { JSX } from 'preact';

interface TextWithButtonsProps {
  /** Text and what is pressed in it, by turns, beginning with either. */
  readonly parts: readonly (string | JSX.Element)[];
}

/**
 * A line of text with things to press in it. What is written onto one of them, as a comma is, stays with it: browsers may break a line on
 * either side of a button, whatever stands there. https://www.w3.org/TR/css-text-3/#line-break-details
 *
 * @example <TextWithButtons parts={[first, ', and ', second]} /> // the comma stays with the first
 */
export function TextWithButtons({ parts }: TextWithButtonsProps): JSX.Element {
  const texts = parts.map((part, i) => (typeof part === 'string' ? split(part, i > 0, i < parts.length - 1) : null));
  return (
    <>
      {parts.map((part, i) => {
        if (typeof part === 'string') return texts[i]?.between;
        const [before, after] = [texts[i - 1]?.before ?? '', texts[i + 1]?.after ?? ''];
        if (before === '' && after === '') return part;
        return (
          <span key={part.key} class="sl-joined">
            {before}
            {part}
            {after}
          </span>
        );
      })}
    </>
  );
}

/** What of a text is written onto what stands before it, what stands by itself, and what is written onto what follows. */
function split(text: string, hasButtonBefore: boolean, hasButtonAfter: boolean) {
  const after = hasButtonBefore ? (/^\S*/.exec(text)?.[0] ?? '') : '';
  const rest = text.slice(after.length);
  const before = hasButtonAfter ? (/\S*$/.exec(rest)?.[0] ?? '') : '';
  return { after, between: rest.slice(0, rest.length - before.length), before };
}
