// Trees as src/dom/boosted-trees.ts reads them: all nodes in flat lists, left before right.

/** Digits that are kept: more make the file larger and no answer better. */
const THRESHOLD_DIGITS = 4;
const LEAF_DIGITS = 3;

function addNode(model, node) {
  const at = model.feature.length;
  const isLeaf = typeof node === 'number';
  model.feature.push(isLeaf ? -1 : node[0]);
  model.value.push(Number(isLeaf ? node.toFixed(LEAF_DIGITS) : node[1].toPrecision(THRESHOLD_DIGITS)));
  model.skip.push(0);
  if (isLeaf) return;
  addNode(model, node[2]);
  model.skip[at] = model.feature.length - at;
  addNode(model, node[3]);
}

/** A model of the shape `TreeModel`. */
export function packModel(features, trees) {
  const model = { features, roots: [], feature: [], value: [], skip: [] };
  for (const tree of trees) {
    model.roots.push(model.feature.length);
    addNode(model, tree);
  }
  return model;
}
