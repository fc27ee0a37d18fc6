import type { JSX } from 'preact';
import { useId } from 'preact/hooks';
import type { MessageKey } from '#core/strings/message-key.ts';
import { RUN_CHOICES, type RunChoice, type WhereItRuns as Runs } from '#core/where-it-runs.ts';
import { useStrings } from '#ui/strings/strings-context.ts';

const KEYS: Readonly<Record<RunChoice, readonly [name: MessageKey, what: MessageKey, cost: MessageKey]>> = {
  'on-click': ['runsOnClick', 'runsOnClickWhat', 'runsOnClickCost'],
  listed: ['runsListed', 'runsListedWhat', 'runsListedCost'],
  everywhere: ['runsEverywhere', 'runsEverywhereWhat', 'runsEverywhereCost'],
};

export interface WhereItRunsProps {
  /** How it is; null until that is known: then nothing is chosen yet. */
  readonly runs: Runs | null;
  /** Whether the browser, or the reader there, has just refused what was chosen. */
  readonly isRefused: boolean;
  /** Must ask the browser in this very turn, or it will refuse. */
  readonly onChoose: (choice: RunChoice) => void;
}

/** Where Sidelight reads pages by itself: one of three, each with what it does and which permission that costs. */
export function WhereItRuns({ runs, isRefused, onChoose }: WhereItRunsProps): JSX.Element {
  const { t, number } = useStrings();
  const id = useId();
  const { choice = null, listed = 0, withheld = 0 } = runs ?? {};
  return (
    <fieldset class="sl-runs">
      <legend>{t('runs')}</legend>
      {RUN_CHOICES.map((each) => {
        const [name, what, cost] = KEYS[each];
        return (
          <label key={each} class="sl-run">
            <input
              type="radio"
              name={id}
              value={each}
              checked={choice === each}
              aria-labelledby={`${id}-${each}`}
              aria-describedby={`${id}-${each}-what ${id}-${each}-cost`}
              onChange={() => onChoose(each)}
            />
            <span>
              <span id={`${id}-${each}`} class="sl-run-name">
                {t(name)}
              </span>
              <span id={`${id}-${each}-what`} class="sl-run-what">
                {t(what)}
              </span>
              <span id={`${id}-${each}-cost`} class="sl-run-what sl-fine">
                {t(cost)}
              </span>
            </span>
          </label>
        );
      })}
      <p role="status" class="sl-runs-said">
        {isRefused && t('runsRefused')}
      </p>
      {choice === 'listed' && withheld > 0 && (
        <div class="sl-runs-said">
          <p>{t('runsWithheld', [number(withheld), number(listed)])}</p>
          <button type="button" class="sl-button" onClick={() => onChoose('listed')}>
            {t('runsAllowListed')}
          </button>
        </div>
      )}
    </fieldset>
  );
}
