import type { WhereItRunsProps } from '#ui/parts/WhereItRuns.tsx';

/** One of the extension's keys. */
export interface KeyView {
  /** The command, as the manifest names it. */
  readonly command: string;
  /** As the browser writes it, such as `Alt+Shift+PageDown`; empty where it has none. */
  readonly shortcut: string;
}

/** What the welcome page shows: plain data. */
export interface WelcomeData extends Pick<WhereItRunsProps, 'runs' | 'isRefused'> {
  /** The marked words of the demonstration's story, in their order; empty until they are marked. */
  readonly terms: readonly string[];
  readonly keys: readonly KeyView[];
  /** Whether the toolbar button is in the toolbar; null where the browser does not say. */
  readonly isPinned: boolean | null;
  /** Whose words for "pin" are used. */
  readonly browser: 'chrome' | 'firefox';
  readonly hasOptions: boolean;
}

export interface WelcomeActions extends Pick<WhereItRunsProps, 'onChoose'> {
  /** Opens the popover of a term of the story; an index into `terms`. */
  readonly onTerm: (index: number) => void;
  readonly onOpenNotebook: () => void;
  readonly onOpenOptions: () => void;
}

export type WelcomeProps = WelcomeData & WelcomeActions;
