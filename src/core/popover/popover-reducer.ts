import type { Mention } from '#core/mentions/mention.ts';
import type { PopoverEvent } from './popover-event.ts';
import type { OpenedBy, PopoverState, Shown, Waiting } from './popover-state.ts';
import { shownIn, waitingIn } from './popover-state.ts';
import { ASK_AFTER_MS, CLOSE_AFTER_MS, SHOW_AFTER_MS } from './waits.ts';

/**
 * How the popover appears and leaves. Pure: time comes with the events, and {@link wakeAt} says when the next one is
 * due. An event first lets the time up to `now` pass, then happens; so timers that come late or too often change
 * nothing.
 *
 * A pointer on a term at 0 ms, with the answer at 200 ms, and gone at 900 ms:
 *
 * ```
 *   0    waiting          150  waiting, question 1 is to be put
 *   500  shown            900  leaving                          1200 idle
 * ```
 */
export function reducePopover(state: PopoverState, event: PopoverEvent): PopoverState {
  return settle(happen(letTimePass(state, event.now), event), event.now);
}

/** When the state changes by time alone, in milliseconds of the events' clock; null: never. */
export function wakeAt(state: PopoverState): number | null {
  const times = [nextStepOf(waitingIn(state), state.name === 'waiting')];
  if (state.name === 'leaving') times.push(state.since + CLOSE_AFTER_MS);
  const due = times.filter((time) => time !== null);
  return due.length === 0 ? null : Math.min(...due);
}

/** The next moment at which a waiting popover asks or shows; null where only an answer can help. */
function nextStepOf(waiting: Waiting | null, mayShow: boolean): number | null {
  if (waiting === null) return null;
  if (waiting.question === null) return waiting.since + askAfter(waiting.by);
  return mayShow && waiting.answer !== null ? waiting.since + showAfter(waiting.by) : null;
}

/** Lets each step that is due by `now` happen at its own time, the earliest first. */
function letTimePass(state: PopoverState, now: number): PopoverState {
  let current = state;
  for (let due = wakeAt(current); due !== null && due <= now; due = wakeAt(current)) {
    const later = settle(current, due);
    if (later === current) break;
    current = later;
  }
  return current;
}

/** The steps that are due at `now`, in order: close what was left, ask, show. */
function settle(state: PopoverState, now: number): PopoverState {
  return showIfDue(askIfDue(closeIfDue(state, now), now), now);
}

function closeIfDue(state: PopoverState, now: number): PopoverState {
  if (state.name !== 'leaving' || now < state.since + CLOSE_AFTER_MS) return state;
  const { questions, next } = state;
  return next === null ? idle(questions) : { name: 'waiting', questions, waiting: next };
}

function askIfDue(state: PopoverState, now: number): PopoverState {
  const waiting = waitingIn(state);
  if (waiting === null || waiting.question !== null || now < waiting.since + askAfter(waiting.by)) return state;
  const questions = state.questions + 1;
  const asked = { ...waiting, question: questions };
  return state.name === 'leaving'
    ? { ...state, questions, next: asked }
    : { name: 'waiting', questions, waiting: asked };
}

function showIfDue(state: PopoverState, now: number): PopoverState {
  if (state.name !== 'waiting') return state;
  const { mention, by, since, answer, isPinned } = state.waiting;
  if (answer === null || now < since + showAfter(by)) return state;
  // To a pointer a failure is silence: nobody asked. A key or a tap gets its sentence.
  if (!answer.ok && by === 'pointer') return idle(state.questions, mention);
  return stay(state.questions, { mention, by, answer, isPinned, path: [], lookUp: null });
}

function happen(state: PopoverState, event: PopoverEvent): PopoverState {
  switch (event.type) {
    case 'pointer-on-mention':
      return pointerOnMention(state, event.mention, event.now);
    case 'pointer-on-popover':
      return state.name === 'leaving' ? stay(state.questions, state.shown) : state;
    case 'pointer-elsewhere':
      return pointerElsewhere(state, event.now);
    case 'chosen':
      return wait(state.questions, event.mention, event.by, event.now, isPinned(state));
    case 'answered':
      return takeAnswer(state, event);
    case 'dismissed':
      return idle(state.questions, underPointer(state));
    case 'pressed-beside':
      return isPinned(state) ? state : idle(state.questions, underPointer(state));
    case 'words-gone':
      return isPinned(state) ? state : idle(state.questions);
    case 'pinned':
      return pin(state, event.isPinned);
    case 'looked-up':
      return lookUp(state, event.explainer);
    case 'back':
      return back(state);
    case 'time':
      return state;
  }
}

function pointerOnMention(state: PopoverState, mention: Mention, now: number): PopoverState {
  switch (state.name) {
    case 'idle':
      return state.resting === mention ? state : wait(state.questions, mention, 'pointer', now);
    case 'waiting':
      if (state.waiting.by !== 'pointer' || state.waiting.mention === mention) return state;
      return wait(state.questions, mention, 'pointer', now);
    case 'shown':
      if (state.shown.by !== 'pointer' || state.shown.mention === mention) return state;
      return { ...state, name: 'leaving', since: now, next: newWaiting(mention, 'pointer', now) };
    case 'leaving':
      if (state.shown.mention === mention) return stay(state.questions, state.shown);
      if (state.next?.mention === mention) return state;
      return { ...state, next: newWaiting(mention, 'pointer', now) };
  }
}

function pointerElsewhere(state: PopoverState, now: number): PopoverState {
  switch (state.name) {
    case 'idle':
      return state.resting === null ? state : idle(state.questions);
    case 'waiting':
      return state.waiting.by === 'pointer' ? idle(state.questions) : state;
    case 'shown':
      return state.shown.by === 'pointer' ? { ...state, name: 'leaving', since: now, next: null } : state;
    case 'leaving':
      return state.next === null ? state : { ...state, next: null };
  }
}

function takeAnswer(state: PopoverState, event: PopoverEvent & { type: 'answered' }): PopoverState {
  const shown = shownIn(state);
  if (shown !== null && shown.lookUp?.question === event.question)
    return withShown(state, { ...shown, path: [...shown.path, event.answer], lookUp: null });
  const waiting = waitingIn(state);
  if (waiting === null || waiting.question !== event.question || waiting.answer !== null) return state;
  const answered = { ...waiting, answer: event.answer };
  return state.name === 'leaving' ? { ...state, next: answered } : { ...state, name: 'waiting', waiting: answered };
}

/** A pinned one is a pointer's no more: it stays, also when it is let go, until the reader closes it. */
function pin(state: PopoverState, isPinned: boolean): PopoverState {
  const shown = shownIn(state);
  if (shown === null) return state;
  return stay(state.questions, { ...shown, by: shown.by === 'pointer' ? 'keyboard' : shown.by, isPinned });
}

/** Puts the question at once; a newer one makes it void. Until the answer comes, what is read stays. */
function lookUp(state: PopoverState, explainer: string): PopoverState {
  const shown = shownIn(state);
  if (shown === null) return state;
  const questions = state.questions + 1;
  return { ...withShown(state, { ...shown, lookUp: { explainer, question: questions } }), questions };
}

function back(state: PopoverState): PopoverState {
  const shown = shownIn(state);
  return shown === null ? state : withShown(state, { ...shown, path: shown.path.slice(0, -1), lookUp: null });
}

const withShown = (state: PopoverState, shown: Shown): PopoverState =>
  state.name === 'shown' || state.name === 'leaving' ? { ...state, shown } : state;

/** Whether what stands is pinned, or what comes in its place will be. */
const isPinned = (state: PopoverState): boolean => (shownIn(state) ?? waitingIn(state))?.isPinned ?? false;

/** The mention that the pointer may rest on when the reader closes: it must not open again by itself (WCAG 1.4.13). */
function underPointer(state: PopoverState): Mention | null {
  if (state.name === 'idle') return state.resting;
  const { mention } = waitingIn(state) ?? (state.name === 'waiting' ? state.waiting : state.shown);
  return mention;
}

const askAfter = (by: OpenedBy): number => (by === 'pointer' ? ASK_AFTER_MS : 0);
const showAfter = (by: OpenedBy): number => (by === 'pointer' ? SHOW_AFTER_MS : 0);

const newWaiting = (mention: Mention, by: OpenedBy, since: number, isPinned = false): Waiting => ({
  mention,
  by,
  since,
  question: null,
  answer: null,
  isPinned,
});

const wait = (questions: number, mention: Mention, by: OpenedBy, since: number, isPinned = false): PopoverState => ({
  name: 'waiting',
  questions,
  waiting: newWaiting(mention, by, since, isPinned),
});

const stay = (questions: number, shown: Shown): PopoverState => ({ name: 'shown', questions, shown });

const idle = (questions: number, resting: Mention | null = null): PopoverState => ({
  name: 'idle',
  questions,
  resting,
});
