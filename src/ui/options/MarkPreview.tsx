import type { JSX } from 'preact';
import { useId, useLayoutEffect, useRef } from 'preact/hooks';
import type { Kind } from '#core/explainer.ts';
import { highlightName } from '#core/mark-style.ts';
import { useStrings } from '#ui/strings/strings-context.ts';
import type { MarksView } from './options-props.ts';
import { type PreviewPiece, previewPieces } from './preview-text.ts';

/**
 * A small made-up story, marked as a page's is: by the same rules of `marks.css`, through the browser's highlights. Where the
 * browser has none, pages have no marks either.
 */
export function MarkPreview({ density, style }: MarksView): JSX.Element {
  const { t } = useStrings();
  const root = useRef<HTMLElement>(null);
  const caption = useId();
  const [first = [], second = []] = previewPieces([t('previewFirst'), t('previewSecond')], density);
  useLayoutEffect(() => {
    if (root.current === null || typeof Highlight === 'undefined') return undefined;
    const names: string[] = [];
    for (const element of root.current.querySelectorAll('[data-kind]')) {
      const range = document.createRange();
      range.selectNodeContents(element);
      const name = highlightName(element.getAttribute('data-kind') as Kind, style);
      const highlight = CSS.highlights.get(name) ?? new Highlight();
      CSS.highlights.set(name, highlight.add(range));
      names.push(name);
    }
    return () => {
      for (const name of names) CSS.highlights.delete(name);
    };
  });
  return (
    <figure class="sl-preview" ref={root} aria-labelledby={caption}>
      <figcaption id={caption} class="sl-fine">
        {t('previewCaption')}
      </figcaption>
      <Paragraph pieces={first} />
      <h3>{t('previewHeading')}</h3>
      <Paragraph pieces={second} />
    </figure>
  );
}

/** Drawn anew with every choice, so that no range is left behind. */
const Paragraph = ({ pieces }: { readonly pieces: readonly PreviewPiece[] }): JSX.Element => (
  <p>
    {pieces.map(({ text, kind }, i) =>
      kind === null ? (
        text
      ) : (
        <span key={`${i} ${kind}`} data-kind={kind}>
          {text}
        </span>
      ),
    )}
  </p>
);
