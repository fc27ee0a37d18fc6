import type { PageFrame } from './page-frame.ts';
import type { ModelElement, ModelRun } from './page-model.ts';
import { upFrom } from './page-scope.ts';
import { sumBelow } from './sum-below.ts';

/** What the first look found: by run how likely it is of the story, and what follows for elements and makes. */
export interface FirstLook {
  readonly likely: Float64Array;
  /** By element and by make: the likely text in it; by run: the likely text before it. UTF-16 code units. */
  readonly mass: Float64Array;
  readonly massBefore: Float64Array;
  readonly makeMass: Float64Array;
  readonly total: number;
  /** The deepest element that holds most of it, and by element whether it is that or around it. */
  readonly core: number;
  readonly aroundCore: Uint8Array;
  /** Index of the first and last run that is surely of the story. */
  readonly firstSure: number;
  readonly lastSure: number;
}

/** Holds the core of a story: this share of what is likely. */
const CORE_SHARE = 0.75;

/** Surely of the story, and long enough to say so. */
const SURE = 0.8;
const SURE_CHARS = 60;

function coreOf({ depth }: PageFrame, mass: Float64Array, total: number): number {
  let core = 0;
  for (let e = 0; e < mass.length; e++) {
    const isDeeper = (depth[e] as number) >= (depth[core] as number);
    if (isDeeper && (mass[e] as number) >= CORE_SHARE * total) core = e;
  }
  return core;
}

/** Puts together what the first look found on a page. */
export function lookBack(frame: PageFrame, likely: Float64Array): FirstLook {
  const { runs, elements } = frame.page;
  const mass = new Float64Array(elements.length);
  const makeMass = new Float64Array(runs.length);
  const massBefore = new Float64Array(runs.length + 1);
  let [firstSure, lastSure] = [runs.length, -1];
  for (let i = 0; i < runs.length; i++) {
    const { element, chars } = runs[i] as ModelRun;
    const likeliness = likely[i] as number;
    const own = chars * likeliness;
    const make = frame.makes[i]?.id ?? 0;
    mass[element] = (mass[element] as number) + own;
    makeMass[make] = (makeMass[make] as number) + own;
    massBefore[i + 1] = (massBefore[i] as number) + own;
    if (chars <= SURE_CHARS || likeliness <= SURE) continue;
    if (lastSure < 0) firstSure = i;
    lastSure = i;
  }
  sumBelow(elements, mass);
  const total = (massBefore[runs.length] as number) || 1;
  const core = coreOf(frame, mass, total);
  return { likely, mass, massBefore, makeMass, total, core, aroundCore: upFrom(elements, core), firstSure, lastSure };
}

/** What stands around an element, now that it is known where the story is. Steps of -1 mean: there is none. */
export interface SecondSurroundings {
  /** Steps up to the core or what is around it, the last element before (the side branch), and the one that is met. */
  readonly up: number;
  readonly branch: number;
  readonly meets: number;
  /** The nearest box that says what it is and holds little of the likely text: its kind and the steps up to it. */
  readonly boxKind: number;
  readonly boxUp: number;
}

/** A box with more of the likely text than this is around the story. */
const SMALL_SHARE = 0.25;

/** Class words further up mean the page. */
const HIGHEST_BOX = 7;

const NOTHING: SecondSurroundings = { up: 0, branch: -1, meets: -1, boxKind: -1, boxUp: -1 };

/** What stands around each element; worked out when asked for, once for each. */
export function secondSurroundings(frame: PageFrame, look: FirstLook): (element: number) => SecondSurroundings {
  const { elements } = frame.page;
  const known: (SecondSurroundings | undefined)[] = new Array(elements.length);
  const smallest = SMALL_SHARE * look.total;

  function boxAt(e: number, parent: number) {
    if ((look.mass[e] as number) > smallest) return NOTHING;
    const kind = frame.boxKindOf(e);
    if (kind >= 0) return { boxKind: kind, boxUp: 0 };
    const above = read(parent);
    const isNear = above.boxKind >= 0 && above.boxUp + 1 < HIGHEST_BOX;
    return isNear ? { boxKind: above.boxKind, boxUp: above.boxUp + 1 } : NOTHING;
  }

  function read(e: number): SecondSurroundings {
    if (e < 0) return NOTHING;
    const found = known[e];
    if (found !== undefined) return found;
    const { parent } = elements[e] as ModelElement;
    const { boxKind, boxUp } = boxAt(e, parent);
    const isCore = look.aroundCore[e] === 1;
    const above = isCore ? NOTHING : read(parent);
    const isLast = isCore || parent < 0 || look.aroundCore[parent] === 1;
    const surroundings: SecondSurroundings = {
      up: isCore ? 0 : above.up + 1,
      branch: isLast ? e : above.branch,
      meets: isCore ? e : above.meets,
      boxKind,
      boxUp,
    };
    known[e] = surroundings;
    return surroundings;
  }
  return read;
}
