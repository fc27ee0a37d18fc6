import type { JSX, RefObject } from 'preact';
import { useId } from 'preact/hooks';
import type { EntryFault } from '#core/explainer-pack/rule.ts';
import { OWN_MACHINE_ONLY } from '#ui/parts/DraftField.tsx';
import { FaultLines } from './FaultLines.tsx';

interface FormFieldProps {
  readonly label: string;
  readonly value: string;
  readonly onInput: (value: string) => void;
  readonly faults: readonly EntryFault[];
  readonly hint?: string;
  /** Lines that are shown; left out: one line that takes no break. */
  readonly rows?: number;
  readonly field?: RefObject<HTMLInputElement | null>;
}

/** One field of the form, with its hint and with what is wrong in it. */
export function FormField({ label, value, onInput, faults, hint, rows, field }: FormFieldProps): JSX.Element {
  const id = useId();
  const common = {
    id,
    value,
    dir: 'auto' as const,
    'aria-invalid': faults.length > 0,
    'aria-describedby': `${id}-hint ${id}-faults`,
    ...OWN_MACHINE_ONLY,
  };
  return (
    <div class="sl-field">
      <label for={id}>{label}</label>
      {rows === undefined ? (
        <input
          {...common}
          {...(field === undefined ? {} : { ref: field })}
          type="text"
          autocomplete="off"
          onInput={(event) => onInput(event.currentTarget.value)}
        />
      ) : (
        <textarea {...common} rows={rows} onInput={(event) => onInput(event.currentTarget.value)} />
      )}
      {hint !== undefined && (
        <p id={`${id}-hint`} class="sl-fine">
          {hint}
        </p>
      )}
      <FaultLines faults={faults} id={`${id}-faults`} />
    </div>
  );
}
