import type { JSX } from 'preact';
import type { StorageEvent } from '#core/notes/storage-health.ts';
import { FAILURE_KEYS } from '#core/strings/failure-keys.ts';
import type { MessageKey } from '#core/strings/message-key.ts';
import { useStrings } from '#ui/strings/strings-context.ts';
import { momentText } from './Moment.tsx';
import type { NotebookActions, NotebookData } from './notebook-props.ts';

const EVENTS: Readonly<Record<StorageEvent['kind'], MessageKey>> = {
  'database-restored': 'notebookDatabaseRestored',
  'mirror-restored': 'notebookMirrorRestored',
  'texts-missing': 'notebookTextsMissing',
};

type NoticesProps = Pick<
  NotebookData,
  'event' | 'isBackupDue' | 'lastBackup' | 'deleted' | 'failure' | 'savedFile' | 'isPrivate' | 'count'
> &
  Pick<NotebookActions, 'onEventSeen' | 'onBackup' | 'onUndo' | 'onUndoSeen' | 'onTool' | 'onTryAgain'>;

/** What the reader is to know of, one line each; mostly none. */
export function Notices(props: NoticesProps): JSX.Element {
  const strings = useStrings();
  const { t, locale } = strings;
  const { event, deleted, failure, savedFile, lastBackup } = props;
  return (
    <div class="sl-notices">
      {props.isPrivate && <Notice text={t('notebookPrivate')} />}
      {event !== null && (
        <Notice text={t(EVENTS[event.kind], [momentText(event.at, locale)])}>
          {event.kind === 'texts-missing' && (
            <Action label={t('notebookImport')} onPress={() => props.onTool('import')} />
          )}
          <Action label={t('notebookUnderstood')} onPress={props.onEventSeen} />
        </Notice>
      )}
      {failure !== null && props.count !== null && (
        <div role="alert">
          <Notice text={`${t(FAILURE_KEYS[failure][0])} · ${t(FAILURE_KEYS[failure][1])}`}>
            <Action label={t('tryAgain')} onPress={props.onTryAgain} />
          </Notice>
        </div>
      )}
      {props.isBackupDue && (
        <Notice
          text={
            lastBackup === null ? t('notebookNoBackup') : t('notebookOldBackup', [momentText(lastBackup, locale, true)])
          }
        >
          <Action label={t('notebookBackup')} onPress={props.onBackup} />
        </Notice>
      )}
      <div role="status">
        {savedFile !== null && <Notice text={t('notebookSavedFile', [savedFile])} />}
        {deleted !== null && (
          <Notice
            text={
              deleted.count === 1
                ? t('notebookDeletedOne', [deleted.title])
                : strings.count('notebookDeleted', deleted.count)
            }
          >
            <Action label={t('notebookUndo')} onPress={props.onUndo} />
            <Action label={t('notebookUndoSeen')} onPress={props.onUndoSeen} />
          </Notice>
        )}
      </div>
    </div>
  );
}

interface NoticeProps {
  readonly text: string;
  readonly children?: JSX.Element | (JSX.Element | false)[];
}

const Notice = ({ text, children }: NoticeProps): JSX.Element => (
  <div class="sl-line">
    <p dir="auto">{text}</p>
    {children !== undefined && <div class="sl-buttons">{children}</div>}
  </div>
);

const Action = ({ label, onPress }: { readonly label: string; readonly onPress: () => void }): JSX.Element => (
  <button type="button" class="sl-button" onClick={onPress}>
    {label}
  </button>
);
