import type { JSX, RefObject } from 'preact';
import { useRef, useState } from 'preact/hooks';
import { missingFields } from '#core/notes/draft.ts';
import { DraftField } from '#ui/parts/DraftField.tsx';
import { SaveLine } from '#ui/parts/SaveLine.tsx';
import { useStrings } from '#ui/strings/strings-context.ts';
import { BeforeYouPost } from './BeforeYouPost.tsx';
import { DraftOutcomeLine } from './DraftOutcomeLine.tsx';
import { OtherTextsHint } from './OtherTextsHint.tsx';
import type { DraftView, DraftWarningView, PopupActions } from './popup-props.ts';

export type DraftEditorProps = {
  readonly draft: DraftView;
  readonly isPrivate: boolean;
  readonly draftWarnings: readonly DraftWarningView[];
  /** The question that the article ends with; null where it asks none. */
  readonly question: string | null;
  /** Where the reader was writing last, in UTF-16 code units into the comment; null: nowhere yet. */
  readonly cursor: RefObject<number | null>;
} & Pick<PopupActions, 'onDraftInput' | 'onCopyDraft' | 'onPutDraft' | 'onOutcomeSeen' | 'onSeeOthers'>;

/**
 * The reader's unsent comment. Copy and Put check both fields first, in the words that comment forms use; Put never
 * sends.
 */
export function DraftEditor({
  draft,
  isPrivate,
  draftWarnings,
  question,
  cursor,
  ...actions
}: DraftEditorProps): JSX.Element {
  const { t } = useStrings();
  const [isChecked, setChecked] = useState(false);
  const comment = useRef<HTMLTextAreaElement>(null);
  const name = useRef<HTMLInputElement>(null);
  const put = useRef<HTMLButtonElement>(null);
  const missing = missingFields(draft);
  const shownMissing = isChecked ? missing : [];

  const whenComplete = (act: () => void) => () => {
    setChecked(missing.length > 0);
    if (missing.length === 0) act();
    else (missing[0] === 'comment' ? comment : name).current?.focus();
  };

  return (
    <div class="sl-draft">
      {question !== null && (
        <p class="sl-question">
          <span class="sl-fine">{t('draftQuestion')}</span> <q dir="auto">{question}</q>
        </p>
      )}
      <DraftField label={t('draftComment')} error={shownMissing.includes('comment') ? t('draftCommentMissing') : null}>
        {(field) => (
          <textarea
            {...field}
            ref={comment}
            rows={5}
            dir="auto"
            value={draft.comment}
            onBlur={({ currentTarget }) => {
              cursor.current = currentTarget.selectionEnd;
            }}
            onInput={(event) => actions.onDraftInput({ name: draft.name, comment: event.currentTarget.value })}
          />
        )}
      </DraftField>
      <DraftField label={t('draftName')} error={shownMissing.includes('name') ? t('draftNameMissing') : null}>
        {(field) => (
          <input
            {...field}
            ref={name}
            type="text"
            dir="auto"
            autocomplete={isPrivate ? 'off' : 'name'}
            value={draft.name}
            onInput={(event) => actions.onDraftInput({ name: event.currentTarget.value, comment: draft.comment })}
          />
        )}
      </DraftField>
      <SaveLine save={draft.save} spoken={t('savedDraft')} />
      <OtherTextsHint {...actions} others={draft.others} />
      <BeforeYouPost
        draft={draft}
        warnings={draftWarnings}
        onSelect={(start, end) => {
          comment.current?.focus();
          comment.current?.setSelectionRange(start, end);
        }}
      />
      <div class="sl-buttons">
        <button type="button" class="sl-button" onClick={whenComplete(actions.onCopyDraft)}>
          {t('draftCopy')}
        </button>
        {draft.form?.found === true && (
          <button ref={put} type="button" class="sl-button" onClick={whenComplete(() => actions.onPutDraft(false))}>
            {t('draftPut')}
          </button>
        )}
      </div>
      <DraftOutcomeLine draft={draft} onAnswered={() => put.current?.focus()} {...actions} />
    </div>
  );
}
