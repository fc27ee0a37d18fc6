import { stableName } from '#core/stable-name.ts';
import { type ElementSignature, MOST_ABOVE, MOST_NAMES, type StoryRule } from '#core/story-rule.ts';

/** An id, itemprop or role counts whole: a part of one is another's. */
const whole = (sign: string, name: string | null) => (name !== null && stableName(name) === name ? [sign + name] : []);

function namesOf(element: Element): string[] {
  const classes = [...element.classList].flatMap((name) => {
    const stable = stableName(name);
    return stable === null ? [] : [`.${stable}`];
  });
  const names = [
    ...whole('#', element.id),
    ...whole('@', element.getAttribute('itemprop')),
    ...whole('=', element.getAttribute('role')),
    ...classes,
  ];
  return [...new Set(names)].slice(0, MOST_NAMES);
}

function placeOf({ localName, previousElementSibling }: Element): number {
  let place = 0;
  for (let e = previousElementSibling; e !== null; e = e.previousElementSibling) if (e.localName === localName) place++;
  return place;
}

const signatureOf = (element: Element): ElementSignature => ({
  tag: element.localName,
  names: namesOf(element),
  place: placeOf(element),
});

/** The rule for a site by the element that the reader has chosen; see {@link StoryRule} for `overrules`. */
export function ruleFor(chosen: Element, overrules: boolean): StoryRule {
  const path: ElementSignature[] = [];
  for (let e: Element | null = chosen; e !== null && path.length <= MOST_ABOVE; e = e.parentElement) {
    if (e.localName === 'html') break;
    path.push(signatureOf(e));
  }
  return { path, overrules };
}

/** How well one element fits one signature, from 0 to 1. Half of the names may be new; without names the place tells. */
function oneFit({ tag, names, place }: ElementSignature, element: Element): number {
  if (element.localName !== tag) return 0;
  const isInPlace = () => placeOf(element) === place;
  if (names.length === 0) return isInPlace() ? 1 : 0.5;
  const found = new Set(namesOf(element));
  const share = names.filter((name) => found.has(name)).length / names.length;
  return share < 0.5 ? 0 : share * (isInPlace() ? 1 : 0.95);
}

/** The chosen element weighs as much as this many of those around it. */
const OWN_WEIGHT = 2;

/** Less of a fit than this is another place; 1 is all of it. An element alone, without what stands around it, is below. */
const LEAST_FIT = 0.6;

/** How well an element and those around it fit a path: 0 for not at all, 1 for the same. */
export function fitOf(path: readonly ElementSignature[], element: Element): number {
  const [own, ...around] = path;
  const ownFit = own === undefined ? 0 : oneFit(own, element);
  if (ownFit === 0) return 0;
  let fit = ownFit * OWN_WEIGHT;
  let e = element.parentElement;
  for (const signature of around) {
    if (e === null) break;
    fit += oneFit(signature, e);
    e = e.parentElement;
  }
  const share = fit / (OWN_WEIGHT + around.length);
  return share < LEAST_FIT ? 0 : share;
}
