import type { JSX } from 'preact';
import { useEffect } from 'preact/hooks';
import { useStrings } from '#ui/strings/strings-context.ts';
import type { Said } from './options-props.ts';

/** Milliseconds that "saved" stays: long enough to be found and read; the change itself stands in the page. */
const SHOWN_MS = 8000;

interface SaidBarProps {
  readonly said: Said | null;
  readonly onSeen: () => void;
}

/** What came of the last change, at the foot of the window, over nothing that has the focus. Screen readers are told it. */
export function SaidBar({ said, onSeen }: SaidBarProps): JSX.Element {
  const { t } = useStrings();
  useEffect(() => {
    if (said === null || said.isFailure) return undefined;
    const timer = setTimeout(onSeen, SHOWN_MS);
    return () => clearTimeout(timer);
  }, [said, onSeen]);
  return (
    <div class="sl-said-bar" role="status">
      {said !== null && <p class={said.isFailure ? 'is-failure' : ''}>{t(said.key, [...said.values])}</p>}
    </div>
  );
}
