import type { JSX } from 'preact';
import { useEffect, useId, useLayoutEffect, useRef } from 'preact/hooks';
import type { Explained } from '#core/explained.ts';
import type { PartialDate } from '#core/explainer.ts';
import type { FailureName } from '#core/failure.ts';
import { FAILURE_KEYS } from '#core/strings/failure-keys.ts';
import { useStrings } from '#ui/strings/strings-context.ts';
import { Explanation, type OfMention } from './Explanation.tsx';
import { keepTabInside } from './keep-tab-inside.ts';
import { PopoverBar } from './PopoverBar.tsx';

/** What the popover shows and tells. */
export interface PopoverProps extends OfMention {
  /** The explainer of the marked words, or why there is none. */
  readonly content: Explained | FailureName;
  /** What was looked up from there, newest last: the newest is read. */
  readonly lookedUp: readonly (Explained | FailureName)[];
  /** The article's date; null where the page says none. */
  readonly publishedAt: PartialDate | null;
  /** Whether there are other marked terms to go to. */
  readonly hasNeighbours: boolean;
  /** Whether it takes the keyboard's focus when it appears: opened by key or tap, never by a resting pointer. */
  readonly takesFocus: boolean;
  /** `sheet`: along the lower edge of the screen, for fingers. */
  readonly form: 'beside-words' | 'sheet';
  /** Whether it stays while the reader reads on. */
  readonly isPinned: boolean;
  readonly onPin: (isPinned: boolean) => void;
  readonly onLookUp: (explainer: string) => void;
  readonly onBack: () => void;
  readonly onStep: (step: 1 | -1) => void;
  readonly onClose: () => void;
  /** The reader tabs out of a pinned one: back to where the focus was in the page. */
  readonly onLeave: () => void;
}

/** The explanation of one marked term. A dialog that is not modal: the page beside it stays in use. */
export function Popover(props: PopoverProps): JSX.Element {
  const { language, direction } = useStrings();
  const { content, lookedUp, isPinned, publishedAt } = props;
  const dialog = useRef<HTMLDivElement>(null);
  const ids = useId();
  const levels = [content, ...lookedUp];
  const newest = levels.length - 1;
  const before = levels[newest - 1] ?? null;
  const read = levels[newest] ?? content;
  useEffect(() => {
    if (props.takesFocus && dialog.current?.matches(':focus-within') === false) focus(dialog.current);
  }, []);
  const rememberPressed = useWayBack(dialog, newest);
  return (
    <div
      ref={dialog}
      class={`sidelight sl-popover sl-${props.form}`}
      role="dialog"
      aria-labelledby={`${ids}-${newest}`}
      tabIndex={-1}
      lang={language}
      dir={direction}
      onKeyDown={(event) => keepTabInside(event, isPinned ? props.onLeave : null)}
    >
      <PopoverBar
        {...props}
        kind={newest === 0 && typeof read !== 'string' ? read.kind : null}
        backTo={before === null ? null : typeof before === 'string' ? '' : before.name}
      />
      {levels.map((level, i) => (
        // What is gone back to is found as it was left: unfolded, and with the term that was pressed.
        <div key={i} hidden={i < newest}>
          {typeof level === 'string' ? (
            <NoAnswer failure={level} titleId={`${ids}-${i}`} />
          ) : (
            <Explanation
              explainer={level}
              titleId={`${ids}-${i}`}
              publishedAt={publishedAt}
              mention={i === 0 ? props : null}
              onLookUp={(explainer, pressed) => {
                rememberPressed(pressed);
                props.onLookUp(explainer);
              }}
            />
          )}
        </div>
      ))}
    </div>
  );
}

/** Takes the focus to what was looked up, and back to the term that was pressed for it, where the text had been scrolled to. */
function useWayBack(dialog: { readonly current: HTMLElement | null }, depth: number): (pressed: HTMLElement) => void {
  /** What was pressed on each level, and how far it was scrolled, in CSS pixels. */
  const way = useRef<{ readonly pressed: HTMLElement; readonly scrolled: number }[]>([]);
  const last = useRef(depth);
  useLayoutEffect(() => {
    const { current } = dialog;
    if (current === null || depth === last.current) return;
    const goesOn = depth > last.current;
    last.current = depth;
    const from = way.current[depth];
    current.scrollTop = goesOn ? 0 : (from?.scrolled ?? 0);
    focus(goesOn ? current.querySelector<HTMLElement>(':scope > :not([hidden]) h2') : (from?.pressed ?? current));
  }, [depth, dialog]);
  return (pressed) => {
    way.current[depth] = { pressed, scrolled: dialog.current?.scrollTop ?? 0 };
  };
}

const focus = (element: HTMLElement | null): void => element?.focus({ preventScroll: true });

function NoAnswer({ failure, titleId }: { readonly failure: FailureName; readonly titleId: string }): JSX.Element {
  const { t } = useStrings();
  const [title, text] = FAILURE_KEYS[failure];
  return (
    <>
      <h2 id={titleId} tabIndex={-1}>
        {t(title)}
      </h2>
      <p class="sl-summary">{t(text)}</p>
    </>
  );
}
