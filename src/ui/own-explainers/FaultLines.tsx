import type { JSX } from 'preact';
import type { EntryFault, Rule } from '#core/explainer-pack/rule.ts';
import { RULE_KEYS, RULE_VALUES } from '#core/strings/rule-keys.ts';
import { useStrings } from '#ui/strings/strings-context.ts';

interface FaultLinesProps {
  readonly faults: readonly EntryFault[];
  /** Where the faults stand in a file is said, too. */
  readonly withPaths?: boolean;
  readonly id?: string;
}

/** Rules whose values are numbers of things. */
const COUNTS: ReadonlySet<Rule> = new Set(['too-long', 'too-many']);

/** What is wrong, one line each. */
export function FaultLines({ faults, withPaths = false, id }: FaultLinesProps): JSX.Element | null {
  const { t, number } = useStrings();
  const written = (rule: Rule, values: readonly string[]): readonly string[] =>
    COUNTS.has(rule) ? values.map((value) => number(Number(value))) : values;
  if (faults.length === 0) return null;
  return (
    <ul id={id} class="sl-faults">
      {faults.map(({ field, rule, values }) => (
        <li key={`${field} ${rule} ${values}`} class="sl-error">
          {withPaths && <code>{field}</code>} {t(RULE_KEYS[rule], written(rule, values ?? RULE_VALUES[rule] ?? []))}
        </li>
      ))}
    </ul>
  );
}
