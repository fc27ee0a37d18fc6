import { above, LEVELS } from './first-features.ts';
import { type FirstLook, type SecondSurroundings, secondSurroundings } from './first-look.ts';
import type { FeatureGroup, RunContext } from './run-context.ts';

/** A run with its place in what the first look found. */
export interface SecondContext {
  readonly run: RunContext;
  readonly look: FirstLook;
  readonly around: SecondSurroundings;
}

/** The contexts of the first look with what it found. */
export function secondContexts(contexts: readonly RunContext[], look: FirstLook): SecondContext[] {
  const [first] = contexts;
  if (first === undefined) return [];
  const around = secondSurroundings(first.frame, look);
  return contexts.map((run) => ({ run, look, around: around(run.run.element) }));
}

const share = (part: number, whole: number) => (whole === 0 ? 0 : part / whole);
const within = (low: number, value: number, high: number) => Math.max(low, Math.min(high, value));

/** How likely the text between two runs is, the first included, the second not. */
function meanOf({ run: { frame }, look }: SecondContext, from: number, to: number): number {
  const start = Math.max(0, from);
  const end = Math.min(frame.page.runs.length, to);
  const chars = (frame.before[end] as number) - (frame.before[start] as number);
  return share((look.massBefore[end] as number) - (look.massBefore[start] as number), chars);
}

const STEPS = [-3, -2, -1, 1, 2, 3] as const;

const judged: FeatureGroup<SecondContext> = {
  names: [
    'likely',
    ...STEPS.map((step) => `likely ${step}`),
    'mean 3',
    'mean -8',
    'mean 8',
    ...LEVELS.flatMap((level) => [`${level} mean`, `${level} share`]),
    'make mean',
    'make share',
    'upToCore',
    'downToCore',
    'isInCore',
    'core mean',
    'fromFirst',
    'toLast',
    'massBefore',
    'massShare',
    'sideBranch mean',
    'sideBranch share',
    'sideBranch linkShare',
    'smallBox',
    'smallBoxUp',
  ],
  write(row, at, context) {
    const { run, look, around } = context;
    const { frame, i } = run;
    const { likely, mass, total, core } = look;
    const { chars, depth } = frame;
    const meanIn = (e: number) => share(mass[e] as number, chars[e] as number);
    let to = at;
    row[to++] = likely[i] as number;
    for (const step of STEPS) row[to++] = likely[i + step] ?? -1;
    row[to++] = meanOf(context, i + 1, i + 4);
    row[to++] = meanOf(context, i - 8, i);
    row[to++] = meanOf(context, i + 1, i + 9);
    let e = run.run.element;
    for (let level = 0; level < LEVELS.length; level++) {
      row[to++] = meanIn(e);
      row[to++] = (mass[e] as number) / total;
      e = above(frame.page.elements, e);
    }
    const makeMass = look.makeMass[run.make.id] as number;
    row[to++] = share(makeMass, run.make.chars);
    row[to++] = makeMass / total;
    row[to++] = around.up;
    row[to++] = (depth[core] as number) - (depth[around.meets] ?? 0);
    row[to++] = i >= (frame.first[core] as number) && i <= (frame.last[core] as number) ? 1 : 0;
    row[to++] = meanIn(core);
    row[to++] = within(-30, i - look.firstSure, 60);
    row[to++] = within(-30, look.lastSure - i, 60);
    row[to++] = (look.massBefore[i] as number) / total;
    row[to++] = total / frame.total;
    row[to++] = meanIn(around.branch);
    row[to++] = (mass[around.branch] as number) / total;
    row[to++] = share(frame.linkChars[around.branch] as number, chars[around.branch] as number);
    row[to++] = around.boxKind;
    row[to] = around.boxUp;
  },
};

/** What is asked of each run at the second look, besides all of the first, by group. */
export const SECOND_FEATURES = { judged } as const;
