import { type ClassWords, kindOfTag, readClassWords } from './class-words.ts';
import type { ModelElement } from './page-model.ts';

/** What tags and class words of a page's elements say, by element. */
export interface ElementKinds extends Omit<ClassWords, 'boxKinds'> {
  /** The kind of box: see `class-words.ts`; -1 where it does not say. */
  readonly boxKindOf: (element: number) => number;
  /** Equal for elements of one tag and the same class words. */
  readonly nameId: Int32Array;
}

/** Numbers the names; a page repeats most of them, and equal ones are looked at once. */
function numberNames(elements: readonly ModelElement[]) {
  const nameId = new Int32Array(elements.length);
  const known = new Map<string, number>();
  const names: ModelElement[] = [];
  for (let e = 0; e < elements.length; e++) {
    const element = elements[e] as ModelElement;
    const key = element.words === '' ? element.tag : `${element.tag} ${element.words}`;
    let id = known.get(key);
    if (id === undefined) {
      id = names.push(element) - 1;
      known.set(key, id);
    }
    nameId[e] = id;
  }
  return { nameId, names };
}

function readKinds(elements: readonly ModelElement[]): ElementKinds {
  const { nameId, names } = numberNames(elements);
  const said = readClassWords(names.map(({ words }) => words));
  const ofTags = Int8Array.from(names, ({ tag }) => kindOfTag(tag));
  const byElement = (byName: Uint8Array) => Uint8Array.from(nameId, (id) => byName[id] as number);
  names.forEach(({ tag }, id) => {
    if (tag === 'article') said.isPost[id] = 1;
  });
  const isBody = byElement(said.isBody);
  // What an element is a property of is no part of its name, and hardly any has one.
  elements.forEach(({ prop }, e) => {
    if (prop !== '' && prop.toLowerCase().includes('articlebody')) isBody[e] = 1;
  });
  return {
    boxKindOf(e) {
      const id = nameId[e] as number;
      const ofTag = ofTags[id] as number;
      return ofTag >= 0 ? ofTag : (said.boxKinds[id] as number);
    },
    isBody,
    isComments: byElement(said.isComments),
    isConsent: byElement(said.isConsent),
    isPost: byElement(said.isPost),
    authorNames: said.authorNames,
    priceNames: said.priceNames,
    nameId,
  };
}

const read = new WeakMap<readonly ModelElement[], ElementKinds>();

/** What the names of these elements say; read once, however often it is asked. */
export function elementKinds(elements: readonly ModelElement[]): ElementKinds {
  let kinds = read.get(elements);
  if (kinds === undefined) {
    kinds = readKinds(elements);
    read.set(elements, kinds);
  }
  return kinds;
}
