import type { JSX } from 'preact';
import { useStrings } from '#ui/strings/strings-context.ts';
import type { DraftAdditions } from './draft-additions.ts';

interface AddToDraftProps {
  readonly piece: string;
  readonly additions: DraftAdditions;
  /** Id of what is added, where it stands beside. */
  readonly describedBy: string;
}

/** Puts a quotation into the draft or, where it stands there, takes it out: one button, so that the focus stays. */
export function AddToDraft({ piece, additions, describedBy }: AddToDraftProps): JSX.Element {
  const { t } = useStrings();
  return (
    <button
      type="button"
      class="sl-button-quiet"
      inert={additions.isExpected === true}
      aria-describedby={describedBy}
      onClick={() => additions.toggle(piece)}
    >
      {t(additions.has(piece) ? 'takeOutOfDraft' : 'addToDraft')}
    </button>
  );
}

interface AddTermProps {
  readonly piece: string;
  readonly name: string;
  readonly additions: DraftAdditions;
}

/** The same for a term of the list, as small as its row. */
export function AddTermToDraft({ piece, name, additions }: AddTermProps): JSX.Element {
  const { t } = useStrings();
  const isIn = additions.has(piece);
  const label = t(isIn ? 'takeTermOutOfDraft' : 'addTermToDraft', [name]);
  return (
    <button
      type="button"
      class="sl-add-term"
      inert={additions.isExpected === true}
      aria-label={label}
      title={label}
      onClick={() => additions.toggle(piece)}
    >
      <svg viewBox="0 0 16 16" class="sl-glyph" aria-hidden="true">
        <path d={isIn ? 'M3 8h10' : 'M3 8h10M8 3v10'} />
      </svg>
    </button>
  );
}
