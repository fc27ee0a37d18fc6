import type { ComponentChildren, JSX } from 'preact';

interface SectionProps {
  /** Its id in the document: where {@link SectionNav} goes. */
  readonly id: string;
  readonly title: string;
  readonly children: ComponentChildren;
}

/** One section of the popup, named by its heading. */
export function Section({ id, title, children }: SectionProps): JSX.Element {
  return (
    <section class="sl-section" aria-labelledby={id}>
      <h2 id={id} tabIndex={-1}>
        {title}
      </h2>
      {children}
    </section>
  );
}
