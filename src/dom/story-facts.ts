import { elementKinds } from './element-kinds.ts';
import type { JudgedPage } from './judge-runs.ts';
import type { PageFrame } from './page-frame.ts';
import type { ModelElement, ModelRun } from './page-model.ts';

/** What the judged runs of a page tell of it: counts, shares between 0 and 1, UTF-16 code units. */
export interface StoryFacts {
  readonly runs: number;
  readonly linkShare: number;
  /** The runs that are likely of a story: how many, their text, how likely on the whole, and the part of it in links. */
  readonly likelyRuns: number;
  readonly likelyChars: number;
  readonly likelyMean: number;
  readonly likelyLinkShare: number;
  /** Share of the page's text that is likely. */
  readonly massShare: number;
  /** Long runs among them, the length of the middle one, and runs that are surely of the story with their share. */
  readonly proseRuns: number;
  readonly proseMiddle: number;
  readonly sureRuns: number;
  readonly sureShare: number;
  /** The most of it that one parent holds, and its share. */
  readonly familyChars: number;
  readonly familyShare: number;
  /** The same one level higher: some sites put each paragraph into a box of its own. */
  readonly clanShare: number;
  /** How far down the page the first of them is. */
  readonly firstPlace: number;
  /** The page's headline: its length and place (-1: none), and whether a line with a year stands near it. */
  readonly headlineChars: number;
  readonly headlinePlace: number;
  readonly yearNearHeadline: number;
  /** Share of the text in runs of a make that the page has many of; lines with an amount of money. */
  readonly repeatedShare: number;
  readonly moneyLines: number;
  /** Names of elements that speak of writers, and of prices. */
  readonly authorNames: number;
  readonly priceNames: number;
}

const LIKELY = 0.4;
const SURE = 0.8;
const SURE_CHARS = 60;
const PROSE_CHARS = 80;

/** Runs of one make from here on are a list of like things. */
const MANY = 5;

const MONEY = /[$€£¥₹]\s?\d|\d\s?[$€£¥₹]/;
const LONGEST_LINE = 200;

const YEAR = /(?:19|20)\d\d/;
const LONGEST_DATE_LINE = 160;
const BEFORE_HEADLINE = 6;
const AFTER_HEADLINE = 8;

const share = (part: number, whole: number) => (whole === 0 ? 0 : part / whole);

/** Adds to the sum of a key, and gives back what it is now. */
function add(sums: Map<number, number>, key: number, value: number): number {
  const sum = (sums.get(key) ?? 0) + value;
  sums.set(key, sum);
  return sum;
}

function likelyFacts({ page, total }: PageFrame, likely: Float64Array) {
  const { runs, elements } = page;
  const families = new Map<number, number>();
  const clans = new Map<number, number>();
  const lengths: number[] = [];
  let [count, chars, links, weighed, mass, sure, sureChars, first, family, clan] = [0, 0, 0, 0, 0, 0, 0, -1, 0, 0];
  for (let i = 0; i < runs.length; i++) {
    const run = runs[i] as ModelRun;
    const likeliness = likely[i] as number;
    mass += run.chars * likeliness;
    if (likeliness > SURE && run.chars > SURE_CHARS) {
      sure++;
      sureChars += run.chars;
    }
    if (likeliness <= LIKELY) continue;
    if (first < 0) first = i;
    count++;
    chars += run.chars;
    links += run.linkChars;
    weighed += run.chars * likeliness;
    if (run.chars < PROSE_CHARS) continue;
    lengths.push(run.chars);
    const { parent } = elements[run.element] as ModelElement;
    family = Math.max(family, add(families, parent, run.chars));
    clan = Math.max(clan, add(clans, elements[parent]?.parent ?? parent, run.chars));
  }
  lengths.sort((a, b) => a - b);
  return {
    likelyRuns: count,
    likelyChars: chars,
    likelyMean: share(weighed, chars),
    likelyLinkShare: share(links, chars),
    massShare: mass / total,
    proseRuns: lengths.length,
    proseMiddle: lengths[lengths.length >> 1] ?? 0,
    sureRuns: sure,
    sureShare: share(sureChars, chars),
    familyChars: family,
    familyShare: share(family, chars),
    clanShare: share(clan, chars),
    firstPlace: first < 0 ? 1 : first / runs.length,
  };
}

function hasYearNear({ page: { runs } }: PageFrame, headline: number): boolean {
  for (let i = Math.max(0, headline - BEFORE_HEADLINE); i <= headline + AFTER_HEADLINE; i++) {
    const run = runs[i];
    if (run !== undefined && run.chars < LONGEST_DATE_LINE && YEAR.test(run.text)) return true;
  }
  return false;
}

function headlineFacts(frame: PageFrame) {
  const { headline } = frame;
  const { runs } = frame.page;
  if (headline < 0) return { headlineChars: -1, headlinePlace: -1, yearNearHeadline: 0 };
  return {
    headlineChars: runs[headline]?.chars ?? 0,
    headlinePlace: headline / runs.length,
    yearNearHeadline: hasYearNear(frame, headline) ? 1 : 0,
  };
}

/** What the judged runs of a page tell of it. */
export function storyFacts({ frame, likely }: JudgedPage): StoryFacts {
  const { runs, elements } = frame.page;
  const { authorNames, priceNames } = elementKinds(elements);
  let [repeated, money, links] = [0, 0, 0];
  for (let i = 0; i < runs.length; i++) {
    const { chars, linkChars, text } = runs[i] as ModelRun;
    links += linkChars;
    if ((frame.makes[i]?.count ?? 0) >= MANY) repeated += chars;
    if (chars < LONGEST_LINE && MONEY.test(text)) money++;
  }
  return {
    runs: runs.length,
    linkShare: links / frame.total,
    ...likelyFacts(frame, likely),
    ...headlineFacts(frame),
    repeatedShare: repeated / frame.total,
    moneyLines: money,
    authorNames,
    priceNames,
  };
}
