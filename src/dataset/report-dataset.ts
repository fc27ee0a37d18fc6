import { type Dataset, type Explainer, KINDS, type PartialDate } from '#core/explainer.ts';
import { comparePartialDates } from '#core/since/partial-date.ts';
import { describeSummary, hasJurisdiction, restsOnUnread, summariseDataset, writtenIn } from './summarise-dataset.ts';

/** The languages in which entries of tier 1 are to have a name: those of the first readers and of their subject. */
const WANTED_NAMES: readonly (readonly [tag: string, language: string])[] = [
  ['hi', 'Hindi'],
  ['zh', 'Chinese'],
];

/** How many of the entries that were not looked at for the longest time are named. */
const OLDEST = 10;

function kindLines(explainers: readonly Explainer[]): string[] {
  const rows = KINDS.map((kind) => {
    const all = explainers.filter((explainer) => explainer.kind === kind);
    const ofTier1 = all.filter(({ tier }) => tier === 1).length;
    const events = all.reduce((sum, explainer) => sum + writtenIn(explainer).length, 0);
    return [kind, all.length, ofTier1, events, all.filter(restsOnUnread).length] as const;
  });
  const head = ['kind', 'entries', 'tier 1', 'events', 'all sources unread'] as const;
  return [head, ...rows].map(([kind, ...counts]) =>
    [`  ${kind.padEnd(14)}`, ...counts.map((count, k) => String(count).padStart(head[k + 1]?.length ?? 0))].join('  '),
  );
}

function countYears(explainers: readonly Explainer[]): Map<string, number> {
  const years = new Map<string, number>();
  for (const { date } of explainers.flatMap(writtenIn)) {
    const year = date.slice(0, 4);
    years.set(year, (years.get(year) ?? 0) + 1);
  }
  return years;
}

function yearLine(explainers: readonly Explainer[]): string {
  const years = [...countYears(explainers)].toSorted(([a], [b]) => (a < b ? -1 : 1));
  return `events per year: ${years.map(([year, count]) => `${year}: ${count}`).join(', ') || 'none'}`;
}

const newestLast = (a: { asOf: PartialDate }, b: { asOf: PartialDate }): number => comparePartialDates(a.asOf, b.asOf);

const oldestLine = (explainers: readonly Explainer[]): string =>
  `oldest as-of: ${explainers
    .toSorted(newestLast)
    .slice(0, OLDEST)
    .map(({ id, asOf }) => `${asOf} ${id}`)
    .join(', ')}`;

const idsOf = (explainers: readonly Explainer[]): string => explainers.map(({ id }) => id).join(', ') || 'none';

function nameLines(explainers: readonly Explainer[]): string[] {
  const wanted = explainers.filter(({ tier }) => tier === 1);
  return WANTED_NAMES.map(([tag, language]) => {
    const missing = wanted.filter(({ names }) => !Object.hasOwn(names, tag));
    return `tier 1 with a name in ${language}: ${wanted.length - missing.length} of ${wanted.length}; without: ${idsOf(missing)}`;
  });
}

/** What `npm run dataset -- report` prints: what is covered, on what it rests, and where it is thin. */
export function reportDataset(dataset: Dataset): string[] {
  const { explainers } = dataset;
  return [
    ...describeSummary(summariseDataset(dataset)),
    ...kindLines(explainers),
    yearLine(explainers),
    oldestLine(explainers),
    `jurisdictions: ${idsOf(explainers.filter(hasJurisdiction))}`,
    ...nameLines(explainers),
  ];
}
