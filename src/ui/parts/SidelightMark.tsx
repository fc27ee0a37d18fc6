import type { JSX } from 'preact';

/** The product's mark, as in `public/icons/sidelight.svg` but without its gradient: lines of text, lit from the side. */
export function SidelightMark(): JSX.Element {
  return (
    <svg class="sl-mark" viewBox="0 0 16 16" aria-hidden="true" focusable="false">
      <rect class="sl-mark-ground" width="16" height="16" rx="3.5" />
      <path class="sl-mark-light" d="M0 3.500a4.5 4.5 0 0 1 0 9z" />
      <path class="sl-mark-text" d="M6 3h8v2H6zM7 7h7v2H7zM6 11h5v2H6z" />
    </svg>
  );
}
