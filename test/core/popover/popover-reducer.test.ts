import { array, assert, constant, constantFrom, integer, oneof, property, record } from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Explained } from '#core/explained.ts';
import { fail, succeed } from '#core/failure.ts';
import type { Mention } from '#core/mentions/mention.ts';
import type { PopoverEvent, PopoverHappening } from '#core/popover/popover-event.ts';
import { reducePopover, wakeAt } from '#core/popover/popover-reducer.ts';
import { IDLE, type PopoverState, questionsIn, readIn, shownIn, waitingIn } from '#core/popover/popover-state.ts';
import { ASK_AFTER_MS, CLOSE_AFTER_MS, SHOW_AFTER_MS } from '#core/popover/waits.ts';

const mention = (explainer: string): Mention => ({
  start: 0,
  end: 4,
  explainer,
  kind: 'data',
  reason: { rule: 'safe' },
  shown: true,
  hidden: false,
});
const imei = mention('imei');
const server = mention('server');
const good = succeed({ id: 'imei' } as Explained);
const bad = fail('extension-gone');

const on = (m: Mention): PopoverHappening => ({ type: 'pointer-on-mention', mention: m });
const onPopover: PopoverHappening = { type: 'pointer-on-popover' };
const elsewhere: PopoverHappening = { type: 'pointer-elsewhere' };
const chosen = (m: Mention, by: 'keyboard' | 'touch'): PopoverHappening => ({ type: 'chosen', mention: m, by });
const answered = (question: number, answer = good as typeof good | typeof bad): PopoverHappening => ({
  type: 'answered',
  question,
  answer,
});
const dismissed: PopoverHappening = { type: 'dismissed' };
const wordsGone: PopoverHappening = { type: 'words-gone' };
const time: PopoverHappening = { type: 'time' };
const pressedBeside: PopoverHappening = { type: 'pressed-beside' };
const pinned = (isPinned: boolean): PopoverHappening => ({ type: 'pinned', isPinned });
const lookedUp = (explainer: string): PopoverHappening => ({ type: 'looked-up', explainer });
const back: PopoverHappening = { type: 'back' };

type Story = readonly (readonly [now: number, happening: PopoverHappening])[];

const play = (story: Story, from: PopoverState = IDLE): PopoverState =>
  story.reduce((state, [now, happening]) => reducePopover(state, { ...happening, now }), from);

/** One word for where a story ends: what is shown and by whom, or the name of the state. */
const ending = (story: Story): string => {
  const state = play(story);
  const shown = shownIn(state);
  if (shown === null) return state.name;
  return [state.name, shown.mention.explainer, shown.by, ...(shown.isPinned ? ['pinned'] : [])].join(' ');
};

describe('the popover', () => {
  it.each<[string, Story, string]>([
    [
      'waits before it shows',
      [
        [0, on(imei)],
        [200, answered(1)],
        [499, time],
      ],
      'waiting',
    ],
    [
      'shows after half a second',
      [
        [0, on(imei)],
        [200, answered(1)],
        [500, time],
      ],
      'shown imei pointer',
    ],
    [
      'shows a late answer when it comes',
      [
        [0, on(imei)],
        [2000, time],
        [2100, answered(1)],
      ],
      'shown imei pointer',
    ],
    [
      'asks nothing of a pointer that passes',
      [
        [0, on(imei)],
        [149, elsewhere],
        [800, time],
      ],
      'idle',
    ],
    [
      'does not come when the pointer has gone',
      [
        [0, on(imei)],
        [200, answered(1)],
        [400, elsewhere],
        [600, time],
      ],
      'idle',
    ],
    [
      'waits anew on another term',
      [
        [0, on(imei)],
        [200, answered(1)],
        [400, on(server)],
        [600, time],
      ],
      'waiting',
    ],
    [
      'does not wait anew on the same term',
      [
        [0, on(imei)],
        [200, answered(1)],
        [400, on(imei)],
        [500, time],
      ],
      'shown imei pointer',
    ],
    [
      'stays a little when left',
      [
        [0, on(imei)],
        [200, answered(1)],
        [900, elsewhere],
        [1199, time],
      ],
      'leaving imei pointer',
    ],
    [
      'leaves soon',
      [
        [0, on(imei)],
        [200, answered(1)],
        [900, elsewhere],
        [1200, time],
      ],
      'idle',
    ],
    [
      'stays when the pointer comes to it',
      [
        [0, on(imei)],
        [200, answered(1)],
        [900, elsewhere],
        [1100, onPopover],
        [5000, time],
      ],
      'shown imei pointer',
    ],
    [
      'stays when the pointer comes back',
      [
        [0, on(imei)],
        [200, answered(1)],
        [900, elsewhere],
        [1100, on(imei)],
        [5000, time],
      ],
      'shown imei pointer',
    ],
    [
      'stays while the pointer crosses another term towards it',
      [
        [0, on(imei)],
        [200, answered(1)],
        [900, on(server)],
        [1100, onPopover],
        [5000, time],
      ],
      'shown imei pointer',
    ],
    [
      'gives way to another term',
      [
        [0, on(imei)],
        [200, answered(1)],
        [900, on(server)],
        [1060, answered(2)],
        [1400, time],
      ],
      'shown server pointer',
    ],
    [
      'gives way at the other term’s own time',
      [
        [0, on(imei)],
        [200, answered(1)],
        [900, on(server)],
        [1060, answered(2)],
        [1399, time],
      ],
      'waiting',
    ],
    [
      'counts the wait from the first leaving',
      [
        [0, on(imei)],
        [200, answered(1)],
        [900, elsewhere],
        [1100, elsewhere],
        [1200, time],
      ],
      'idle',
    ],
    [
      'stays shut after Escape while the pointer rests',
      [
        [0, on(imei)],
        [200, answered(1)],
        [900, dismissed],
        [901, on(imei)],
        [3000, time],
      ],
      'idle',
    ],
    [
      'opens again after Escape when the pointer comes again',
      [
        [0, on(imei)],
        [200, answered(1)],
        [900, dismissed],
        [950, elsewhere],
        [1000, on(imei)],
        [1200, answered(2)],
        [1500, time],
      ],
      'shown imei pointer',
    ],
    [
      'Escape stops a popover on its way',
      [
        [0, on(imei)],
        [200, answered(1)],
        [300, dismissed],
        [900, time],
      ],
      'idle',
    ],
    [
      'is silent to a pointer when there is no answer',
      [
        [0, on(imei)],
        [200, answered(1, bad)],
        [500, time],
      ],
      'idle',
    ],
    [
      'does not ask again and again where there is no answer',
      [
        [0, on(imei)],
        [200, answered(1, bad)],
        [600, on(imei)],
        [2000, time],
      ],
      'idle',
    ],
    [
      'tells a key why there is no answer',
      [
        [0, chosen(imei, 'keyboard')],
        [5, answered(1, bad)],
      ],
      'shown imei keyboard',
    ],
    [
      'does not let a key wait',
      [
        [0, chosen(imei, 'keyboard')],
        [5, answered(1)],
      ],
      'shown imei keyboard',
    ],
    [
      'does not let a tap wait',
      [
        [0, chosen(imei, 'touch')],
        [5, answered(1)],
      ],
      'shown imei touch',
    ],
    [
      'opened by a key, does not mind the pointer',
      [
        [0, chosen(imei, 'keyboard')],
        [5, answered(1)],
        [10, on(server)],
        [20, elsewhere],
        [9000, time],
      ],
      'shown imei keyboard',
    ],
    [
      'chosen by a key, is not taken over by a resting pointer',
      [
        [0, chosen(imei, 'keyboard')],
        [1, on(server)],
        [5, answered(1)],
      ],
      'shown imei keyboard',
    ],
    [
      'a key takes over from a pointer',
      [
        [0, on(imei)],
        [200, answered(1)],
        [600, chosen(server, 'keyboard')],
        [605, answered(2)],
      ],
      'shown server keyboard',
    ],
    [
      'a newer question voids the older answer',
      [
        [0, on(imei)],
        [200, on(server)],
        [360, answered(1)],
        [800, time],
      ],
      'waiting',
    ],
    [
      'an answer that nobody waits for changes nothing',
      [
        [0, answered(0)],
        [1, answered(7)],
      ],
      'idle',
    ],
    [
      'closes when its words are gone',
      [
        [0, chosen(imei, 'keyboard')],
        [5, answered(1)],
        [10, wordsGone],
      ],
      'idle',
    ],
  ])('%s', (_sentence, story, expected) => {
    expect(ending(story)).toBe(expected);
  });

  const open: Story = [
    [0, on(imei)],
    [200, answered(1)],
    [500, time],
  ];

  it.each<[string, Story, string]>([
    [
      'stays when the pointer goes',
      [...open, [600, pinned(true)], [700, elsewhere], [9000, time]],
      'shown imei keyboard pinned',
    ],
    [
      'stays when it was about to leave',
      [...open, [600, elsewhere], [700, pinned(true)], [9000, time]],
      'shown imei keyboard pinned',
    ],
    [
      'stays when another term is pointed at',
      [...open, [600, pinned(true)], [700, on(server)], [9000, time]],
      'shown imei keyboard pinned',
    ],
    ['stays at a press beside it', [...open, [600, pinned(true)], [700, pressedBeside]], 'shown imei keyboard pinned'],
    ['stays when its words are gone', [...open, [600, pinned(true)], [700, wordsGone]], 'shown imei keyboard pinned'],
    ['goes at Escape', [...open, [600, pinned(true)], [700, dismissed]], 'idle'],
    [
      'hands on to another that is chosen',
      [...open, [600, pinned(true)], [700, chosen(server, 'keyboard')], [705, answered(2)]],
      'shown server keyboard pinned',
    ],
    [
      'hands on through a choice that was overtaken',
      [
        ...open,
        [600, pinned(true)],
        [700, chosen(server, 'keyboard')],
        [701, chosen(imei, 'keyboard')],
        [705, answered(3)],
      ],
      'shown imei keyboard pinned',
    ],
    [
      'goes at Escape while another is on its way',
      [...open, [600, pinned(true)], [700, chosen(server, 'keyboard')], [701, dismissed], [705, answered(2)]],
      'idle',
    ],
    [
      'let go, stays until it is closed',
      [...open, [600, pinned(true)], [700, pinned(false)], [750, elsewhere], [9000, time]],
      'shown imei keyboard',
    ],
    [
      'let go, goes at a press beside it',
      [...open, [600, pinned(true)], [700, pinned(false)], [800, pressedBeside]],
      'idle',
    ],
  ])('that is pinned %s', (_sentence, story, expected) => {
    expect(ending(story)).toBe(expected);
  });

  it('that is not pinned goes at a press beside it, and does not come back by itself', () => {
    expect(ending([...open, [600, pressedBeside], [601, on(imei)], [3000, time]])).toBe('idle');
  });

  const phone = succeed({ id: 'phone-number' } as Explained);
  const sim = succeed({ id: 'sim-card' } as Explained);
  /** What is read in the end, and what is still asked for. */
  const reading = (story: Story) => {
    const state = play(story);
    const shown = shownIn(state);
    const answer = shown && readIn(shown);
    return [answer?.ok ? answer.value.id : (answer?.failure.name ?? null), questionsIn(state).map((q) => q.explainer)];
  };

  it.each<[string, Story, string | null, string[]]>([
    [
      'asks at once, and is read until the answer comes',
      [...open, [600, lookedUp('phone-number')]],
      'imei',
      ['phone-number'],
    ],
    ['opens in place', [...open, [600, lookedUp('phone-number')], [610, answered(2, phone)]], 'phone-number', []],
    [
      'opens inside another',
      [
        ...open,
        [600, lookedUp('phone-number')],
        [610, answered(2, phone)],
        [700, lookedUp('sim-card')],
        [710, answered(3, sim)],
      ],
      'sim-card',
      [],
    ],
    [
      'goes back, one by one',
      [
        ...open,
        [600, lookedUp('phone-number')],
        [610, answered(2, phone)],
        [700, lookedUp('sim-card')],
        [710, answered(3, sim)],
        [800, back],
      ],
      'phone-number',
      [],
    ],
    [
      'goes back to the marked term',
      [...open, [600, lookedUp('phone-number')], [610, answered(2, phone)], [700, back], [800, back]],
      'imei',
      [],
    ],
    [
      'says why there is none, with a way back',
      [...open, [600, lookedUp('phone-number')], [610, answered(2, bad)]],
      'extension-gone',
      [],
    ],
    [
      'is void once a newer one is asked for',
      [...open, [600, lookedUp('phone-number')], [601, lookedUp('sim-card')], [610, answered(2, phone)]],
      'imei',
      ['sim-card'],
    ],
    [
      'is void once the reader has gone back',
      [...open, [600, lookedUp('phone-number')], [601, back], [610, answered(2, phone)]],
      'imei',
      [],
    ],
    [
      'leaves with the pointer',
      [...open, [600, lookedUp('phone-number')], [610, answered(2, phone)], [700, elsewhere], [1000, time]],
      null,
      [],
    ],
    [
      'is nothing where nothing is shown',
      [
        [600, lookedUp('phone-number')],
        [601, back],
      ],
      null,
      [],
    ],
    [
      'is forgotten with its popover',
      [
        ...open,
        [600, lookedUp('phone-number')],
        [610, answered(2, phone)],
        [700, chosen(server, 'keyboard')],
        [705, answered(3)],
      ],
      'imei',
      [],
    ],
  ])('what is looked up inside it %s', (_sentence, story, id, asked) => {
    expect(reading(story)).toEqual([id, asked]);
  });

  it.each<[string, Story, number | null]>([
    ['nothing to wait for', [], null],
    ['the moment to ask', [[10, on(imei)]], 10 + ASK_AFTER_MS],
    [
      'an answer, not a time',
      [
        [10, on(imei)],
        [200, time],
      ],
      null,
    ],
    [
      'the moment to show',
      [
        [10, on(imei)],
        [200, answered(1)],
      ],
      10 + SHOW_AFTER_MS,
    ],
    [
      'the moment to close',
      [
        [0, on(imei)],
        [200, answered(1)],
        [900, elsewhere],
      ],
      900 + CLOSE_AFTER_MS,
    ],
    [
      'the moment to ask for the next',
      [
        [0, on(imei)],
        [200, answered(1)],
        [900, on(server)],
      ],
      900 + ASK_AFTER_MS,
    ],
  ])('knows when it must wake: %s', (_name, story, expected) => {
    expect(wakeAt(play(story))).toBe(expected);
  });
});

const anyHappening = oneof(
  { weight: 4, arbitrary: constantFrom(imei, server).map(on) },
  { weight: 2, arbitrary: constant(onPopover) },
  { weight: 4, arbitrary: constant(elsewhere) },
  {
    weight: 1,
    arbitrary: record({ m: constantFrom(imei, server), by: constantFrom('keyboard' as const, 'touch' as const) }).map(
      ({ m, by }) => chosen(m, by),
    ),
  },
  {
    weight: 6,
    arbitrary: record({ q: integer({ min: 1, max: 6 }), a: constantFrom(good, good, bad) }).map(({ q, a }) =>
      answered(q, a),
    ),
  },
  { weight: 1, arbitrary: constant(dismissed) },
  { weight: 1, arbitrary: constant(wordsGone) },
  { weight: 1, arbitrary: constant(pressedBeside) },
  { weight: 1, arbitrary: constantFrom(true, true, false).map(pinned) },
  { weight: 2, arbitrary: constant(lookedUp('phone-number')) },
  { weight: 1, arbitrary: constant(back) },
);

/** A popover that a pointer has opened: chance alone seldom gets there. */
const opening: readonly PopoverEvent[] = [
  { ...on(imei), now: 1 },
  { ...answered(1), now: 200 },
  { ...time, now: 501 },
];

/** Happenings at whole milliseconds, never two at once. */
const anyStory = record({
  start: constantFrom([], opening),
  steps: array(record({ pause: integer({ min: 1, max: 250 }), happening: anyHappening }), { maxLength: 25 }),
}).map(({ start, steps }) => {
  let now = start.at(-1)?.now ?? 0;
  const later = steps.map(({ pause, happening }): PopoverEvent => {
    now += pause;
    return { ...happening, now };
  });
  return [...start, ...later];
});

describe('the popover, in any story', () => {
  it('is what a clock that ticks every millisecond makes of it', () => {
    assert(
      property(anyStory, (events) => {
        let state = IDLE;
        const oracle = new TickingPopover();
        let now = 0;
        for (const event of events) {
          for (; now < event.now; now += 1) oracle.tick(now);
          oracle.tick(event.now);
          oracle.happen(event);
          oracle.tick(event.now);
          state = reducePopover(state, event);
          expect(picture(state)).toEqual(oracle.picture());
        }
      }),
      { numRuns: 400 },
    );
  });

  it('does not depend on how often or how late the timer runs', () => {
    assert(
      property(anyStory, array(integer({ min: 0, max: 6000 }), { maxLength: 20 }), (events, ticks) => {
        const withTicks = [...events, ...ticks.map((now): PopoverEvent => ({ type: 'time', now }))].toSorted(
          (a, b) => a.now - b.now,
        );
        const end = Math.max(0, ...withTicks.map((event) => event.now));
        const last: PopoverEvent = { type: 'time', now: end };
        expect([...withTicks, last].reduce(reducePopover, IDLE)).toEqual([...events, last].reduce(reducePopover, IDLE));
      }),
    );
  });

  it('has nothing left to do at the moment it is asked when to wake', () => {
    assert(
      property(anyStory, (events) => {
        let state = IDLE;
        for (const event of events) {
          state = reducePopover(state, event);
          expect(wakeAt(state) ?? Number.POSITIVE_INFINITY).toBeGreaterThan(event.now);
        }
      }),
    );
  });
});

const picture = (state: PopoverState) => ({
  shown: shownIn(state)?.mention.explainer ?? null,
  by: shownIn(state)?.by ?? null,
  isPinned: shownIn(state)?.isPinned ?? false,
  depth: shownIn(state)?.path.length ?? 0,
  waiting: waitingIn(state)?.mention.explainer ?? null,
  questions: state.questions,
});

/** The slow obvious version: mutable fields, looked at once every millisecond. */
class TickingPopover {
  #questions = 0;
  #resting: Mention | null = null;
  #open: { mention: Mention; by: string; isPinned: boolean; depth: number; lookUp: number | null } | null = null;
  #leftAt: number | null = null;
  #coming: {
    mention: Mention;
    by: string;
    since: number;
    question: number;
    answer: typeof good | typeof bad | null;
    isPinned: boolean;
  } | null = null;

  tick(now: number): void {
    if (this.#leftAt !== null && now - this.#leftAt >= CLOSE_AFTER_MS) {
      this.#open = null;
      this.#leftAt = null;
    }
    const coming = this.#coming;
    if (coming === null) return;
    const patient = coming.by === 'pointer';
    if (coming.question === 0 && now - coming.since >= (patient ? ASK_AFTER_MS : 0))
      coming.question = ++this.#questions;
    if (this.#open !== null || coming.answer === null || now - coming.since < (patient ? SHOW_AFTER_MS : 0)) return;
    this.#coming = null;
    const { mention: m, by, isPinned } = coming;
    if (coming.answer.ok || !patient) this.#open = { mention: m, by, isPinned, depth: 0, lookUp: null };
    else this.#resting = coming.mention;
  }

  happen(event: PopoverEvent): void {
    if (event.type === 'answered' && this.#open !== null && this.#open.lookUp === event.question) {
      this.#open.depth += 1;
      this.#open.lookUp = null;
    } else if (event.type === 'answered' && this.#coming?.question === event.question)
      this.#coming.answer ??= event.answer;
    this.#press(event);
    if (event.type === 'chosen') this.#start(event.mention, event.by, event.now);
    if (event.type === 'dismissed') this.#close((this.#coming ?? this.#open)?.mention ?? this.#resting);
    if (event.type === 'words-gone' && !this.#isPinned) this.#close(null);
    if (event.type === 'pressed-beside' && !this.#isPinned)
      this.#close((this.#coming ?? this.#open)?.mention ?? this.#resting);
    const byHand =
      this.#open !== null ? this.#open.by !== 'pointer' : this.#coming !== null && this.#coming.by !== 'pointer';
    if (byHand) return;
    if (event.type === 'pointer-on-popover' && this.#leftAt !== null) this.#comeBack();
    if (event.type === 'pointer-elsewhere') this.#leave(event.now);
    if (event.type === 'pointer-on-mention') this.#pointAt(event.mention, event.now);
  }

  picture() {
    return {
      shown: this.#open?.mention.explainer ?? null,
      by: this.#open?.by ?? null,
      isPinned: this.#open?.isPinned ?? false,
      depth: this.#open?.depth ?? 0,
      waiting: this.#coming?.mention.explainer ?? null,
      questions: this.#questions,
    };
  }

  get #isPinned(): boolean {
    return (this.#open ?? this.#coming)?.isPinned ?? false;
  }

  /** What the reader presses in it. */
  #press(event: PopoverEvent): void {
    const open = this.#open;
    if (open === null) return;
    if (event.type === 'pinned') {
      this.#comeBack();
      if (open.by === 'pointer') open.by = 'keyboard';
      open.isPinned = event.isPinned;
    }
    if (event.type === 'looked-up') open.lookUp = ++this.#questions;
    if (event.type === 'back') {
      open.depth = Math.max(0, open.depth - 1);
      open.lookUp = null;
    }
  }

  #start(m: Mention, by: string, since: number): void {
    const isPinned = this.#isPinned;
    this.#close(null);
    this.#coming = { mention: m, by, since, question: 0, answer: null, isPinned };
  }

  #close(resting: Mention | null): void {
    this.#open = null;
    this.#leftAt = null;
    this.#coming = null;
    this.#resting = resting;
  }

  #comeBack(): void {
    this.#leftAt = null;
    this.#coming = null;
  }

  #leave(now: number): void {
    this.#resting = null;
    this.#coming = null;
    if (this.#open !== null) this.#leftAt ??= now;
  }

  #pointAt(m: Mention, now: number): void {
    if (this.#open?.mention === m) this.#comeBack();
    if (this.#open?.mention === m || this.#coming?.mention === m) return;
    if (this.#open === null && this.#resting === m) return;
    if (this.#open !== null) this.#leftAt ??= now;
    this.#resting = null;
    this.#coming = { mention: m, by: 'pointer', since: now, question: 0, answer: null, isPinned: false };
  }
}
