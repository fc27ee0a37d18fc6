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
  | 'onOpenAtQuote'
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
      {isText && <Facts open={open} {...actions} />}
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

type FactsProps = {
  readonly open: Extract<OpenText, { readonly createdAt: number }>;
} & Pick<NotebookActions, 'onTool' | 'onOpenAtQuote'>;

/** When it was written, and the way to its article. */
function Facts({ open, onTool, onOpenAtQuote }: FactsProps): JSX.Element {
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
          <ArticleLink
            url={open.url}
            onOpenAtQuote={open.state === 'note' && open.quote !== null ? onOpenAtQuote : null}
          />
          <button type="button" class="sl-button-quiet" onClick={() => onTool('export', 'article')}>
            {t('notebookExportArticle')}
          </button>
        </p>
      )}
    </>
  );
}

interface ArticleLinkProps {
  readonly url: string;
  /** Opens the article at the quote; null where the text is on none. */
  readonly onOpenAtQuote: (() => void) | null;
}

/** A plain link, so that it opens in a window or is copied as any other; a plain press goes on to the quote. */
function ArticleLink({ url, onOpenAtQuote }: ArticleLinkProps): JSX.Element {
  const { t } = useStrings();
  const follow = (event: MouseEvent): void => {
    if (onOpenAtQuote === null || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    onOpenAtQuote();
  };
  return (
    <a class="sl-link" href={url} target="_blank" rel="noopener noreferrer" onClick={follow}>
      {t(onOpenAtQuote === null ? 'notebookOpenArticle' : 'notebookOpenAtQuote')}
    </a>
  );
}
