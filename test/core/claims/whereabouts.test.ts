import { describe, expect, test } from 'vitest';
import type { Claim } from '#core/claims/claim.ts';
import { whereaboutsOf } from '#core/claims/whereabouts.ts';
import { EXPLAINERS } from '../../gallery/fixtures/explainers.ts';
import { CLAIMS } from '../../gallery/fixtures/sample-story.ts';

/** The whereabouts of data that goes to these; `words#explainer`, or only words. */
function whereabouts(...destination: string[]) {
  const terms = destination.map((each) => {
    const [words = '', explainer = null] = each.split('#');
    return { words, explainer };
  });
  const found = whereaboutsOf({ ...(CLAIMS[0] as Claim), destination: terms }, EXPLAINERS);
  if (found === null) return null;
  const words = (list: readonly { readonly term: { readonly words: string } }[]) => list.map(({ term }) => term.words);
  return { places: words(found.places), operators: words(found.operators), laws: found.laws.map(({ id }) => id) };
}

describe('of a destination it is told', () => {
  test.each([
    ['a country', ['China#china'], { places: ['China'], operators: [], laws: ['china'] }],
    [
      'a machine and a country',
      ['server#server', 'China#china'],
      { places: ['China'], operators: [], laws: ['china'] },
    ],
    [
      'a service and a country',
      ['Amazon Web Services#amazon-web-services', 'China#china'],
      { places: ['China'], operators: ['Amazon Web Services'], laws: ['china'] },
    ],
    ['a service alone', ['AWS#amazon-web-services'], { places: [], operators: ['AWS'], laws: [] }],
    ['an organisation', ['Xiaomi#xiaomi'], { places: [], operators: ['Xiaomi'], laws: [] }],
    ['words beside', ['advertisers', 'India#india'], { places: ['India'], operators: [], laws: ['india'] }],
  ])('%s', (_what, destination, expected) => {
    expect(whereabouts(...destination)).toEqual(expected);
  });

  test.each([
    ['nothing at all', []],
    ['the article’s own words', ['advertisers']],
    ['a kind of machine', ['a server#server']],
    ['what is not known here', ['Mars#mars']],
  ])('nothing of %s', (_what, destination) => {
    expect(whereabouts(...destination)).toBeNull();
  });
});
