import { boxGroup } from './class-words.ts';
import type { PageFrame } from './page-frame.ts';
import type { ModelElement } from './page-model.ts';
import type { FeatureGroup, RunContext } from './run-context.ts';
import { TOLD_TAGS } from './run-surroundings.ts';

type Group = FeatureGroup<RunContext>;

const flag = (is: boolean) => (is ? 1 : 0);
const within = (low: number, value: number, high: number) => Math.max(low, Math.min(high, value));
const share = (part: number, whole: number) => (whole === 0 ? 0 : part / whole);

const text: Group = {
  names: [
    'logChars',
    'linkShare',
    'wordLength',
    'endsSentence',
    'upperShare',
    'digitShare',
    'codeShare',
    'isOpener',
    'hasBar',
    'titleShare',
    'descriptionShare',
    'copies',
    'isCopy',
  ],
  write(row, at, { frame, i, run, text: own, titleShare, descriptionShare }) {
    row[at] = own.logChars;
    row[at + 1] = own.linkShare;
    row[at + 2] = run.chars / own.words;
    row[at + 3] = own.endsSentence;
    row[at + 4] = own.upperShare;
    row[at + 5] = own.digitShare;
    row[at + 6] = own.codeShare;
    row[at + 7] = own.isOpener;
    row[at + 8] = own.hasBar;
    row[at + 9] = titleShare;
    row[at + 10] = descriptionShare;
    row[at + 11] = Math.min(4, frame.copies[i] as number);
    row[at + 12] = frame.isCopy[i] as number;
  },
};

const OWN_TAGS = ['p', 'div', 'li', 'pre'] as const;

const tags: Group = {
  names: [
    ...OWN_TAGS.map((tag) => `is ${tag}`),
    'headingLevel',
    'beginsEmphasis',
    ...TOLD_TAGS.map((tag) => `in ${tag}`),
  ],
  write(row, at, { element: { tag }, run: { inline }, isHeading, around }) {
    for (let t = 0; t < OWN_TAGS.length; t++) row[at + t] = flag(OWN_TAGS[t] === tag);
    const rest = at + OWN_TAGS.length;
    row[rest] = isHeading ? Number(tag[1]) : 0;
    row[rest + 1] = flag(inline === 'em' || inline === 'i');
    for (let t = 0; t < TOLD_TAGS.length; t++) row[rest + 2 + t] = (around.tags >> t) & 1;
  },
};

const boxes: Group = {
  names: ['boxGroup', 'boxUp', 'bodyUp', 'bodyShare'],
  write(row, at, { around }) {
    row[at] = boxGroup(around.boxKind);
    row[at + 1] = around.boxUp;
    row[at + 2] = around.bodyUp;
    row[at + 3] = around.bodyShare;
  },
};

const isInMain = ({ first, last, main }: PageFrame, i: number) =>
  i >= (first[main] as number) && i <= (last[main] as number);

function runsFromMain({ first, last, main }: PageFrame, i: number): number {
  const [from, to] = [first[main] as number, last[main] as number];
  if (i < from) return i - from;
  return i > to ? i - to : 0;
}

const charsFromHeadline = ({ headline, before }: PageFrame, i: number): number =>
  headline < 0 ? -9 : within(-3000, (before[i] as number) - (before[headline] as number), 20000);

const place: Group = {
  names: [
    'depth',
    'runPlace',
    'charPlace',
    'charsFromHeadline',
    'upToMain',
    'downToMain',
    'isInMain',
    'runsFromMain',
    'mainShare',
    'mainLinkShare',
    'branchShare',
    'branchDepth',
    'branchLinkShare',
  ],
  write(row, at, { frame, i, run, around: { branch, upToMain, downToMain } }) {
    const { chars, linkChars, depth, main, total } = frame;
    row[at] = depth[run.element] as number;
    row[at + 1] = i / frame.page.runs.length;
    row[at + 2] = (frame.before[i] as number) / total;
    row[at + 3] = charsFromHeadline(frame, i);
    row[at + 4] = upToMain;
    row[at + 5] = downToMain;
    row[at + 6] = flag(isInMain(frame, i));
    row[at + 7] = within(-30, runsFromMain(frame, i), 30);
    row[at + 8] = (chars[main] as number) / total;
    row[at + 9] = share(linkChars[main] as number, chars[main] as number);
    row[at + 10] = branch < 0 ? 2 : (chars[branch] as number) / total;
    row[at + 11] = branch < 0 ? -1 : (depth[branch] as number);
    row[at + 12] = branch < 0 ? -1 : share(linkChars[branch] as number, chars[branch] as number);
  },
};

/** The run's element and the three around it; the outermost again where there are no more. */
export const LEVELS = ['own', 'parent', 'grandparent', 'greatGrandparent'] as const;

/** The element around another; the outermost is around itself. */
export const above = (elements: readonly ModelElement[], e: number): number => {
  const { parent } = elements[e] as ModelElement;
  return parent < 0 ? e : parent;
};

const elements: Group = {
  names: LEVELS.flatMap((level) =>
    ['prose', 'chars', 'runs', 'linkShare', 'proseRuns'].map((what) => `${level} ${what}`),
  ),
  write(row, at, { frame, run }) {
    const { chars, linkChars, runCount, proseCount, ownWords, main } = frame;
    let e = run.element;
    for (let to = at; to < at + 20; to += 5) {
      row[to] = share(ownWords[e] as number, ownWords[main] as number);
      row[to + 1] = Math.log1p(chars[e] as number);
      row[to + 2] = runCount[e] as number;
      row[to + 3] = share(linkChars[e] as number, chars[e] as number);
      row[to + 4] = share(proseCount[e] as number, runCount[e] as number);
      e = above(frame.page.elements, e);
    }
  },
};

const makes: Group = {
  names: ['makeCount', 'makeLength', 'makeLinkShare'],
  write(row, at, { make: { count, chars, linkChars } }) {
    row[at] = count;
    row[at + 1] = share(chars, count);
    row[at + 2] = share(linkChars, chars);
  },
};

const LENGTHS_OF = [-3, -2, -1, 1, 2, 3] as const;
const LINKS_OF = [-2, -1, 1, 2] as const;
const REACHES = [5, 12] as const;

/** Sum over the runs around, so many to each side, from what stands before each run. */
function sumAround({ page }: PageFrame, before: Float64Array, i: number, reach: number): number {
  const end = Math.min(page.runs.length, i + reach + 1);
  return (before[end] as number) - (before[Math.max(0, i - reach)] as number);
}

const neighbours: Group = {
  names: [
    ...LENGTHS_OF.map((step) => `logChars ${step}`),
    ...LINKS_OF.map((step) => `linkShare ${step}`),
    'endsSentence -1',
    'endsSentence 1',
    ...REACHES.flatMap((reach) => [`chars within ${reach}`, `linkShare within ${reach}`]),
    'sinceHeading',
    'headingInMain',
  ],
  write(row, at, { frame, i, heading }) {
    const { texts, before, linksBefore } = frame;
    let to = at;
    for (const step of LENGTHS_OF) row[to++] = texts[i + step]?.logChars ?? -1;
    for (const step of LINKS_OF) row[to++] = texts[i + step]?.linkShare ?? -1;
    row[to++] = texts[i - 1]?.endsSentence ?? -1;
    row[to++] = texts[i + 1]?.endsSentence ?? -1;
    for (const reach of REACHES) {
      const chars = sumAround(frame, before, i, reach);
      row[to++] = chars;
      row[to++] = share(sumAround(frame, linksBefore, i, reach), chars);
    }
    row[to] = heading < 0 ? -1 : Math.min(40, i - heading);
    row[to + 1] = heading < 0 ? -1 : flag(isInMain(frame, heading));
  },
};

/** What is asked of each run at the first look, by group. The order is that of the trained model. */
export const FIRST_FEATURES = { text, tags, boxes, place, elements, makes, neighbours } as const;
