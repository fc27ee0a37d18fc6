import type { ComponentChildren, JSX } from 'preact';
import type { Claim } from '#core/claims/claim.ts';
import { type Known, whereaboutsOf } from '#core/claims/whereabouts.ts';
import type { Explainer, PartialDate } from '#core/explainer.ts';
import { Disclosure } from '#ui/parts/Disclosure.tsx';
import { JurisdictionFields } from '#ui/popover/JurisdictionTable.tsx';
import { Misunderstandings } from '#ui/popover/Misunderstandings.tsx';
import { IN_ENGLISH } from '#ui/strings/in-english.ts';
import { useStrings } from '#ui/strings/strings-context.ts';

interface PlaceCardProps {
  readonly claim: Claim;
  readonly places: readonly Explainer[];
  readonly publishedAt: PartialDate | null;
}

/** Where the machine is, who runs it, and which law reaches it: three questions, and what the sentence says of each. */
export function PlaceCard({ claim, places, publishedAt }: PlaceCardProps): JSX.Element | null {
  const { t, list, date } = useStrings();
  const found = whereaboutsOf(claim, places);
  if (found === null) return null;
  const { operators, laws } = found;
  const named = [...found.places, ...operators].map(({ term }) => term.words);
  return (
    <Disclosure label={t('place', [list(named)])}>
      <dl class="sl-pair">
        <Answer label={t('placeWhere')}>{found.places.length > 0 && <Words known={found.places} />}</Answer>
        <Answer label={t('placeRunBy')}>{operators.length > 0 && <Words known={operators} />}</Answer>
        <Answer label={t('placeLaw')}>
          {laws.length > 0
            ? laws.map((explainer) => (
                <div key={explainer.id} class="sl-place-law">
                  <p class="sl-strong" {...IN_ENGLISH}>
                    {explainer.name}
                  </p>
                  <JurisdictionFields explainer={explainer} publishedAt={publishedAt} />
                  <p class="sl-fine">{t('asOf', [date(explainer.asOf)])}</p>
                </div>
              ))
            : found.places.length > 0 && t('placeLawUnknown')}
        </Answer>
      </dl>
      {operators.map(({ explainer }) => (
        <Misunderstandings key={explainer.id} explainer={explainer} />
      ))}
    </Disclosure>
  );
}

/** A question and its answer; false: the sentence states none. */
function Answer({ label, children }: { readonly label: string; readonly children: ComponentChildren }): JSX.Element {
  const { t } = useStrings();
  return (
    <>
      <dt>{label}</dt>
      <dd>{children || <i class="sl-not-stated">{t('notStated')}</i>}</dd>
    </>
  );
}

/** The article's own words for each, and beneath why it matters. */
function Words({ known }: { readonly known: readonly Known[] }): JSX.Element {
  return (
    <>
      {known.map(({ term, explainer }) => (
        <p key={explainer.id}>
          <bdi>{term.words}</bdi>
          <span class="sl-fine sl-place-matters" {...IN_ENGLISH}>
            {explainer.matters}
          </span>
        </p>
      ))}
    </>
  );
}
