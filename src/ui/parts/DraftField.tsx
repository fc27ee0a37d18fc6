import type { ComponentChild, JSX } from 'preact';
import { useId } from 'preact/hooks';

/** What the field's own element needs to be named and described. */
interface FieldAttributes {
  readonly id: string;
  readonly 'aria-invalid': boolean;
  readonly 'aria-describedby'?: string;
  readonly spellcheck: false;
  readonly writingsuggestions: 'false';
  readonly autocomplete: 'off';
}

/**
 * Browsers can send what is typed to their makers for a better spelling check or suggestions (Chrome's enhanced spell
 * check, Edge's text predictions). What is written here stays on the machine. And Chromium writes what stands in the fields of a tab
 * to the files of its session, also what comes from a private window: what is kept, we keep.
 */
export const OWN_MACHINE_ONLY = { spellcheck: false, writingsuggestions: 'false', autocomplete: 'off' } as const;

interface DraftFieldProps {
  readonly label: string;
  /** What is wrong with it; null: nothing. */
  readonly error: string | null;
  readonly children: (attributes: FieldAttributes) => ComponentChild;
}

/** A labelled field with its error beside it, tied together for screen readers. */
export function DraftField({ label, error, children }: DraftFieldProps): JSX.Element {
  const id = useId();
  const errorId = `${id}-error`;
  const described = error === null ? {} : { 'aria-describedby': errorId };
  return (
    <div class="sl-field">
      <label for={id}>{label}</label>
      {children({ id, 'aria-invalid': error !== null, ...described, ...OWN_MACHINE_ONLY })}
      {error !== null && (
        <p id={errorId} class="sl-error">
          {error}
        </p>
      )}
    </div>
  );
}
