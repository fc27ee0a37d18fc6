import type { ComponentChildren, JSX } from 'preact';
import type { Answer } from '#core/failure.ts';
import { FAILURE_KEYS } from '#core/strings/failure-keys.ts';
import { useStrings } from '#ui/strings/strings-context.ts';

interface OptionsSectionProps {
  /** Its id in the document: where the links go. */
  readonly id: string;
  readonly title: string;
  readonly intro?: string;
  readonly children: ComponentChildren;
}

/** One section of the page, named by its heading. */
export function OptionsSection({ id, title, intro, children }: OptionsSectionProps): JSX.Element {
  return (
    <section class="sl-options-section" aria-labelledby={id}>
      <h2 id={id} tabIndex={-1}>
        {title}
      </h2>
      {intro !== undefined && <p class="sl-fine sl-options-intro">{intro}</p>}
      {children}
    </section>
  );
}

interface LoadedProps<T> {
  readonly answer: Answer<T> | null;
  readonly onTryAgain: () => void;
  /** Draws what was read. */
  readonly children: (value: T) => ComponentChildren;
}

/** What was read, or why it could not be and the way to try again. */
export function Loaded<T>({ answer, onTryAgain, children }: LoadedProps<T>): JSX.Element | null {
  const { t } = useStrings();
  if (answer === null) return null;
  if (answer.ok) return <>{children(answer.value)}</>;
  const [title, text] = FAILURE_KEYS[answer.failure.name];
  return (
    <div class="sl-options-failure" role="alert">
      <p>
        {t(title)} · {t(text)}
      </p>
      <button type="button" class="sl-button" onClick={onTryAgain}>
        {t('tryAgain')}
      </button>
    </div>
  );
}
