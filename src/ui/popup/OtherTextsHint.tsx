import type { JSX } from 'preact';
import { useStrings } from '#ui/strings/strings-context.ts';
import type { OtherTexts, PopupActions } from './popup-props.ts';

export type OtherTextsProps = {
  /** null: there are none. */
  readonly others: OtherTexts | null | undefined;
} & Pick<PopupActions, 'onSeeOthers'>;

/**
 * Says below a field that another window has written another text of the same, and leads to where both stand beside each other.
 * What is typed in the field stays as it is. It may come while one types, so its place is there before, for screen readers.
 */
export function OtherTextsHint({ others, onSeeOthers }: OtherTextsProps): JSX.Element {
  const { t, count } = useStrings();
  return (
    <div class="sl-others" role="status">
      {others && (
        <>
          <p class="sl-fine">{count('otherTexts', others.count)}</p>
          <button type="button" class="sl-button-quiet" onClick={() => onSeeOthers(others.id)}>
            {t('otherTextsSee')}
          </button>
        </>
      )}
    </div>
  );
}
