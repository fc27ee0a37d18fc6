import type { JSX } from 'preact';
import type { Claim } from '#core/claims/claim.ts';
import type { Kind } from '#core/explainer.ts';
import type { Mention } from '#core/mentions/mention.ts';
import { Disclosure } from '#ui/parts/Disclosure.tsx';
import { useStrings } from '#ui/strings/strings-context.ts';

/** Kinds of which something is known that a place's card says, as a rule. */
const OF_PLACES: ReadonlySet<Kind | undefined> = new Set<Kind>(['place', 'organisation', 'public-body']);

/** The room of a claim's place, until what is known of it is here: what stands below must not move then. */
export function PlaceRoom({ claim, mentions }: { claim: Claim; mentions: readonly Mention[] }): JSX.Element | null {
  const { t, list } = useStrings();
  const kindOf = new Map(mentions.map(({ explainer, kind }) => [explainer, kind]));
  const named = claim.destination.filter(({ explainer }) => explainer !== null && OF_PLACES.has(kindOf.get(explainer)));
  if (named.length === 0) return null;
  return (
    <div class="sl-room" inert>
      <Disclosure label={t('place', [list(named.map(({ words }) => words))])}>{null}</Disclosure>
    </div>
  );
}
