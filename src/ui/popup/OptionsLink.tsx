import type { JSX } from 'preact';
import { useStrings } from '#ui/strings/strings-context.ts';

/** The quiet way to the options, at the end of the popup whatever it shows. */
export function OptionsLink({ onOpenOptions }: { readonly onOpenOptions: () => void }): JSX.Element {
  const { t } = useStrings();
  return (
    <nav class="sl-footer" aria-label={t('openOptions')}>
      <button type="button" class="sl-button-quiet" onClick={onOpenOptions}>
        {t('openOptions')}
      </button>
    </nav>
  );
}
