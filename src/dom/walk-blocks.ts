import { LEAST_PROSE, weighProse } from './story-prose.ts';

const proseOf = (element: Element): number => weighProse(element, true).prose;

/** The child with the most prose, if that is a story's worth. */
function fullestChild(element: Element): Element | null {
  const weighed = [...element.children].map((child) => ({ child, prose: proseOf(child) }));
  const [most] = weighed.sort((a, b) => b.prose - a.prose);
  return most !== undefined && most.prose >= LEAST_PROSE ? most.child : null;
}

const sizeOf = (element: Element): number => {
  const { prose, other } = weighProse(element);
  return prose + other;
};

/** The nearest element around that holds more text; null where that is the whole page already. */
export function larger(element: Element): Element | null {
  const size = sizeOf(element);
  for (let e = element; e.localName !== 'body' && e.parentElement !== null; ) {
    e = e.parentElement;
    if (sizeOf(e) > size) return e;
  }
  return null;
}

/** The nearest element inside that holds less text, along its fullest children; null where there is no story's worth. */
export function smaller(element: Element): Element | null {
  const size = sizeOf(element);
  let e = fullestChild(element);
  while (e !== null && sizeOf(e) >= size) e = fullestChild(e);
  return e;
}

/** The next (1) or previous (-1) element with a story's worth of prose, beside this one or beside what is around it. */
export function beside(element: Element, step: 1 | -1): Element | null {
  for (let around: Element | null = element; around !== null && around.localName !== 'body'; ) {
    let e: Element | null = around;
    do e = step === 1 ? e.nextElementSibling : e.previousElementSibling;
    while (e !== null && proseOf(e) < LEAST_PROSE);
    if (e !== null) return e;
    around = around.parentElement;
  }
  return null;
}

/** Where a reader without a pointer begins: the innermost element that holds most of the page's prose. */
export function mainBlock(document: Document): Element | null {
  let block: Element = document.body;
  for (;;) {
    const child = fullestChild(block);
    if (child === null || proseOf(child) * 2 < proseOf(block)) break;
    block = child;
  }
  return proseOf(block) < LEAST_PROSE ? null : block;
}
