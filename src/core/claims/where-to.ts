import type { ActionFrame } from './action-frame.ts';
import type { ArticleView } from './article-view.ts';
import type { ClaimTerm } from './claim.ts';
import { sameParty } from './claim-speaker.ts';
import { isReduced } from './clause-links.ts';
import { placesAfter } from './destinations.ts';
import { termOf } from './entities.ts';
import type { Parse, VerbGroup } from './parse-sentence.ts';
import { listFrom } from './phrase-lists.ts';
import { subjectOf } from './subject-of.ts';

/** "open a data center in India to protect …": where it is going to be kept. */
export function builtFor(view: ArticleView, parse: Parse, { group }: ActionFrame): ClaimTerm[] {
  if (!group.infinitive) return [];
  const building = parse.groups.filter(({ verb }) => verb < group.start).at(-1);
  if (building === undefined || !/^(?:open|build|set|establish|launch|create|rent|lease)$/.test(building.lemma))
    return [];
  const objects = listFrom(parse, building.verb + (parse.words[building.verb + 1]?.lower === 'up' ? 2 : 1));
  if (
    !objects.some(({ start, end }) =>
      parse.words
        .slice(start, end)
        .some(({ lower }) => /^(?:centre|center|server|facility|region|cloud|hub)s?$/.test(lower)),
    )
  )
    return [];
  return [...objects, ...objects.flatMap((object) => placesAfter(parse, object))].map((phrase) =>
    termOf(view.text, parse, phrase),
  );
}

/** "their own country" is the place that the article ties to the actor. */
export function ownCountry(view: ArticleView, term: ClaimTerm, actor: ClaimTerm | null): ClaimTerm {
  if (term.explainer !== null || actor === null || !/\b(?:country|nation|homeland)\b/i.test(term.words)) return term;
  const home = homeOf(view, actor);
  return home === null ? term : { words: term.words, explainer: home };
}

/** The place of "vendors of China", "the Chinese firm", in sentences that name the actor. */
function homeOf(view: ArticleView, actor: ClaimTerm): string | null {
  for (let i = 0; i < view.spans.length; i++) {
    const parse = view.parse(i);
    if (parse === null || !view.entities(i).some(({ term }) => sameParty(term, actor))) continue;
    const at = parse.words.findIndex(
      ({ mention }, k) => mention?.kind === 'place' && /^(?:of|from|based)$/.test(parse.words[k - 1]?.lower ?? ''),
    );
    const place = parse.words[at]?.mention;
    if (place !== null && place !== undefined) return place.explainer;
  }
  return null;
}

/** The first word after a verb that belongs to another finite clause. */
export function nextClause(parse: Parse, group: VerbGroup): number {
  const stop = parse.words.findIndex(({ text }, i) => i > group.verb && text === ';');
  return stop < 0 ? nextSubject(parse, group) : Math.min(stop, nextSubject(parse, group));
}

function nextSubject(parse: Parse, group: VerbGroup): number {
  const next = parse.groups.find(
    (other) =>
      other.start > group.verb &&
      other.finite &&
      !isReduced(parse, other) &&
      parse.words[other.start - 1]?.tag !== 'relative',
  );
  if (next === undefined) return parse.words.length;
  const subject = subjectOf(parse, next);
  return subject !== null && subject.start > group.verb ? subject.start : next.start;
}
