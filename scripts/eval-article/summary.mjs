// All figures of a run as one object.
import { aggregate, quantile, snippetF1 } from './metric.mjs';
import { articlesOf, mappedShare, scoresOf, valuesOf } from './report.mjs';

const round = (value) => Number(value.toFixed(4));
const rounded = (values) => Object.fromEntries(Object.entries(values).map(([key, value]) => [key, round(value)]));
const share = (rows, test) => (rows.length === 0 ? Number.NaN : rows.filter(test).length / rows.length);
const isTaken = ({ ours }) => ours?.isArticle === true;
const isDateRight = ({ page, ours }) => ours?.publishedAt?.slice(0, 10) === page.publishDate.slice(0, 10);

/** Pages of these types are no text; documentation and forums may count as such. */
const OTHERS = ['listing', 'collection', 'product', 'service'];

export function summarise(rows) {
  const articles = articlesOf(rows);
  const of = (set) => articles.filter(({ page }) => page.set === set);
  const front = rows.filter(({ page }) => page.set === 'frontpages');
  const others = rows.filter(({ page }) => OTHERS.includes(page.type));
  const [ms, reference] = [valuesOf(articles, 'ours'), valuesOf(articles, 'readability')];
  const [quick, slices] = [valuesOf(rows, 'ours', 'quickMs'), valuesOf(articles, 'ours', 'longestSliceMs')];
  return {
    scrapinghub: rounded(aggregate(scoresOf(of('scrapinghub'), 'ours'))),
    wcxbArticle: rounded(aggregate(scoresOf(of('wcxb'), 'ours'))),
    snippets: round(snippetF1(of('wcxb'), 'ours')),
    isArticle: rounded({
      tpr: share(articles, isTaken),
      fprFront: share(front, isTaken),
      fprOther: share(others, isTaken),
    }),
    quickMs: rounded({ median: quantile(quick, 0.5), p95: quantile(quick, 0.95) }),
    ms: rounded({
      median: quantile(ms, 0.5),
      p95: quantile(ms, 0.95),
      overReadabilityMedian: quantile(ms, 0.5) / quantile(reference, 0.5),
      overReadabilityP95: quantile(ms, 0.95) / quantile(reference, 0.95),
    }),
    longestSliceMs: rounded({ median: quantile(slices, 0.5), p95: quantile(slices, 0.95), most: Math.max(...slices) }),
    mappedBlocks: round(mappedShare(articles)),
    dateRight: round(
      share(
        articles.filter(({ page }) => page.publishDate),
        isDateRight,
      ),
    ),
    changedPages: rows.filter(({ ours }) => ours?.changed).length,
    errors: rows.filter(({ error }) => error).length,
  };
}
