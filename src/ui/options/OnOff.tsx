import type { JSX } from 'preact';
import { useStrings } from '#ui/strings/strings-context.ts';

interface OnOffProps {
  /** What is switched, for who does not see where it stands. */
  readonly label: string;
  readonly on: boolean;
  readonly onSwitch: (on: boolean) => void;
}

/** A switch. Its state is in shape and word, not in colour alone. */
export function OnOff({ label, on, onSwitch }: OnOffProps): JSX.Element {
  const { t } = useStrings();
  return (
    <button
      type="button"
      class="sl-switch sl-on-off"
      role="switch"
      aria-checked={on}
      aria-label={label}
      onClick={() => onSwitch(!on)}
    >
      <span class="sl-switch-word" aria-hidden="true">
        {t(on ? 'switchOn' : 'switchOff')}
      </span>
      <span class="sl-switch-track" />
    </button>
  );
}
