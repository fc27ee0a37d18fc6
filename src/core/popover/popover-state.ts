import type { Explainer } from '#core/explainer.ts';
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
  readonly answer: Answer<Explainer> | null;
}

/** What stands on the screen. `answer` is never null here. */
export interface Shown {
  readonly mention: Mention;
  readonly by: OpenedBy;
  readonly answer: Answer<Explainer>;
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
