import type { Explained } from '#core/explained.ts';
import type { Answer } from '#core/failure.ts';
import type { Mention } from '#core/mentions/mention.ts';

/** How the reader asked for a popover. */
export type OpenedBy = 'pointer' | 'keyboard' | 'touch';

/** A popover on its way: the reader has asked, or seems about to. */
export interface Waiting {
  readonly mention: Mention;
  readonly by: OpenedBy;
  /** Milliseconds, of the clock that the events carry. */
  readonly since: number;
  /** The number of the question put for it; null until it is put. Only the answer to this question counts. */
  readonly question: number | null;
  readonly answer: Answer<Explained> | null;
  /** Whether it comes in the place of a pinned one, and is pinned then. */
  readonly isPinned: boolean;
}

/** What stands on the screen. */
export interface Shown {
  readonly mention: Mention;
  readonly by: OpenedBy;
  readonly answer: Answer<Explained>;
  /** Whether it stays while the reader reads on: then only Escape and its own buttons close it. */
  readonly isPinned: boolean;
  /** What was looked up inside it, newest last; the newest is what is read. Empty: the mention's own explainer is. */
  readonly path: readonly Answer<Explained>[];
  /** A term inside it that was pressed and is not answered yet. */
  readonly lookUp: Question | null;
}

/** An explainer that is to be asked for, once. */
export interface Question {
  readonly explainer: string;
  readonly question: number;
}

/**
 * Where the popover stands between "nothing" and "read". `questions` counts all questions put so far, so that a newer
 * question makes an older answer void.
 */
export type PopoverState =
  /**
   * Nothing is shown or awaited. `resting` is a mention under the pointer that must not open again by itself: it was
   * dismissed, or has no answer. It is free again when the pointer has been elsewhere.
   */
  | { readonly name: 'idle'; readonly questions: number; readonly resting: Mention | null }
  /** A mention is under the pointer or was chosen, and nothing is shown yet. */
  | { readonly name: 'waiting'; readonly questions: number; readonly waiting: Waiting }
  /** The popover stands, and stays. `shown.by` says who opened it: a pointer's leaves with it, the others do not. */
  | { readonly name: 'shown'; readonly questions: number; readonly shown: Shown }
  /** The pointer has left; the popover still stands. `next` is another mention that the pointer is on meanwhile. */
  | {
      readonly name: 'leaving';
      readonly questions: number;
      readonly shown: Shown;
      readonly since: number;
      readonly next: Waiting | null;
    };

/** Before anything has happened. */
export const IDLE: PopoverState = { name: 'idle', questions: 0, resting: null };

/** What is to be seen now, or null. */
export function shownIn(state: PopoverState): Shown | null {
  return state.name === 'shown' || state.name === 'leaving' ? state.shown : null;
}

/** What is on its way, or null. */
export function waitingIn(state: PopoverState): Waiting | null {
  if (state.name === 'waiting') return state.waiting;
  return state.name === 'leaving' ? state.next : null;
}

/** What is asked for now. */
export function questionsIn(state: PopoverState): readonly Question[] {
  const { mention, question = null } = waitingIn(state) ?? {};
  const lookUp = shownIn(state)?.lookUp ?? null;
  const waiting = mention === undefined || question === null ? [] : [{ explainer: mention.explainer, question }];
  return lookUp === null ? waiting : [...waiting, lookUp];
}

/** What is read in a popover: its own explainer, or what was last looked up in it. */
export const readIn = ({ answer, path }: Shown): Answer<Explained> => path.at(-1) ?? answer;
