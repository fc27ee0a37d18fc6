import type { FailureName } from '#core/failure.ts';
import { FAILURE_KEYS } from '#core/strings/failure-keys.ts';
import type { MessageKey } from '#core/strings/message-key.ts';
import type { OptionsData } from '#ui/options/options-props.ts';

/** What the page shows before anything is known. */
export const NOTHING_YET: OptionsData = {
  sites: null,
  added: null,
  runs: null,
  isRunsRefused: false,
  marks: null,
  hidden: null,
  keyboard: null,
  keeping: null,
  dataset: null,
  permissions: null,
  languages: [],
  said: null,
};

/** The options page's data, and who draws it anew when it changes. */
export interface OptionsState {
  readonly data: OptionsData;
  change(change: Partial<OptionsData>): void;
  /** Says what came of a change. */
  say(key: MessageKey, ...values: string[]): void;
  /** Says why a change did not come to be. */
  sayFailure(key: MessageKey, ...values: string[]): void;
  /** The same for a named failure. */
  sayFailed(name: FailureName): void;
}

export function createOptionsState(draw: (data: OptionsData) => void): OptionsState {
  let data = NOTHING_YET;
  const change: OptionsState['change'] = (part) => {
    data = { ...data, ...part };
    draw(data);
  };
  return {
    get data() {
      return data;
    },
    change,
    say: (key, ...values) => change({ said: { key, values, isFailure: false } }),
    sayFailure: (key, ...values) => change({ said: { key, values, isFailure: true } }),
    sayFailed: (name) => change({ said: { key: FAILURE_KEYS[name][0], values: [], isFailure: true } }),
  };
}
