// How a text is scored against the truth: the metric of the article extraction benchmark (scrapinghub, MIT), restated.
//
// A text becomes the multiset of its windows of four words. Precision is the mean over the pages that gave an answer, recall
// the mean over the pages that have a truth, F1 the harmonic mean of the two means.

import { seeded } from '../lib/seeded.mjs';

const WORD = /[\p{L}\p{N}_]+/gu;

/** Words as the benchmark counts them, case kept. */
export const wordsOf = (text) => (text || '').match(WORD) ?? [];

/** Windows of four words, each with how often it stands there; a shorter text is one window. */
export function windowsOf(words) {
  const counts = new Map();
  const last = Math.max(1, words.length - 3);
  for (let i = 0; i < last && words.length > 0; i++) {
    const key = words.slice(i, i + 4).join('\u0001');
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return counts;
}

/** Shares of hits, surplus and misses of one page; every page weighs the same. */
export function scorePage(truth, answer) {
  const [wanted, given] = [windowsOf(wordsOf(truth)), windowsOf(wordsOf(answer))];
  let [hit, surplus, missed] = [0, 0, 0];
  for (const [key, count] of wanted) {
    const found = given.get(key) ?? 0;
    hit += Math.min(count, found);
    missed += Math.max(0, count - found);
  }
  for (const [key, count] of given) surplus += Math.max(0, count - (wanted.get(key) ?? 0));
  const sum = hit + surplus + missed || 1;
  return { hit: hit / sum, surplus: surplus / sum, missed: missed / sum };
}

const mean = (values) => (values.length === 0 ? 0 : values.reduce((a, b) => a + b, 0) / values.length);

/** F1 of one page, to find the worst. */
export const pageF1 = ({ hit, surplus, missed }) => (2 * hit) / (2 * hit + surplus + missed || 1);

/** Precision, recall and F1 of a set of pages. */
export function aggregate(pages) {
  const precision = mean(pages.filter((p) => p.hit + p.surplus > 0).map((p) => p.hit / (p.hit + p.surplus)));
  const recall = mean(pages.filter((p) => p.hit + p.missed > 0).map((p) => p.hit / (p.hit + p.missed)));
  return { f1: precision + recall > 0 ? (2 * precision * recall) / (precision + recall) : 0, precision, recall };
}

const plain = (text) => text.replace(/\s+/g, ' ').trim();

/** F1 of short texts that an answer must hold, and must not: the metric of trafilatura's own evaluation, restated. */
export function snippetF1(rows, finder) {
  let [hit, missed, surplus] = [0, 0, 0];
  for (const { page, [finder]: answer } of rows) {
    const text = plain(answer?.text ?? '');
    for (const snippet of page.wanted ?? []) text.includes(plain(snippet)) ? hit++ : missed++;
    for (const snippet of page.unwanted ?? []) if (text.includes(plain(snippet))) surplus++;
  }
  return (2 * hit) / (2 * hit + missed + surplus);
}

/** The interval that holds F1 in 95 % of resamples of the pages. */
export function interval(pages, resamples = 1000) {
  const random = seeded(1);
  const draw = () => aggregate(pages.map(() => pages[Math.floor(random() * pages.length)])).f1;
  const sorted = Array.from({ length: resamples }, draw).sort((a, b) => a - b);
  return [sorted[Math.floor(0.025 * resamples)], sorted[Math.floor(0.975 * resamples)]];
}

/** The value below which a share of the values lies. */
export function quantile(values, share) {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted.length === 0 ? Number.NaN : sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))];
}
