import type { JSX } from 'preact';
import type { Kind } from '#core/explainer.ts';

/** One stroke path for each kind, on a grid of 16: told apart by shape, with no colour of their own. */
const PATHS: Readonly<Record<Kind, string>> = {
  // A number sign: something recorded.
  data: 'M6 2.5 4.5 13.5M11.5 2.5 10 13.5M2.5 6h11M2 10.5h11',
  // A map pin.
  place:
    'M8 14.5C5 11 3.5 8.7 3.5 6.500a4.5 4.5 0 0 1 9 0C12.5 8.7 11 11 8 14.500ZM8 8a1.5 1.5 0 1 0 0-3 1.5 1.5 0 0 0 0 3Z',
  // Two machines in a rack.
  infrastructure: 'M2.5 3h11v4h-11zM2.5 9h11v4h-11zM5 5h.01M5 11h.01',
  // A building with a door.
  organisation: 'M3.5 14V2.500h9V14M1.5 14h13M6 5.500h.01M10 5.500h.01M6 8.500h.01M10 8.500h.01M8 14v-2.5',
  // Columns under a roof.
  'public-body': 'M2 6 8 2.5 14 6ZM3.5 6v6M6.5 6v6M9.5 6v6M12.5 6v6M2 13.500h12',
  // A section sign.
  law: 'M10.5 4.200C10 3 9.2 2.5 8 2.500c-3 0-3.2 3-.8 4.200l2 1c2.4 1.2 2.2 3.3.3 3.800M5.5 11.800c.5 1.2 1.3 1.7 2.5 1.7 3 0 3.2-3 .8-4.200l-2-1C4.4 7.1 4.6 5 6.5 4.5',
  // An eye: somebody looks.
  threat: 'M1.5 8S4 3.8 8 3.8 14.5 8 14.5 8 12 12.2 8 12.2 1.5 8 1.5 8ZM8 10a2 2 0 1 0 0-4 2 2 0 0 0 0 4Z',
  // A padlock.
  protection: 'M3.5 7.500h9v6h-9zM5.5 7.500V5a2.5 2.5 0 0 1 5 0v2.5',
  // A leaf of a calendar.
  event: 'M2.5 4h11v9.500h-11zM2.5 7h11M5.5 2.500v2.500M10.5 2.500v2.5',
};

/** The small sign of a kind. Its word always stands beside it, so it is hidden from screen readers. */
export function KindGlyph({ kind }: { readonly kind: Kind }): JSX.Element {
  return (
    <svg class="sl-glyph" viewBox="0 0 16 16" aria-hidden="true" focusable="false">
      <path d={PATHS[kind]} />
    </svg>
  );
}
