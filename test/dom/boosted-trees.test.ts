import fc from 'fast-check';
import { expect, it } from 'vitest';
import { likelihood, toTrees } from '#dom/boosted-trees.ts';
import { packModel } from '../../scripts/train/pack-model.mjs';

/** A leaf's value, or feature, threshold, left, right. */
type Tree = number | [feature: number, threshold: number, left: Tree, right: Tree];

const { tree } = fc.letrec<{ tree: Tree }>((tie) => ({
  tree: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    fc.integer({ min: -99, max: 99 }).map((n): Tree => n / 100),
    fc.tuple(fc.nat({ max: 3 }), fc.integer({ min: -5, max: 5 }), tie('tree'), tie('tree')),
  ),
}));

/** The plain way: down each tree by its own branches. */
function plainSum(trees: readonly Tree[], row: readonly number[]): number {
  const walk = (node: Tree): number => {
    if (typeof node === 'number') return node;
    const [feature, threshold, left, right] = node;
    return walk((row[feature] ?? 0) <= threshold ? left : right);
  };
  return trees.reduce((sum: number, node) => sum + walk(node), 0);
}

it('answers from flat lists what the trees themselves answer', () => {
  const rows = fc.array(fc.integer({ min: -6, max: 6 }), { minLength: 4, maxLength: 4 });
  fc.assert(
    fc.property(fc.array(tree, { maxLength: 6 }), rows, (trees, row) => {
      const flat = toTrees(packModel(['a', 'b', 'c', 'd'], trees));
      const expected = 1 / (1 + Math.exp(-plainSum(trees, row)));
      expect(likelihood(flat, Float64Array.from(row))).toBeCloseTo(expected, 10);
    }),
  );
});
