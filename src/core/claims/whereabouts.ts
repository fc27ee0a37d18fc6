import type { Explainer } from '#core/explainer.ts';
import type { Claim, ClaimTerm } from './claim.ts';

/** Somewhere or somebody that a claim's destination names, with what is known of it. */
export interface Known {
  readonly term: ClaimTerm;
  readonly explainer: Explainer;
}

/** What a destination says of the three questions that hide in it; each empty where the sentence does not say. */
export interface Whereabouts {
  /** Where the machine is. */
  readonly places: readonly Known[];
  /** Who runs it. */
  readonly operators: readonly Known[];
  /** Of these places we know which law is in force there. */
  readonly laws: readonly Explainer[];
}

/** What rents out machines has one of these among its relatives; a kind of machine ("server") is nobody's. */
const RENTED: ReadonlySet<string> = new Set(['cloud', 'cdn', 'amazon-web-services']);

/**
 * Where a claim's data goes, as far as its sentence says and we know of it. Null where we know of nothing that it names.
 *
 * @param known - The explainers of its destinations, in any order; others do no harm.
 */
export function whereaboutsOf({ destination }: Claim, known: readonly Explainer[]): Whereabouts | null {
  const named = destination.flatMap((term) => {
    const explainer = known.find(({ id }) => id === term.explainer);
    return explainer === undefined ? [] : [{ term, explainer }];
  });
  const places = named.filter(({ explainer }) => explainer.kind === 'place');
  const operators = named.filter(isOperator);
  if (places.length + operators.length === 0) return null;
  return { places, operators, laws: places.map(({ explainer }) => explainer).filter(hasLaw) };
}

/** Somebody with a name: an organisation, a public body, or a service that rents out machines. */
function isOperator({ term, explainer }: Known): boolean {
  if (explainer.kind === 'organisation' || explainer.kind === 'public-body') return true;
  const isRented = explainer.kind === 'infrastructure' && explainer.related.some((id) => RENTED.has(id));
  return isRented && /\p{Lu}/u.test(term.words);
}

const hasLaw = ({ jurisdiction }: Explainer): boolean =>
  jurisdiction !== null && Object.values(jurisdiction).some((cells) => cells.length > 0);
