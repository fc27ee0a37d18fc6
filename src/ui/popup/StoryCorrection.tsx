import type { JSX } from 'preact';
import { FIELD_FAILURE_KEYS } from '#core/strings/failure-keys.ts';
import { useStrings } from '#ui/strings/strings-context.ts';
import type { PopupActions, PopupData } from './popup-props.ts';

export type StoryCorrectionProps = Pick<PopupData, 'choice' | 'isPrivate'> &
  Pick<PopupActions, 'onChooseStory' | 'onForgetStory' | 'onDismiss'> & {
    /** Whether a story was found: only then can it be none. */
    readonly isRead: boolean;
  };

/** Where the reader says which part of the page is the article, or that none is, and takes back what was said of the site. */
export function StoryCorrection({ choice, isPrivate, isRead, ...actions }: StoryCorrectionProps): JSX.Element | null {
  const { t } = useStrings();
  if (choice === null) return null;
  const { hasRule, notKept } = choice;
  return (
    <div class="sl-correction">
      <p class="sl-fine">{t('chooseStoryHow')}</p>
      <div class="sl-buttons">
        <button type="button" class="sl-button" onClick={actions.onChooseStory}>
          {t('chooseStory')}
        </button>
        {isRead && (
          <button type="button" class="sl-button" onClick={() => actions.onDismiss(true)}>
            {t('notAnArticle')}
          </button>
        )}
      </div>
      {hasRule && (
        <div class="sl-rule">
          <p class="sl-fine">{t('storyRule')}</p>
          <button type="button" class="sl-button-quiet" onClick={actions.onForgetStory}>
            {t('forgetStory')}
          </button>
        </div>
      )}
      {isPrivate && <p class="sl-fine">{t('choicePrivate')}</p>}
      {notKept !== null && !isPrivate && (
        <p class="sl-error" role="alert">
          {t(FIELD_FAILURE_KEYS[notKept][0])} · {t('choiceNotKept')}
        </p>
      )}
    </div>
  );
}
