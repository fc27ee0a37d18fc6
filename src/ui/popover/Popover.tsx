import type { JSX } from 'preact';
import { useEffect, useId, useRef } from 'preact/hooks';
import type { Explainer, PartialDate } from '#core/explainer.ts';
import type { FailureName } from '#core/failure.ts';
import type { Reason } from '#core/mentions/mention.ts';
import type { HideScope } from '#core/settings.ts';
import { FAILURE_KEYS } from '#core/strings/failure-keys.ts';
import { Disclosure } from '#ui/parts/Disclosure.tsx';
import { EventList } from '#ui/parts/EventList.tsx';
import { KindGlyph } from '#ui/parts/KindGlyph.tsx';
import { SourceList } from '#ui/parts/SourceList.tsx';
import { KIND_KEYS } from '#ui/strings/kind-keys.ts';
import { useStrings } from '#ui/strings/strings-context.ts';
import { DataFactList } from './DataFactList.tsx';
import { HideTerm } from './HideTerm.tsx';
import { JurisdictionTable } from './JurisdictionTable.tsx';
import { keepTabInside } from './keep-tab-inside.ts';
import { Misunderstandings } from './Misunderstandings.tsx';
import { StepList } from './StepList.tsx';
import { WhyMarked } from './WhyMarked.tsx';

/** What the popover shows and tells. */
export interface PopoverProps {
  /** The explainer, or why there is none. */
  readonly content: Explainer | FailureName;
  /** The marked words as the article writes them. */
  readonly words: string;
  readonly reason: Reason;
  /** The article's date; null where the page says none. */
  readonly publishedAt: PartialDate | null;
  /** Whether it takes the keyboard's focus when it appears: opened by key or tap, never by a resting pointer. */
  readonly takesFocus: boolean;
  /** `sheet`: along the lower edge of the screen, for fingers. */
  readonly form: 'beside-words' | 'sheet';
  readonly onClose: () => void;
  readonly onHide: (scope: HideScope) => void;
}

/** The explanation of one marked term. A dialog that is not modal: the page beside it stays in use. */
export function Popover(props: PopoverProps): JSX.Element {
  const { t, language, direction } = useStrings();
  const dialog = useRef<HTMLDivElement>(null);
  const titleId = useId();
  useEffect(() => {
    if (props.takesFocus) dialog.current?.focus({ preventScroll: true });
  }, [props.takesFocus]);
  return (
    <div
      ref={dialog}
      class={`sidelight sl-popover sl-${props.form}`}
      role="dialog"
      aria-labelledby={titleId}
      tabIndex={-1}
      lang={language}
      dir={direction}
      onKeyDown={keepTabInside}
    >
      <button type="button" class="sl-close" aria-label={t('close')} onClick={props.onClose}>
        <svg viewBox="0 0 16 16" aria-hidden="true" focusable="false">
          <path d="m4 4 8 8M12 4l-8 8" />
        </svg>
      </button>
      {typeof props.content === 'string' ? (
        <NoAnswer failure={props.content} titleId={titleId} />
      ) : (
        <Explanation {...props} explainer={props.content} titleId={titleId} />
      )}
    </div>
  );
}

function NoAnswer({ failure, titleId }: { readonly failure: FailureName; readonly titleId: string }): JSX.Element {
  const { t } = useStrings();
  const [title, text] = FAILURE_KEYS[failure];
  return (
    <>
      <h2 id={titleId}>{t(title)}</h2>
      <p class="sl-summary">{t(text)}</p>
    </>
  );
}

type ExplanationProps = PopoverProps & { readonly explainer: Explainer; readonly titleId: string };

function Explanation({ explainer, titleId, publishedAt, reason, words, onHide }: ExplanationProps): JSX.Element {
  const { t, date } = useStrings();
  return (
    <>
      <p class="sl-kind">
        <KindGlyph kind={explainer.kind} />
        {t(KIND_KEYS[explainer.kind])}
      </p>
      <h2 id={titleId}>{explainer.name}</h2>
      <p class="sl-summary">{explainer.summary}</p>
      <h3>{t('popoverMatters')}</h3>
      <p>{explainer.matters}</p>
      <div class="sl-unfold">
        <Misunderstandings explainer={explainer} />
        <DataFactList facts={explainer.data} />
        <JurisdictionTable explainer={explainer} publishedAt={publishedAt} />
        <StepList steps={explainer.steps} />
        {explainer.events.length > 0 && (
          <Disclosure label={t('popoverEvents')} count={explainer.events.length}>
            <EventList events={explainer.events} />
          </Disclosure>
        )}
        <Disclosure label={t('popoverSources')} count={explainer.sources.length}>
          <SourceList sources={explainer.sources} />
        </Disclosure>
        <WhyMarked reason={reason} words={words} />
        <HideTerm onHide={onHide} />
      </div>
      <p class="sl-fine sl-as-of">{t('asOf', [date(explainer.asOf)])}</p>
    </>
  );
}
