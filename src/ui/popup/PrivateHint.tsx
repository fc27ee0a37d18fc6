import type { JSX } from 'preact';
import { useStrings } from '#ui/strings/strings-context.ts';
import type { PopupActions, PopupData } from './popup-props.ts';

/** In a private window: whether what is typed is kept, and the reader's switch for that. */
export function PrivateHint(props: Pick<PopupData, 'keepsPrivate'> & Pick<PopupActions, 'onKeepPrivate'>): JSX.Element {
  const { t } = useStrings();
  const { keepsPrivate } = props;
  return (
    <div class="sl-rule">
      <p class="sl-fine">{t(keepsPrivate ? 'privateKept' : 'failPrivateText')}</p>
      <button type="button" class="sl-button-quiet" onClick={() => props.onKeepPrivate(!keepsPrivate)}>
        {t(keepsPrivate ? 'privateKeepNoMore' : 'privateKeep')}
      </button>
    </div>
  );
}
