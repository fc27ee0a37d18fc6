import type { Answer } from '#core/failure.ts';
import type { QuickLook } from '#dom/quick-look.ts';
import type { Handlers } from '#messaging/handle.ts';
import type { PageRequests, ReadOnReason, TabRequests } from '#messaging/protocol.ts';
import type { Drawing } from './drawing.ts';

/** What a first look has found, and what the background says of the page: on its way still when the reader comes. */
export interface Glance {
  /** The document's own address at that time. */
  readonly address: string;
  readonly look: QuickLook;
  /** Why the reader was asked for. */
  readonly reason: ReadOnReason;
  readonly may: Promise<Answer<PageRequests['page/may-read']['answer']>>;
}

/**
 * Starts the reader, which listens to messages from then on.
 *
 * @param glance - What is known already; null where the page has become another since.
 * @returns Its handlers, once it has read the page: for what was asked before it came.
 */
export type StartReader = (glance: Glance | null) => Promise<Handlers<TabRequests>>;

/** What our scripts in one page know each other by. */
export interface Shared {
  /** Which of them has the page now. */
  readonly holder: 'first-look' | 'reader';
  /** The reader's script is here. It starts only where it was asked for: else it has come into another document than it was meant for. */
  comes(start: StartReader): void;
  /** What draws is here. The reader alone has a use for it. */
  draws?(drawing: Drawing): void;
  /** The reader has pressed the button, and nobody had answered. False where the extension is gone that this belongs to. */
  readAgain(): boolean;
}

/** Our own world of the page, where its scripts see nothing. */
const world = globalThis as typeof globalThis & { sidelight?: Shared; sidelightRule?: true };

/** What an earlier script of ours has left here. Own properties alone count: a page may name an element `sidelight`. */
export const shared = (): Shared | undefined => (Object.hasOwn(world, 'sidelight') ? world.sidelight : undefined);

/** Leaves something for later scripts, or nothing. */
export function share(next: Shared | undefined): void {
  if (next === undefined) delete world.sidelight;
  else Object.defineProperty(world, 'sidelight', { value: next, configurable: true, writable: true });
}

/** Says that this site has a rule of the reader's that may overrule a first look's doubts: see `background/ruled-sites.ts`. */
export const sayRule = (): void => void Object.defineProperty(world, 'sidelightRule', { value: true });

/** Whether that was said. */
export const isRuleSaid = (): boolean => Object.hasOwn(world, 'sidelightRule');
