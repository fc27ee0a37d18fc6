import type { ComponentChildren, JSX } from 'preact';
import { useStrings } from '#ui/strings/strings-context.ts';

interface DisclosureProps {
  readonly label: string;
  /** How many things it holds, shown beside the label. */
  readonly count?: number;
  readonly open?: boolean;
  readonly children: ComponentChildren;
}

/** A line that unfolds: the browser's own `<details>`, so that keys, find-in-page and screen readers know it. */
export function Disclosure({ label, count, open = false, children }: DisclosureProps): JSX.Element {
  const { number } = useStrings();
  return (
    <details class="sl-more" open={open}>
      <summary>
        <span>{label}</span>
        {count !== undefined && count > 1 && <span class="sl-count">{number(count)}</span>}
      </summary>
      <div class="sl-more-body">{children}</div>
    </details>
  );
}
