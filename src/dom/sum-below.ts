import type { ModelElement } from './page-model.ts';

/**
 * Adds to each element what its children have, in place: from counts of what stands right in an element to counts of all
 * below it. One pass from the end, as elements come after the ones around them.
 */
export function sumBelow(elements: readonly ModelElement[], own: Float64Array): Float64Array {
  for (let e = elements.length - 1; e > 0; e--) {
    const parent = (elements[e] as ModelElement).parent;
    if (parent >= 0) own[parent] = (own[parent] as number) + (own[e] as number);
  }
  return own;
}
