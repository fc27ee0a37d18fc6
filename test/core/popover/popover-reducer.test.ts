import { array, assert, constant, constantFrom, integer, oneof, property, record } from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Explainer } from '#core/explainer.ts';
import { fail, succeed } from '#core/failure.ts';
import type { Mention } from '#core/mentions/mention.ts';
import type { PopoverEvent, PopoverHappening } from '#core/popover/popover-event.ts';
import { reducePopover, wakeAt } from '#core/popover/popover-reducer.ts';
import { IDLE, type PopoverState, shownIn, waitingIn } from '#core/popover/popover-state.ts';
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
const good = succeed({ id: 'imei' } as Explainer);
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

type Story = readonly (readonly [now: number, happening: PopoverHappening])[];

const play = (story: Story, from: PopoverState = IDLE): PopoverState =>
  story.reduce((state, [now, happening]) => reducePopover(state, { ...happening, now }), from);

/** One word for where a story ends: what is shown and by whom, or the name of the state. */
const ending = (story: Story): string => {
  const state = play(story);
  const shown = shownIn(state);
  return shown === null ? state.name : `${state.name} ${shown.mention.explainer} ${shown.by}`;
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
  waiting: waitingIn(state)?.mention.explainer ?? null,
  questions: state.questions,
});

/** The slow obvious version: mutable fields, looked at once every millisecond. */
class TickingPopover {
  #questions = 0;
  #resting: Mention | null = null;
  #open: { mention: Mention; by: string } | null = null;
  #leftAt: number | null = null;
  #coming: {
    mention: Mention;
    by: string;
    since: number;
    question: number;
    answer: typeof good | typeof bad | null;
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
    if (coming.answer.ok || !patient) this.#open = { mention: coming.mention, by: coming.by };
    else this.#resting = coming.mention;
  }

  happen(event: PopoverEvent): void {
    if (event.type === 'answered' && this.#coming?.question === event.question) this.#coming.answer ??= event.answer;
    if (event.type === 'chosen') this.#start(event.mention, event.by, event.now);
    if (event.type === 'dismissed') this.#close((this.#coming ?? this.#open)?.mention ?? this.#resting);
    if (event.type === 'words-gone') this.#close(null);
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
      waiting: this.#coming?.mention.explainer ?? null,
      questions: this.#questions,
    };
  }

  #start(m: Mention, by: string, since: number): void {
    this.#close(null);
    this.#coming = { mention: m, by, since, question: 0, answer: null };
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
    this.#coming = { mention: m, by: 'pointer', since: now, question: 0, answer: null };
  }
}
