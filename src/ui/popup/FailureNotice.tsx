import type { JSX } from 'preact';
import type { FailureName } from '#core/failure.ts';
import { FAILURE_KEYS } from '#core/strings/failure-keys.ts';
import type { MessageKey } from '#core/strings/message-key.ts';
import { useStrings } from '#ui/strings/strings-context.ts';
import type { PopupActions } from './popup-props.ts';

type Remedy = readonly [label: MessageKey, act: (actions: NoticeActions) => void];
type NoticeActions = Pick<PopupActions, 'onReadNow' | 'onSwitchSite' | 'onTryAgain'>;

const READ: Remedy = ['readThisPage', ({ onReadNow }) => onReadNow()];
/** The first look had its doubts; the reader has none. */
const INSIST: Remedy = ['tryAgain', ({ onReadNow }) => onReadNow()];
const AGAIN: Remedy = ['tryAgain', ({ onTryAgain }) => onTryAgain()];

/** What the reader can do about a failure, where there is something. */
const REMEDIES: Partial<Readonly<Record<FailureName, Remedy>>> = {
  'no-permission': READ,
  'no-article': INSIST,
  'empty-page': INSIST,
  'list-of-links': INSIST,
  'page-gone': AGAIN,
  'storage-trouble': AGAIN,
  'site-off': ['turnOnHere', ({ onSwitchSite }) => onSwitchSite(true)],
};

type FailureNoticeProps = { readonly failure: FailureName } & NoticeActions;

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
    </section>
  );
}
