import type { JSX } from 'preact';
import type { TextRow } from '#core/notebook/text-row.ts';
import { useStrings } from '#ui/strings/strings-context.ts';
import { KIND_NAMES } from './kind-names.ts';
import { Moment } from './Moment.tsx';

export interface TextListRowProps {
  readonly row: TextRow;
  /** Place in the list, from 0. */
  readonly index: number;
  /** How many the list has. */
  readonly count: number;
  /** CSS pixels from the list's top. */
  readonly start: number;
  /** Tab comes to this row; arrows go on from it. */
  readonly isCurrent: boolean;
  /** It stands open beside the list. */
  readonly isOpen: boolean;
  readonly isChosen: boolean;
  readonly measure: (element: Element | null) => void;
  readonly onOpen: (id: string) => void;
  readonly onChoose: (ids: readonly string[], isChosen: boolean) => void;
  readonly onFocus: (id: string) => void;
}

/** A note or draft in the list: what it is on, what it says, when. */
export function TextListRow(props: TextListRowProps): JSX.Element {
  const { row, isCurrent } = props;
  const { t } = useStrings();
  const title = row.title || row.url || t('notebookUntitled');
  const tabIndex = isCurrent ? 0 : -1;
  return (
    <li
      ref={props.measure}
      data-index={props.index}
      class={props.isOpen ? 'sl-row is-open' : 'sl-row'}
      style={{ transform: `translateY(${props.start}px)` }}
      aria-setsize={props.count}
      aria-posinset={props.index + 1}
      onFocusIn={() => props.onFocus(row.id)}
    >
      <label class="sl-row-check">
        <input
          type="checkbox"
          tabIndex={tabIndex}
          aria-label={t('notebookChoose', [title])}
          checked={props.isChosen}
          onChange={(event) => props.onChoose([row.id], event.currentTarget.checked)}
        />
      </label>
      <button
        type="button"
        class="sl-row-open"
        data-id={row.id}
        tabIndex={tabIndex}
        aria-current={props.isOpen ? 'true' : undefined}
        onClick={() => props.onOpen(row.id)}
      >
        <RowWords row={row} title={title} />
      </button>
    </li>
  );
}

function RowWords({ row, title }: { readonly row: TextRow; readonly title: string }): JSX.Element {
  const { t } = useStrings();
  return (
    <>
      <span class="sl-row-head">
        <span>{t(KIND_NAMES[row.kind])}</span>
        {row.site !== null && <bdi>{row.site}</bdi>}
        <Moment time={row.editedAt} isDay />
        {row.rivals > 0 && <strong>{t('notebookSeveralTexts')}</strong>}
      </span>
      <span class="sl-row-title" dir="auto">
        {title}
      </span>
      {row.quote !== null && (
        <q class="sl-row-text sl-said" dir="auto">
          {row.quote}
        </q>
      )}
      {row.excerpt !== '' && (
        <span class="sl-row-text" dir="auto">
          {row.excerpt}
        </span>
      )}
      {row.tags.length > 0 && (
        <span class="sl-row-tags">
          {row.tags.map((tag) => (
            <bdi key={tag} class="sl-tag">
              {tag}
            </bdi>
          ))}
        </span>
      )}
    </>
  );
}
