// Prints what finders have made of pages.
import { aggregate, interval, pageF1, quantile, scorePage, snippetF1 } from './metric.mjs';

const fixed = (value, digits = 3) => (Number.isFinite(value) ? value.toFixed(digits) : '-');

/** Scores of a finder by page. */
export const scoresOf = (rows, finder) =>
  rows.map(({ page, [finder]: answer }) => scorePage(page.truth, answer?.text ?? ''));

/** A measured value of each page that has it. */
export const valuesOf = (rows, finder, field = 'ms') =>
  rows.map((row) => row[finder]?.[field]).filter((value) => value !== undefined);

export const articlesOf = (rows) => rows.filter(({ page }) => page.type === 'article');

/** Share of blocks whose text leads back to live nodes; only our finder gives any. */
export function mappedShare(rows) {
  const sum = (field) => rows.reduce((total, { ours }) => total + (ours?.[field] ?? 0), 0);
  return sum('mapped') / sum('blocks');
}

export function printSets(rows, finders) {
  console.log(
    'set            finder        pages  F1 [95 %]               P      R      snippets  ms median / p95   mapped',
  );
  for (const set of [...new Set(articlesOf(rows).map(({ page }) => page.set))]) {
    const of = articlesOf(rows).filter(({ page }) => page.set === set);
    for (const finder of finders) {
      const scores = scoresOf(of, finder);
      const { f1, precision, recall } = aggregate(scores);
      const [low, high] = interval(scores);
      const ms = valuesOf(of, finder);
      const cells = [
        set.padEnd(14),
        finder.padEnd(13),
        String(of.length).padStart(5),
        ` ${fixed(f1, 4)} [${fixed(low)}, ${fixed(high)}]`.padEnd(25),
        fixed(precision),
        ` ${fixed(recall)}`,
        `  ${fixed(snippetF1(of, finder))}`.padEnd(9),
        `  ${fixed(quantile(ms, 0.5), 1)} / ${fixed(quantile(ms, 0.95), 1)}`.padEnd(18),
        finder === 'ours' ? fixed(mappedShare(of)) : '-',
      ];
      console.log(cells.join(' '));
    }
  }
}

const share = (rows, test) => rows.filter(test).length / rows.length;

export function printTypes(rows) {
  console.log(
    '\npages                      number  taken for an article by the first look / ours / isProbablyReaderable',
  );
  const nameOf = ({ page }) => `${page.set} ${page.type}`;
  for (const name of [...new Set(rows.map(nameOf))].sort()) {
    const of = rows.filter((row) => nameOf(row) === name);
    const quick = share(of, ({ ours }) => ours?.quick === null);
    const ours = share(of, ({ ours }) => ours?.isArticle === true);
    const readerable = of.some((row) => row.readerable)
      ? share(of, (row) => row.readerable?.value === true)
      : Number.NaN;
    console.log(
      `${name.padEnd(26)} ${String(of.length).padStart(6)}  ${[quick, ours, readerable].map((v) => fixed(v)).join(' / ')}`,
    );
  }
}

export function printWorst(rows, count) {
  const ranked = articlesOf(rows).map((row) => ({ row, score: scorePage(row.page.truth, row.ours?.text ?? '') }));
  ranked.sort((a, b) => pageF1(a.score) - pageF1(b.score));
  for (const { row, score } of ranked.slice(0, count)) {
    const { hit, surplus, missed } = score;
    console.log(
      `${fixed(pageF1(score))} hit ${fixed(hit)} surplus ${fixed(surplus)} missed ${fixed(missed)} ${row.page.set}/${row.page.id} ${row.page.url}`,
    );
  }
}
