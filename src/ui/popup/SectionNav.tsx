import type { JSX } from 'preact';
import { useStrings } from '#ui/strings/strings-context.ts';

/** A section to go to. */
export interface SectionTarget {
  /** Id of its heading. */
  readonly id: string;
  readonly title: string;
  /** How many things it holds; null where that says nothing. */
  readonly count: number | null;
}

/** The sections in one row that stays in view: each is one press away, and the whole story is still one scroll. */
export function SectionNav({ targets }: { readonly targets: readonly SectionTarget[] }): JSX.Element {
  const { t, number } = useStrings();
  return (
    <nav class="sl-nav" aria-label={t('sections')}>
      {targets.map(({ id, title, count }) => (
        <button key={id} type="button" onClick={(event) => goTo(event.currentTarget, id)}>
          {title}
          {count !== null && <span class="sl-count"> {number(count)}</span>}
        </button>
      ))}
    </nav>
  );
}

/** Scrolls to a section; the focus goes along, to its field or else its heading, so that keys go on from there. */
function goTo(button: HTMLElement, id: string): void {
  const heading = button.ownerDocument.getElementById(id);
  const field = heading?.parentElement?.querySelector<HTMLElement>('textarea');
  heading?.scrollIntoView();
  (field ?? heading)?.focus({ preventScroll: true });
}
