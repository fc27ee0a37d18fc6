import type { JSX } from 'preact';
import { useRef } from 'preact/hooks';
import { useKeptFocus } from '#ui/parts/use-kept-focus.ts';
import { useStrings } from '#ui/strings/strings-context.ts';
import { ListPane } from './ListPane.tsx';
import { NotebookHeader } from './NotebookHeader.tsx';
import { Notices } from './Notices.tsx';
import type { NotebookProps } from './notebook-props.ts';
import { OpenTextPane } from './OpenTextPane.tsx';
import type { ListHandle } from './TextList.tsx';
import { ToolPanel } from './ToolPanel.tsx';
import { useKeys } from './use-keys.ts';

/** Where a key is a letter of a text, and no command. */
const isTyping = (target: EventTarget | null): boolean =>
  target instanceof Element &&
  target.closest('textarea, select, input:not([type="checkbox"], [type="radio"])') !== null;

/**
 * The notebook: all notes and drafts, as one tree of plain data. Beside each other where there is room, else the open text
 * over the list. Its styles are in `notebook.css`.
 */
export function NotebookView(props: NotebookProps): JSX.Element {
  const { language, direction } = useStrings();
  const root = useRef<HTMLDivElement>(null);
  const search = useRef<HTMLInputElement>(null);
  const list = useRef<ListHandle>(null);
  const { open, tool } = props;
  useKeptFocus(root, () => (props.shown.length > 0 ? list : search).current?.focus());

  useKeys((event) => {
    if (event.defaultPrevented || event.isComposing) return;
    const typing = isTyping(event.target);
    if (event.key === '/' && !typing) search.current?.focus();
    else if (event.key === 'Escape' && tool !== null) props.onTool(null);
    else if (event.key === 'Escape' && open !== null) props.onClose();
    else if (isUndo(event) && !typing && props.deleted !== null) props.onUndo();
    else return;
    event.preventDefault();
  });

  const layout = `sl-notebook${open === null ? '' : ' has-open'}`;
  return (
    <div ref={root} class={`sidelight ${layout}`} lang={language} dir={direction}>
      <NotebookHeader {...props} search={search} onDown={() => list.current?.focus()} />
      <main class="sl-main">
        <Notices {...props} />
        {tool !== null && <ToolPanel key={`${tool} ${props.exportScope}`} {...props} tool={tool} />}
        <div class="sl-panes">
          <ListPane {...props} list={list} search={search} />
          {open !== null && <OpenTextPane {...props} open={open} />}
        </div>
      </main>
    </div>
  );
}

const isUndo = (event: KeyboardEvent): boolean =>
  event.key === 'z' && (event.ctrlKey || event.metaKey) && !event.shiftKey && !event.altKey;
