import type { ComponentChildren, JSX } from 'preact';
import type { CountedKey } from '#core/strings/message-key.ts';
import { Disclosure } from '#ui/parts/Disclosure.tsx';
import { useStrings } from '#ui/strings/strings-context.ts';

/** What becomes of one entry of a file; `name` is what the reader knows it by. */
export interface PlannedLine {
  readonly outcome: 'new' | 'changed' | 'same';
  readonly name: ComponentChildren;
}

const OUTCOMES: readonly (readonly [outcome: PlannedLine['outcome'], key: CountedKey])[] = [
  ['new', 'notebookImportNew'],
  ['changed', 'notebookImportChanged'],
  ['same', 'notebookImportSame'],
];

/** Entries that are named; a file of thousands is told by its counts. */
const MOST_NAMED = 100;

interface ImportPlanProps {
  readonly fileName: string;
  readonly lines: readonly PlannedLine[];
  /** What else there is to say before the reader says yes. */
  readonly children: ComponentChildren;
  readonly onApply: () => void;
  readonly onCancel: () => void;
}

/** What a file would change: how many entries, and unfolded, which. Written only after a yes. */
export function ImportPlan({ fileName, lines, children, onApply, onCancel }: ImportPlanProps): JSX.Element {
  const { t, count } = useStrings();
  return (
    <section class="sl-plan" aria-labelledby="import-plan">
      <h3 id="import-plan" dir="auto">
        {t('notebookImportPlan', [fileName])}
      </h3>
      {OUTCOMES.map(([outcome, key]) => (
        <Lines
          key={outcome}
          label={(number) => count(key, number)}
          lines={lines.filter((line) => line.outcome === outcome)}
        />
      ))}
      {children}
      <div class="sl-buttons">
        {isWorthwhile(lines) && (
          <button type="button" class="sl-button sl-button-main" onClick={onApply}>
            {t('notebookImportApply')}
          </button>
        )}
        <button type="button" class="sl-button" onClick={onCancel}>
          {t('notebookImportCancel')}
        </button>
      </div>
    </section>
  );
}

/** Whether a file would change anything. */
export const isWorthwhile = (lines: readonly Pick<PlannedLine, 'outcome'>[]): boolean =>
  lines.some(({ outcome }) => outcome !== 'same');

interface LinesProps {
  readonly label: (count: number) => string;
  readonly lines: readonly PlannedLine[];
}

function Lines({ label, lines }: LinesProps): JSX.Element | null {
  const { count } = useStrings();
  if (lines.length === 0) return null;
  return (
    <Disclosure label={label(lines.length)}>
      <ul class="sl-plan-lines">
        {lines.slice(0, MOST_NAMED).map(({ name }, index) => (
          <li key={index} dir="auto">
            {name}
          </li>
        ))}
      </ul>
      {lines.length > MOST_NAMED && <p class="sl-fine">{count('notebookAndMore', lines.length - MOST_NAMED)}</p>}
    </Disclosure>
  );
}
