// Gradient-boosted trees for a yes/no question: histogram splits, grown leaf by leaf, logistic loss, weighted rows.
// Deterministic: equal rows and options give equal trees.
import { seeded } from '../lib/seeded.mjs';

const BINS = 64;

/** Upper edges of at most 64 bins of a column, chosen so that each holds about as many rows. */
function edgesOf(column) {
  const sorted = Float64Array.from(column).sort();
  const distinct = sorted.filter((v, i) => i === 0 || v !== sorted[i - 1]);
  if (distinct.length <= BINS) return Array.from(distinct.slice(0, -1), (v, i) => (v + distinct[i + 1]) / 2);
  const edges = new Set();
  for (let b = 1; b < BINS; b++) edges.add(sorted[Math.floor((b * sorted.length) / BINS)]);
  return [...edges].map((v) => Number(v.toPrecision(5)));
}

function binOf(edges, value) {
  let low = 0;
  let high = edges.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (value <= edges[middle]) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** Rows as bins, column by column. */
export function binned(rows, count) {
  const columns = [];
  for (let f = 0; f < count; f++) {
    const column = Float64Array.from(rows, (row) => row[f]);
    const edges = edgesOf(column);
    columns.push({ edges, bins: Uint8Array.from(column, (v) => binOf(edges, v)) });
  }
  return columns;
}

const gainOf = (g, h, lambda) => (g * g) / (h + lambda);

/** Sums of gradients, hessians and rows of a leaf, for each bin of each drawn feature. */
function histogramOf(rows, columns, features, gradients, hessians) {
  const sums = {
    g: new Float64Array(features.length * BINS),
    h: new Float64Array(features.length * BINS),
    n: new Float64Array(features.length * BINS),
  };
  features.forEach((f, k) => {
    const { bins } = columns[f];
    const base = k * BINS;
    for (let i = 0; i < rows.length; i++) {
      const row = rows[i];
      const at = base + bins[row];
      sums.g[at] += gradients[row];
      sums.h[at] += hessians[row];
      sums.n[at]++;
    }
  });
  return sums;
}

/** The sums of the other child: those of the parent without those of this one. */
function without(parent, child) {
  const minus = (a, b) => a.map((v, i) => v - b[i]);
  return { g: minus(parent.g, child.g), h: minus(parent.h, child.h), n: minus(parent.n, child.n) };
}

function bestSplit(leaf, columns, features, { lambda, leastRows, leastHessian }) {
  let best = null;
  const total = gainOf(leaf.g, leaf.h, lambda);
  const { sums } = leaf;
  features.forEach((f, k) => {
    const { edges } = columns[f];
    let [g, h, n] = [0, 0, 0];
    for (let bin = 0; bin < edges.length; bin++) {
      g += sums.g[k * BINS + bin];
      h += sums.h[k * BINS + bin];
      n += sums.n[k * BINS + bin];
      if (n < leastRows || h < leastHessian) continue;
      if (leaf.rows.length - n < leastRows || leaf.h - h < leastHessian) break;
      const gain = gainOf(g, h, lambda) + gainOf(leaf.g - g, leaf.h - h, lambda) - total;
      if (gain > 1e-7 && (best === null || gain > best.gain)) best = { feature: f, bin, gain };
    }
  });
  return best;
}

function leafOf(rows, gradients, hessians) {
  let [g, h] = [0, 0];
  for (let i = 0; i < rows.length; i++) {
    g += gradients[rows[i]];
    h += hessians[rows[i]];
  }
  return { rows, g, h };
}

/** Sums are counted for the smaller child only. */
function splitLeaf(leaf, columns, features, gradients, hessians) {
  const { feature, bin } = leaf.split;
  const { bins } = columns[feature];
  leaf.left = leafOf(
    leaf.rows.filter((row) => bins[row] <= bin),
    gradients,
    hessians,
  );
  leaf.right = leafOf(
    leaf.rows.filter((row) => bins[row] > bin),
    gradients,
    hessians,
  );
  const [small, large] =
    leaf.left.rows.length < leaf.right.rows.length ? [leaf.left, leaf.right] : [leaf.right, leaf.left];
  small.sums = histogramOf(small.rows, columns, features, gradients, hessians);
  large.sums = without(leaf.sums, small.sums);
  leaf.rows = null;
  leaf.sums = null;
}

function growTree(rows, columns, features, gradients, hessians, options) {
  const root = leafOf(rows, gradients, hessians);
  root.sums = histogramOf(rows, columns, features, gradients, hessians);
  root.split = bestSplit(root, columns, features, options);
  const open = [root];
  const importance = [];
  while (importance.length + 1 < options.leaves) {
    open.sort((a, b) => (b.split?.gain ?? -1) - (a.split?.gain ?? -1));
    const leaf = open.shift();
    if (!leaf?.split) break;
    importance.push(leaf.split);
    splitLeaf(leaf, columns, features, gradients, hessians);
    for (const child of [leaf.left, leaf.right]) {
      child.split = bestSplit(child, columns, features, options);
      open.push(child);
    }
  }
  return { root, importance };
}

const leafValue = (leaf, { rate, lambda }) => (-leaf.g / (leaf.h + lambda)) * rate;

/** Leaf: its value. Split: `[feature, threshold, left, right]`, left where the value is at most the threshold. */
function packed(node, columns, options) {
  if (!node.left) return leafValue(node, options);
  const { feature, bin } = node.split;
  return [
    feature,
    columns[feature].edges[bin],
    packed(node.left, columns, options),
    packed(node.right, columns, options),
  ];
}

function addTo(scores, node, columns, options, rows) {
  if (!node.left) {
    const value = leafValue(node, options);
    for (const row of rows) scores[row] += value;
    return;
  }
  const { feature, bin } = node.split;
  const { bins } = columns[feature];
  addTo(
    scores,
    node.left,
    columns,
    options,
    rows.filter((row) => bins[row] <= bin),
  );
  addTo(
    scores,
    node.right,
    columns,
    options,
    rows.filter((row) => bins[row] > bin),
  );
}

export const DEFAULTS = {
  trees: 120,
  leaves: 12,
  rate: 0.08,
  lambda: 1,
  leastRows: 60,
  leastHessian: 1e-4,
  featureShare: 0.6,
  rowShare: 0.8,
  seed: 7,
};

/** Trains on the given rows of binned columns; gives back trees and how much each feature gained. */
export function train(columns, labels, weights, rows, given = {}) {
  const options = { ...DEFAULTS, ...given };
  const random = seeded(options.seed);
  const scores = new Float64Array(labels.length);
  const gradients = new Float64Array(labels.length);
  const hessians = new Float64Array(labels.length);
  const trees = [];
  const gains = new Float64Array(columns.length);
  for (let t = 0; t < options.trees; t++) {
    for (const row of rows) {
      const p = 1 / (1 + Math.exp(-scores[row]));
      gradients[row] = weights[row] * (p - labels[row]);
      hessians[row] = weights[row] * p * (1 - p);
    }
    const drawn = Int32Array.from(rows.filter(() => random() < options.rowShare));
    const features = columns.map((_, f) => f).filter(() => random() < options.featureShare);
    const { root, importance } = growTree(drawn, columns, features, gradients, hessians, options);
    for (const { feature, gain } of importance) gains[feature] += gain;
    addTo(scores, root, columns, options, rows);
    trees.push(packed(root, columns, options));
  }
  return { trees, gains };
}

/** The sum of all trees for one row of values. */
export function scoreOf(trees, row) {
  let sum = 0;
  for (let node of trees) {
    while (typeof node !== 'number') node = row[node[0]] <= node[1] ? node[2] : node[3];
    sum += node;
  }
  return sum;
}
