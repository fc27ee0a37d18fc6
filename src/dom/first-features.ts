import { boxGroup } from './class-words.ts';
import type { PageFrame } from './page-frame.ts';
import type { Feature, RunContext } from './run-context.ts';

type Features = readonly Feature<RunContext>[];

const flag = (is: boolean) => (is ? 1 : 0);
const within = (low: number, value: number, high: number) => Math.max(low, Math.min(high, value));
const at = (array: ArrayLike<number>, index: number) => array[index] ?? 0;
const share = (part: number, whole: number) => (whole === 0 ? 0 : part / whole);

const text: Features = [
  ['logChars', (c) => c.text.logChars],
  ['linkShare', (c) => c.text.linkShare],
  ['wordLength', (c) => c.run.chars / c.text.words],
  ['endsSentence', (c) => c.text.endsSentence],
  ['upperShare', (c) => c.text.upperShare],
  ['digitShare', (c) => c.text.digitShare],
  ['codeShare', (c) => c.text.codeShare],
  ['isOpener', (c) => c.text.isOpener],
  ['hasBar', (c) => c.text.hasBar],
  ['titleShare', (c) => c.titleShare],
  ['descriptionShare', (c) => c.descriptionShare],
  ['copies', (c) => Math.min(4, c.frame.copies.get(c.run.text) ?? 1)],
  ['isCopy', (c) => flag(c.isCopy)],
];

const tags: Features = [
  ['is p', (c) => flag(c.element.tag === 'p')],
  ['is div', (c) => flag(c.element.tag === 'div')],
  ['is li', (c) => flag(c.element.tag === 'li')],
  ['is pre', (c) => flag(c.element.tag === 'pre')],
  ['headingLevel', (c) => (c.isHeading ? Number(c.element.tag[1]) : 0)],
  ['beginsEmphasis', (c) => flag(c.run.inline === 'em' || c.run.inline === 'i')],
  ['in article', (c) => flag(c.around.tags.has('article'))],
  ['in main', (c) => flag(c.around.tags.has('main'))],
  ['in section', (c) => flag(c.around.tags.has('section'))],
  ['in table', (c) => flag(c.around.tags.has('table'))],
  ['in blockquote', (c) => flag(c.around.tags.has('blockquote'))],
];

const boxes: Features = [
  ['boxGroup', (c) => boxGroup(c.around.boxKind)],
  ['boxUp', (c) => c.around.boxUp],
  ['bodyUp', (c) => c.around.bodyUp],
  ['bodyShare', (c) => c.around.bodyShare],
];

const isInMain = ({ first, last, main }: PageFrame, i: number) => i >= at(first, main) && i <= at(last, main);

function runsFromMain({ frame, i }: RunContext): number {
  const [first, last] = [at(frame.first, frame.main), at(frame.last, frame.main)];
  if (i < first) return i - first;
  return i > last ? i - last : 0;
}

function charsFromHeadline({ frame, i }: RunContext): number {
  if (frame.headline < 0) return -9;
  return within(-3000, at(frame.before, i) - at(frame.before, frame.headline), 20000);
}

const place: Features = [
  ['depth', (c) => at(c.frame.depth, c.run.element)],
  ['runPlace', (c) => c.i / c.frame.page.runs.length],
  ['charPlace', (c) => at(c.frame.before, c.i) / c.frame.total],
  ['charsFromHeadline', charsFromHeadline],
  ['upToMain', (c) => c.toMain.up],
  ['downToMain', (c) => c.toMain.down],
  ['isInMain', (c) => flag(isInMain(c.frame, c.i))],
  ['runsFromMain', (c) => within(-30, runsFromMain(c), 30)],
  ['mainShare', ({ frame }) => at(frame.chars, frame.main) / frame.total],
  ['mainLinkShare', ({ frame }) => share(at(frame.linkChars, frame.main), at(frame.chars, frame.main))],
  ['branchShare', (c) => (c.around.branch < 0 ? 2 : at(c.frame.chars, c.around.branch) / c.frame.total)],
  ['branchDepth', (c) => (c.around.branch < 0 ? -1 : at(c.frame.depth, c.around.branch))],
  [
    'branchLinkShare',
    ({ frame, around: { branch } }) => (branch < 0 ? -1 : share(at(frame.linkChars, branch), at(frame.chars, branch))),
  ],
];

const LEVELS = ['own', 'parent', 'grandparent', 'greatGrandparent'] as const;

const elements: Features = LEVELS.flatMap((level, k): Features => {
  const e = (c: RunContext) => c.up[k] ?? 0;
  return [
    [`${level} prose`, (c) => share(at(c.frame.ownWords, e(c)), at(c.frame.ownWords, c.frame.main))],
    [`${level} chars`, (c) => Math.log1p(at(c.frame.chars, e(c)))],
    [`${level} runs`, (c) => at(c.frame.runCount, e(c))],
    [`${level} linkShare`, (c) => share(at(c.frame.linkChars, e(c)), at(c.frame.chars, e(c)))],
    [`${level} proseRuns`, (c) => share(at(c.frame.proseCount, e(c)), at(c.frame.runCount, e(c)))],
  ];
});

const makes: Features = [
  ['makeCount', (c) => c.make.count],
  ['makeLength', (c) => share(c.make.chars, c.make.count)],
  ['makeLinkShare', (c) => share(c.make.linkChars, c.make.chars)],
];

/** Sum over the runs around, so many to each side, from what stands before each run. */
function around({ i, frame }: RunContext, before: Float64Array, reach: number): number {
  const end = Math.min(frame.page.runs.length, i + reach + 1);
  return at(before, end) - at(before, Math.max(0, i - reach));
}

const neighbours: Features = [
  ...[-3, -2, -1, 1, 2, 3].map(
    (step): Feature<RunContext> => [`logChars ${step}`, (c) => c.frame.texts[c.i + step]?.logChars ?? -1],
  ),
  ...[-2, -1, 1, 2].map(
    (step): Feature<RunContext> => [`linkShare ${step}`, (c) => c.frame.texts[c.i + step]?.linkShare ?? -1],
  ),
  ['endsSentence -1', (c) => c.frame.texts[c.i - 1]?.endsSentence ?? -1],
  ['endsSentence 1', (c) => c.frame.texts[c.i + 1]?.endsSentence ?? -1],
  ...[5, 12].flatMap(
    (reach): Features => [
      [`chars within ${reach}`, (c) => around(c, c.frame.before, reach)],
      [
        `linkShare within ${reach}`,
        (c) => share(around(c, c.frame.linksBefore, reach), around(c, c.frame.before, reach)),
      ],
    ],
  ),
  ['sinceHeading', (c) => (c.heading < 0 ? -1 : Math.min(40, c.i - c.heading))],
  ['headingInMain', (c) => (c.heading < 0 ? -1 : flag(isInMain(c.frame, c.heading)))],
];

/** What is asked of each run at the first look, by group. The order is that of the trained model. */
export const FIRST_FEATURES = { text, tags, boxes, place, elements, makes, neighbours } as const;
