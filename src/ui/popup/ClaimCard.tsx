import type { JSX } from 'preact';
import type { Claim, ClaimTerm } from '#core/claims/claim.ts';
import { ACTION_KEYS } from '#ui/strings/action-keys.ts';
import { STANCE_BY_KEYS, STANCE_KEYS } from '#ui/strings/stance-keys.ts';
import type { Strings } from '#ui/strings/strings.ts';
import { useStrings } from '#ui/strings/strings-context.ts';

interface ClaimCardProps {
  readonly claim: Claim;
  /** The article's text, in which the claim's sentence stands. */
  readonly text: string;
}

/** One claim: its stance and who takes it, then its fields; what the article does not state is shown as not stated. */
export function ClaimCard({ claim, text }: ClaimCardProps): JSX.Element {
  const strings = useStrings();
  const { t } = strings;
  return (
    <li class="sl-claim">
      <p class="sl-claim-head">{stanceOf(claim, strings)}</p>
      <dl class="sl-fields">
        <Field label={t('claimActor')} words={wordsOf(claim.actor, strings)} />
        <Field label={t('claimAction')} words={t(ACTION_KEYS[claim.action])} />
        <Field label={t('claimData')} words={wordsOf(claim.data, strings)} />
        <Field label={t('claimDestination')} words={wordsOf(claim.destination, strings)} />
        <Field label={t('claimWhen')} words={claim.when} />
        {claim.condition !== null && <Field label={t('claimCondition')} words={claim.condition} />}
      </dl>
      <blockquote class="sl-sentence" dir="auto">
        {text.slice(claim.start, claim.end)}
      </blockquote>
    </li>
  );
}

/** One field; null: not stated. */
function Field({ label, words }: { readonly label: string; readonly words: string | null }): JSX.Element {
  const { t } = useStrings();
  return (
    <div>
      <dt>{label}</dt>
      <dd>{words ?? <i class="sl-not-stated">{t('notStated')}</i>}</dd>
    </div>
  );
}

const wordsOf = (terms: readonly ClaimTerm[], { list }: Strings): string | null =>
  terms.length === 0 ? null : list(terms.map(({ words }) => words));

function stanceOf({ stance, source }: Claim, strings: Strings): string {
  const { t } = strings;
  const by = wordsOf(source, strings);
  return by === null ? `${t(STANCE_KEYS[stance])} · ${t('claimByArticle')}` : t(STANCE_BY_KEYS[stance], [by]);
}
