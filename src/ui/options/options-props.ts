import type { ExplainerLine } from '#core/context/context.ts';
import type { DatasetAbout } from '#core/dataset-about.ts';
import type { Answer } from '#core/failure.ts';
import type { HiddenTerm } from '#core/hidden-term.ts';
import type { MarkStyle } from '#core/mark-style.ts';
import type { Density } from '#core/mentions/mention.ts';
import type { StorageHealth } from '#core/notes/storage-health.ts';
import type { NoSite } from '#core/sites/site-input.ts';
import type { KnownSites } from '#core/sites/site-list.ts';
import type { MessageKey } from '#core/strings/message-key.ts';
import type { WhereItRunsProps } from '#ui/parts/WhereItRuns.tsx';

/** What came of the last change: said aloud, and shown at the foot of the page. */
export interface Said {
  readonly key: MessageKey;
  readonly values: readonly string[];
  /** A failure stays until the next change; a success goes by itself. */
  readonly isFailure: boolean;
}

/** What came of adding a site. */
export type AddOutcome =
  | { readonly state: 'added'; readonly host: string }
  /** It, or the site that covers it, comes with the extension. */
  | { readonly state: 'listed'; readonly host: string; readonly by: string }
  /** The browser, or its user in the browser's own window, has refused. */
  | { readonly state: 'refused'; readonly host: string }
  | { readonly state: 'no-site'; readonly whyNot: NoSite };

export interface MarksView {
  readonly density: Density;
  readonly style: MarkStyle;
}

/** A command of the keyboard, as the browser gives it. */
export interface CommandView {
  /** As the manifest names it. */
  readonly name: string;
  readonly description: string;
  /** `Alt+Shift+PageDown`; empty where it has none. */
  readonly keys: string;
}

export interface KeyboardView {
  readonly commands: readonly CommandView[];
  /** Firefox lets an extension change its keys; Chromium has a page for that. */
  readonly isChangedHere: boolean;
  readonly isMac: boolean;
}

/** How the reader's texts are kept. */
export interface KeepingView {
  readonly health: StorageHealth;
  /** Whether the browser has promised not to clear our storage by itself. */
  readonly isPersisted: boolean;
}

export interface PermissionsView {
  /** Names of the permissions in the manifest. */
  readonly names: readonly string[];
  /** How many sites come with the extension. */
  readonly listed: number;
  /** Match patterns that the reader has allowed on top of these. */
  readonly granted: readonly string[];
}

/** What the options page shows: plain data. What could not be read stands there as its failure; null: not yet. */
export interface OptionsData {
  readonly sites: Answer<KnownSites> | null;
  readonly added: AddOutcome | null;
  /** Where Sidelight reads by itself; null until that is known. */
  readonly runs: WhereItRunsProps['runs'];
  /** The browser has just refused what was chosen of that. */
  readonly isRunsRefused: boolean;
  readonly marks: Answer<MarksView> | null;
  readonly hidden: Answer<readonly (HiddenTerm & Pick<ExplainerLine, 'name' | 'kind'>)[]> | null;
  readonly keyboard: KeyboardView | null;
  readonly keeping: Answer<KeepingView> | null;
  readonly dataset: Answer<DatasetAbout> | null;
  readonly permissions: PermissionsView | null;
  /** The languages of the browser, the best first, as BCP 47 tags. */
  readonly languages: readonly string[];
  readonly said: Said | null;
}

/** What the options page tells. Each is called in the reader's own click or key, so that permissions can be asked for in it. */
export interface OptionsActions {
  readonly onRuns: WhereItRunsProps['onChoose'];
  readonly onAddSite: (typed: string) => void;
  readonly onSwitchSite: (host: string, on: boolean) => void;
  /** Give the right to a site back, and forget what was said of it. */
  readonly onRemoveSite: (host: string) => void;
  /** A listed site waits for a click like the others. */
  readonly onStopAlways: (host: string) => void;
  readonly onForgetRule: (host: string) => void;
  readonly onDensity: (density: Density) => void;
  readonly onStyle: (style: MarkStyle) => void;
  readonly onShowThere: (term: HiddenTerm & { readonly name: string }) => void;
  /** Give a command these keys, or none. */
  readonly onChangeKeys: (command: CommandView, keys: string) => void;
  /** Give a command the keys that it came with. */
  readonly onResetKeys: (command: CommandView) => void;
  /** Open the browser's own page of shortcuts. */
  readonly onOpenShortcuts: () => void;
  readonly onBackup: () => void;
  readonly onOpenNotebook: (tool: 'import' | null) => void;
  readonly onPersist: () => void;
  readonly onRevoke: (pattern: string) => void;
  readonly onOpenOwnExplainers: () => void;
  readonly onTryAgain: () => void;
  /** The outcome has been shown long enough. */
  readonly onSaidSeen: () => void;
}

export type OptionsProps = OptionsData & OptionsActions;
