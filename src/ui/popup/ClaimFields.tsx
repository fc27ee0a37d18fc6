import type { ComponentChildren, JSX } from 'preact';
import type { Claim, ClaimTerm } from '#core/claims/claim.ts';
import type { ClaimField } from '#core/claims/term-kinship.ts';
import type { MessageKey } from '#core/strings/message-key.ts';
import { ACTION_KEYS } from '#ui/strings/action-keys.ts';
import { useStrings } from '#ui/strings/strings-context.ts';
import { ClaimTerms } from './ClaimTerms.tsx';
import type { ClaimStory } from './claim-props.ts';

const LABELS: Readonly<Record<ClaimField, MessageKey>> = {
  actor: 'claimActor',
  action: 'claimAction',
  data: 'claimData',
  destination: 'claimDestination',
  when: 'claimWhen',
  condition: 'claimCondition',
};

interface ClaimFieldsProps {
  readonly claim: Claim;
  /** The fields in which it differs from what it answers, or from what answers it. */
  readonly differing: readonly ClaimField[];
  readonly story: ClaimStory;
}

/** The fields of a claim; what the article does not state is shown as not stated, a condition only where there is one. */
export function ClaimFields({ claim, differing, story }: ClaimFieldsProps): JSX.Element {
  const { t } = useStrings();
  const linked = (terms: readonly ClaimTerm[]) =>
    terms.length === 0 ? null : <ClaimTerms terms={terms} claim={claim} story={story} />;
  const quoted = (words: string | null) =>
    words === null ? null : <bdi lang={story.article.language ?? undefined}>{words}</bdi>;
  const values: Readonly<Record<ClaimField, ComponentChildren>> = {
    actor: linked(claim.actor),
    action: t(ACTION_KEYS[claim.action]),
    data: linked(claim.data),
    destination: linked(claim.destination),
    when: quoted(claim.when),
    condition: quoted(claim.condition),
  };
  const fields = (Object.keys(LABELS) as ClaimField[]).filter(
    (field) => field !== 'condition' || claim.condition !== null || differing.includes(field),
  );
  return (
    <dl class="sl-fields">
      {fields.map((field) => (
        <Field key={field} label={t(LABELS[field])} differs={differing.includes(field)}>
          {values[field]}
        </Field>
      ))}
    </dl>
  );
}

interface FieldProps {
  readonly label: string;
  readonly differs: boolean;
  /** null: not stated. */
  readonly children: ComponentChildren;
}

function Field({ label, differs, children }: FieldProps): JSX.Element {
  const { t } = useStrings();
  return (
    <div class={differs ? 'sl-differs' : undefined}>
      <dt>
        {label}
        {differs && <span class="sl-spoken"> {t('claimDiffers')}</span>}
      </dt>
      <dd>{children ?? <i class="sl-not-stated">{t('notStated')}</i>}</dd>
    </div>
  );
}
