import type { JSX } from 'preact';
import { DraftField } from '#ui/parts/DraftField.tsx';
import { SaveLine } from '#ui/parts/SaveLine.tsx';
import { useStrings } from '#ui/strings/strings-context.ts';
import { DraftVersions } from './DraftVersions.tsx';
import type { NotebookActions, OpenDraft } from './notebook-props.ts';
import { Rivals } from './Rivals.tsx';

type DraftPaneProps = { readonly draft: OpenDraft } & Pick<
  NotebookActions,
  'onDraftInput' | 'onKeepOne' | 'onKeepAll' | 'onRestore' | 'onCopyDraft'
>;

/** A draft of a comment: text, name, and its earlier versions. */
export function DraftPane({ draft, onDraftInput, onRestore, onCopyDraft, ...actions }: DraftPaneProps): JSX.Element {
  const { t } = useStrings();
  const { name, comment } = draft;
  return (
    <>
      {draft.rivals.length > 0 && <Rivals open={draft} text={comment} {...actions} />}
      <DraftField label={t('draftComment')} error={null}>
        {(field) => (
          <textarea
            {...field}
            rows={10}
            dir="auto"
            value={comment}
            onInput={(event) => onDraftInput({ name, comment: event.currentTarget.value })}
          />
        )}
      </DraftField>
      <DraftField label={t('draftName')} error={null}>
        {(field) => (
          <input
            {...field}
            type="text"
            dir="auto"
            autocomplete="name"
            value={name}
            onInput={(event) => onDraftInput({ name: event.currentTarget.value, comment })}
          />
        )}
      </DraftField>
      <SaveLine save={draft.save} spoken={t('savedDraft')} />
      <div class="sl-buttons">
        <button type="button" class="sl-button" onClick={onCopyDraft}>
          {t('draftCopy')}
        </button>
      </div>
      <p class="sl-fine" role="status">
        {draft.copied === 'copied' && t('notebookCopied')}
        {draft.copied === 'failed' && t('failClipboardRefused')}
      </p>
      <DraftVersions versions={draft.versions} onRestore={onRestore} />
    </>
  );
}
