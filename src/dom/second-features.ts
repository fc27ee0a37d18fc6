import type { PageFrame } from './page-frame.ts';
import type { Feature, RunContext } from './run-context.ts';

/** What the first look found: by run how likely it is of the story, and what follows for elements and makes. */
export interface FirstLook {
  readonly likely: Float64Array;
  /** By element and by make: the likely text in it; by run: the likely text before it. UTF-16 code units. */
  readonly mass: Float64Array;
  readonly massBefore: Float64Array;
  readonly makeMass: ReadonlyMap<number, number>;
  readonly total: number;
  /** The deepest element that holds most of it, and by element whether it is that or around it. */
  readonly core: number;
  readonly aroundCore: Uint8Array;
  /** Index of the first and last run that is surely of the story. */
  readonly firstSure: number;
  readonly lastSure: number;
}

/** A run with its place in what the first look found. */
export interface SecondContext {
  readonly run: RunContext;
  readonly look: FirstLook;
  /** The way up to the core: steps, the last element before it is met (the side branch), and the one that is met. */
  readonly toCore: { readonly up: number; readonly branch: number; readonly meets: number };
  /** The nearest box that says what it is and holds little of the likely text: its kind and the steps up to it. */
  readonly smallBox: { readonly kind: number; readonly up: number };
}

type Features = readonly Feature<SecondContext>[];

/** Holds the core of a story: this share of what is likely. */
const CORE_SHARE = 0.75;

/** Surely of the story, and long enough to say so. */
const SURE = 0.8;
const SURE_CHARS = 60;

const at = (array: ArrayLike<number>, index: number) => array[index] ?? 0;
const share = (part: number, whole: number) => (whole === 0 ? 0 : part / whole);
const within = (low: number, value: number, high: number) => Math.max(low, Math.min(high, value));

function massBelow({ page }: PageFrame, likely: Float64Array): Float64Array {
  const mass = new Float64Array(page.elements.length);
  page.runs.forEach(({ element, chars }, i) => {
    for (let e = element; e >= 0; e = page.elements[e]?.parent ?? -1) mass[e] = at(mass, e) + chars * at(likely, i);
  });
  return mass;
}

function runningMass({ page }: PageFrame, likely: Float64Array): Float64Array {
  const before = new Float64Array(page.runs.length + 1);
  page.runs.forEach(({ chars }, i) => {
    before[i + 1] = at(before, i) + chars * at(likely, i);
  });
  return before;
}

function massByMake({ page, makes }: PageFrame, likely: Float64Array): Map<number, number> {
  const byMake = new Map<number, number>();
  page.runs.forEach(({ chars }, i) => {
    const id = makes[i]?.id ?? -1;
    byMake.set(id, (byMake.get(id) ?? 0) + chars * at(likely, i));
  });
  return byMake;
}

function coreOf({ depth }: PageFrame, mass: Float64Array, total: number): number {
  let core = 0;
  mass.forEach((m, e) => {
    if (m >= CORE_SHARE * total && at(depth, e) >= at(depth, core)) core = e;
  });
  return core;
}

function aroundElement({ page }: PageFrame, element: number): Uint8Array {
  const around = new Uint8Array(page.elements.length);
  for (let e = element; e >= 0; e = page.elements[e]?.parent ?? -1) around[e] = 1;
  return around;
}

/** Puts together what the first look found on a page. */
export function lookBack(frame: PageFrame, likely: Float64Array): FirstLook {
  const mass = massBelow(frame, likely);
  const total = frame.page.runs.reduce((sum, { chars }, i) => sum + chars * at(likely, i), 0) || 1;
  const core = coreOf(frame, mass, total);
  const sure = frame.page.runs.map(({ chars }, i) => chars > SURE_CHARS && at(likely, i) > SURE);
  const firstSure = sure.indexOf(true);
  return {
    likely,
    mass,
    massBefore: runningMass(frame, likely),
    makeMass: massByMake(frame, likely),
    total,
    core,
    aroundCore: aroundElement(frame, core),
    firstSure: firstSure < 0 ? sure.length : firstSure,
    lastSure: sure.lastIndexOf(true),
  };
}

function wayToCore({ page }: PageFrame, look: FirstLook, element: number): SecondContext['toCore'] {
  let [up, branch, meets] = [0, element, element];
  while (meets >= 0 && look.aroundCore[meets] === 0) {
    branch = meets;
    meets = page.elements[meets]?.parent ?? -1;
    up++;
  }
  return { up, branch, meets };
}

/** A box with more of the likely text than this is around the story. */
const SMALL_SHARE = 0.25;

/** Class words further up mean the page. */
const HIGHEST_BOX = 7;

function smallBoxOf(frame: PageFrame, look: FirstLook, element: number): SecondContext['smallBox'] {
  let e = element;
  for (let up = 0; e >= 0 && up < HIGHEST_BOX && at(look.mass, e) <= SMALL_SHARE * look.total; up++) {
    const kind = frame.boxKindOf(e);
    if (kind >= 0) return { kind, up };
    e = frame.page.elements[e]?.parent ?? -1;
  }
  return { kind: -1, up: -1 };
}

/** The contexts of the first look with what it found. */
export function secondContexts(contexts: readonly RunContext[], look: FirstLook): SecondContext[] {
  return contexts.map((run) => ({
    run,
    look,
    toCore: wayToCore(run.frame, look, run.run.element),
    smallBox: smallBoxOf(run.frame, look, run.run.element),
  }));
}

/** How likely the text between two runs is, the first included, the second not. */
function meanOf({ run: { frame }, look }: SecondContext, from: number, to: number): number {
  const [start, end] = [Math.max(0, from), Math.min(frame.page.runs.length, to)];
  const chars = at(frame.before, end) - at(frame.before, start);
  return share(at(look.massBefore, end) - at(look.massBefore, start), chars);
}

const makeMass = ({ look, run }: SecondContext) => look.makeMass.get(run.make.id) ?? 0;

const meanIn = ({ look, run: { frame } }: SecondContext, element: number) =>
  share(at(look.mass, element), at(frame.chars, element));

const LEVELS = ['own', 'parent', 'grandparent', 'greatGrandparent'] as const;

const judged: Features = [
  ['likely', (c) => at(c.look.likely, c.run.i)],
  ...[-3, -2, -1, 1, 2, 3].map(
    (step): Feature<SecondContext> => [`likely ${step}`, (c) => c.look.likely[c.run.i + step] ?? -1],
  ),
  ['mean 3', (c) => meanOf(c, c.run.i + 1, c.run.i + 4)],
  ['mean -8', (c) => meanOf(c, c.run.i - 8, c.run.i)],
  ['mean 8', (c) => meanOf(c, c.run.i + 1, c.run.i + 9)],
  ...LEVELS.flatMap((level, k): Features => {
    const e = (c: SecondContext) => c.run.up[k] ?? 0;
    return [
      [`${level} mean`, (c) => meanIn(c, e(c))],
      [`${level} share`, (c) => at(c.look.mass, e(c)) / c.look.total],
    ];
  }),
  ['make mean', (c) => share(makeMass(c), c.run.make.chars)],
  ['make share', (c) => makeMass(c) / c.look.total],
  ['upToCore', (c) => c.toCore.up],
  ['downToCore', (c) => at(c.run.frame.depth, c.look.core) - at(c.run.frame.depth, c.toCore.meets)],
  [
    'isInCore',
    (c) => (c.run.i >= at(c.run.frame.first, c.look.core) && c.run.i <= at(c.run.frame.last, c.look.core) ? 1 : 0),
  ],
  ['core mean', (c) => meanIn(c, c.look.core)],
  ['fromFirst', (c) => within(-30, c.run.i - c.look.firstSure, 60)],
  ['toLast', (c) => within(-30, c.look.lastSure - c.run.i, 60)],
  ['massBefore', (c) => at(c.look.massBefore, c.run.i) / c.look.total],
  ['massShare', (c) => c.look.total / c.run.frame.total],
  ['sideBranch mean', (c) => meanIn(c, c.toCore.branch)],
  ['sideBranch share', (c) => at(c.look.mass, c.toCore.branch) / c.look.total],
  [
    'sideBranch linkShare',
    (c) => share(at(c.run.frame.linkChars, c.toCore.branch), at(c.run.frame.chars, c.toCore.branch)),
  ],
  ['smallBox', (c) => c.smallBox.kind],
  ['smallBoxUp', (c) => c.smallBox.up],
];

/** What is asked of each run at the second look, besides all of the first, by group. */
export const SECOND_FEATURES = { judged } as const;
