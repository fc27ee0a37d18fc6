import type { JSX } from 'preact';
import type { FailureName } from '#core/failure.ts';
import { FAILURE_KEYS } from '#core/strings/failure-keys.ts';
import type { MessageKey } from '#core/strings/message-key.ts';
import { useStrings } from '#ui/strings/strings-context.ts';
import type { PopupActions } from './popup-props.ts';
import { StoryCorrection, type StoryCorrectionProps } from './StoryCorrection.tsx';

type Remedy = readonly [label: MessageKey, act: (actions: NoticeActions) => void];
type NoticeActions = Pick<PopupActions, 'onReadNow' | 'onSwitchSite' | 'onTryAgain' | 'onDismiss'>;

const READ: Remedy = ['readThisPage', ({ onReadNow }) => onReadNow()];
/** The first look had its doubts; the reader has none. */
const INSIST: Remedy = ['tryAgain', ({ onReadNow }) => onReadNow()];
const AGAIN: Remedy = ['tryAgain', ({ onTryAgain }) => onTryAgain()];

/** What the reader can do about a failure, where there is something. */
const REMEDIES: Partial<Readonly<Record<FailureName, Remedy>>> = {
  'no-permission': READ,
  'no-article': INSIST,
  'not-an-article': ['readAfterAll', ({ onDismiss }) => onDismiss(false)],
  'empty-page': INSIST,
  'list-of-links': INSIST,
  'page-gone': AGAIN,
  'storage-trouble': AGAIN,
  'site-off': ['turnOnHere', ({ onSwitchSite }) => onSwitchSite(true)],
};

/** Where the finder may be wrong, and the reader knows better. */
const CORRECTABLE: ReadonlySet<FailureName> = new Set(['no-article', 'not-an-article', 'empty-page', 'list-of-links']);

type FailureNoticeProps = { readonly failure: FailureName } & NoticeActions & Omit<StoryCorrectionProps, 'isRead'>;

/** Why there is nothing to show, plainly, and what can be done about it. */
export function FailureNotice({ failure, ...actions }: FailureNoticeProps): JSX.Element {
  const { t } = useStrings();
  const [title, text] = FAILURE_KEYS[failure];
  const remedy = REMEDIES[failure];
  return (
    <section class="sl-notice">
      <h2>{t(title)}</h2>
      <p>{t(text)}</p>
      {remedy !== undefined && (
        <button type="button" class="sl-button sl-button-main" onClick={() => remedy[1](actions)}>
          {t(remedy[0])}
        </button>
      )}
      {CORRECTABLE.has(failure) && <StoryCorrection {...actions} isRead={false} />}
    </section>
  );
}
