import type { JSX } from 'preact';
import { useRef } from 'preact/hooks';
import { FIELD_FAILURE_KEYS } from '#core/strings/failure-keys.ts';
import { useStrings } from '#ui/strings/strings-context.ts';
import type { SaveState } from './save-state.ts';

interface SaveLineProps {
  readonly save: SaveState;
  /** The sentence that is spoken the first time that something is saved, and then no more. */
  readonly spoken: string;
}

/**
 * How the keeping of a text stands. Shown always; spoken sparingly: "saved" once, not after every pause in typing, and
 * a failure at once.
 */
export function SaveLine({ save, spoken }: SaveLineProps): JSX.Element {
  const { t } = useStrings();
  const hasSaved = useRef(false);
  if (save.state === 'saved') hasSaved.current = true;
  return (
    <>
      {save.state === 'failed' ? (
        <p class="sl-trouble" role="alert">
          <span class="sl-strong">{t(FIELD_FAILURE_KEYS[save.failure][0])}</span>
          <br />
          {t(FIELD_FAILURE_KEYS[save.failure][1])}
        </p>
      ) : (
        <p class="sl-fine sl-save" aria-hidden="true">
          {save.state === 'saving' && t('saveSaving')}
          {save.state === 'saved' && t('saveSaved')}
        </p>
      )}
      <p class="sl-spoken" role="status">
        {hasSaved.current && spoken}
      </p>
    </>
  );
}
