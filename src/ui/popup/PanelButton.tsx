import type { JSX } from 'preact';
import { useStrings } from '#ui/strings/strings-context.ts';

/** Opens the browser's side panel, which stays while the reader reads on. */
export function PanelButton({ onOpenPanel }: { readonly onOpenPanel: () => void }): JSX.Element {
  const { t } = useStrings();
  const label = t('openInPanel');
  return (
    <button type="button" class="sl-icon-button" aria-label={label} title={label} onClick={onOpenPanel}>
      <svg class="sl-glyph" viewBox="0 0 16 16" aria-hidden="true" focusable="false">
        <path d="M2.500 3h11v10h-11zM9.500 3v10" />
      </svg>
    </button>
  );
}
