import type { JSX, RefObject } from 'preact';
import { useImperativeHandle, useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { TextRow } from '#core/notebook/text-row.ts';
import { useStrings } from '#ui/strings/strings-context.ts';
import type { NotebookActions } from './notebook-props.ts';
import { stepOf } from './step-of.ts';
import { TextListRow } from './TextListRow.tsx';
import { useVirtualRows } from './use-virtual-rows.ts';

/** What others may ask of the list. */
export interface ListHandle {
  /** Puts the keyboard's focus on a row; without its id, or where that is gone, on the one where it was last. */
  focus(id?: string): void;
}

type TextListProps = {
  readonly rows: readonly TextRow[];
  readonly openId: string | null;
  readonly chosen: ReadonlySet<string>;
  readonly handle: RefObject<ListHandle | null>;
} & Pick<NotebookActions, 'onOpen' | 'onChoose' | 'onDelete'>;

/**
 * The reader's texts. Only the rows in sight are drawn; a screen reader is told of each which of how many it is. One row is in the
 * order of Tab; arrows, Page, Home and End go from row to row, Delete deletes.
 */
export function TextList({ rows, openId, chosen, handle, ...actions }: TextListProps): JSX.Element {
  const { t } = useStrings();
  const [current, setCurrent] = useState<{ readonly id: string; readonly index: number } | null>(null);
  /** The row that is to have the focus once it is drawn. */
  const wanted = useRef<number | null>(null);
  const list = useRef<HTMLUListElement>(null);
  const found = rows.findIndex(({ id }) => id === current?.id);
  // Where the row with the focus is gone, what stands in its place is next.
  const at = found >= 0 ? found : Math.min(current?.index ?? 0, rows.length - 1);
  const { scroller, drawn, height, measure, scrollTo } = useVirtualRows(
    rows.map(({ id }) => id),
    at,
  );

  const focusRow = (index: number): void => {
    const row = rows[index];
    if (row === undefined) return;
    wanted.current = index;
    setCurrent({ id: row.id, index });
    scrollTo(index);
    focusWanted();
  };
  const focusWanted = (): void => {
    const index = wanted.current;
    if (index === null) return;
    const button = list.current?.querySelector<HTMLElement>(`[data-index="${index}"] .sl-row-open`);
    if (!button) return;
    wanted.current = null;
    button.focus({ preventScroll: true });
  };
  useLayoutEffect(focusWanted);
  useImperativeHandle(handle, () => ({
    focus: (id) => {
      const named = id === undefined ? -1 : rows.findIndex((row) => row.id === id);
      focusRow(named >= 0 ? named : at);
    },
  }));

  const onKeyDown = (event: KeyboardEvent): void => {
    const row = rows[at];
    if (row === undefined || event.altKey || event.ctrlKey || event.metaKey) return;
    const step = stepOf(event.key, at, rows.length);
    if (event.key === 'Delete') actions.onDelete([row.id]);
    else if (step !== null) focusRow(step);
    else return;
    event.preventDefault();
  };

  return (
    <div class="sl-list" ref={scroller}>
      <ul
        ref={list}
        class="sl-rows"
        aria-label={t('notebookList')}
        style={{ height: `${height}px` }}
        onKeyDown={onKeyDown}
      >
        {drawn.map(({ index, start }) => {
          const row = rows[index];
          return (
            row && (
              <TextListRow
                key={row.id}
                row={row}
                index={index}
                count={rows.length}
                start={start}
                isCurrent={index === at}
                isOpen={row.id === openId}
                isChosen={chosen.has(row.id)}
                measure={measure}
                onFocus={(id) => setCurrent({ id, index })}
                onOpen={actions.onOpen}
                onChoose={actions.onChoose}
              />
            )
          );
        })}
      </ul>
    </div>
  );
}
