import type { JSX } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import type { TextKind } from '#core/notebook/text-row.ts';
import { FAILURE_KEYS } from '#core/strings/failure-keys.ts';
import { useStrings } from '#ui/strings/strings-context.ts';
import { DraftPane } from './DraftPane.tsx';
import { KIND_NAMES } from './kind-names.ts';
import { Moment } from './Moment.tsx';
import { NotePane } from './NotePane.tsx';
import type { NotebookActions, OpenText } from './notebook-props.ts';

type OpenTextPaneProps = {
  readonly open: OpenText;
} & Pick<
  NotebookActions,
  | 'onClose'
  | 'onDelete'
  | 'onNoteInput'
  | 'onDraftInput'
  | 'onKeepOne'
  | 'onKeepAll'
  | 'onRestore'
  | 'onCopyDraft'
  | 'onTool'
>;

/** The text that stands open, beside the list or over it. It takes the focus, so that the reader goes on there. */
export function OpenTextPane({ open, ...actions }: OpenTextPaneProps): JSX.Element {
  const { t } = useStrings();
  const heading = useRef<HTMLHeadingElement>(null);
  useLayoutEffect(() => heading.current?.focus({ preventScroll: true }), [open.id, open.state === 'loading']);
  const isText = open.state === 'note' || open.state === 'draft';
  const title = isText ? open.title || open.url || t('notebookUntitled') : t('notebookText');
  const kind: TextKind | null = open.state === 'note' ? open.kind : open.state === 'draft' ? 'draft' : null;
  return (
    <section class="sl-open" aria-labelledby="open-text">
      <div class="sl-open-bar">
        <button type="button" class="sl-button" onClick={actions.onClose}>
          {t('notebookBackToList')}
        </button>
        {isText && (
          <button type="button" class="sl-button" onClick={() => actions.onDelete([open.id])}>
            {t('notebookDelete')}
          </button>
        )}
      </div>
      {kind !== null && <p class="sl-fine">{t(KIND_NAMES[kind])}</p>}
      <h2 id="open-text" ref={heading} tabIndex={-1} dir="auto">
        {title}
      </h2>
      {isText && <Facts open={open} onTool={actions.onTool} />}
      {open.state === 'loading' && <p class="sl-fine">{t('notebookLoadingText')}</p>}
      {open.state === 'gone' && <p>{t('notebookGone')}</p>}
      {open.state === 'failed' && (
        <p class="sl-trouble">
          <span class="sl-strong">{t(FAILURE_KEYS[open.failure][0])}</span>
          <br />
          {t(FAILURE_KEYS[open.failure][1])}
        </p>
      )}
      {open.state === 'note' && <NotePane key={open.id} note={open} {...actions} />}
      {open.state === 'draft' && <DraftPane key={open.id} draft={open} {...actions} />}
    </section>
  );
}

interface FactsProps {
  readonly open: Extract<OpenText, { readonly createdAt: number }>;
  readonly onTool: NotebookActions['onTool'];
}

/** When it was written, and the way to its article: to the plain address, as one with the quote in it would tell the site of it. */
function Facts({ open, onTool }: FactsProps): JSX.Element {
  const { t } = useStrings();
  return (
    <>
      <p class="sl-fine sl-facts">
        <span>
          {t('notebookCreated')} <Moment time={open.createdAt} />
        </span>
        <span>
          {t('notebookEdited')} <Moment time={open.editedAt} />
        </span>
        {open.state === 'draft' && open.putAt !== null && (
          <span>
            {t('notebookPut')} <Moment time={open.putAt} />
          </span>
        )}
      </p>
      {open.url !== null && (
        <p class="sl-open-links">
          <a class="sl-link" href={open.url} target="_blank" rel="noopener noreferrer">
            {t('notebookOpenArticle')}
          </a>
          <button type="button" class="sl-button-quiet" onClick={() => onTool('export', 'article')}>
            {t('notebookExportArticle')}
          </button>
        </p>
      )}
    </>
  );
}
