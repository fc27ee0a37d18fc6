import type { JSX } from 'preact';
import { useEffect, useId, useState } from 'preact/hooks';
import type { NoSite } from '#core/sites/site-input.ts';
import type { MessageKey } from '#core/strings/message-key.ts';
import type { Strings } from '#ui/strings/strings.ts';
import { useStrings } from '#ui/strings/strings-context.ts';
import type { AddOutcome } from './options-props.ts';

const NO_SITE: Readonly<Record<NoSite, MessageKey>> = {
  empty: 'noSiteEmpty',
  'not-an-address': 'noSiteNotAnAddress',
  'not-on-the-web': 'noSiteNotOnTheWeb',
  'mail-address': 'noSiteMail',
  numbers: 'noSiteNumbers',
  'no-ending': 'noSiteNoEnding',
};

interface AddSiteProps {
  readonly outcome: AddOutcome | null;
  /** In the reader's own press: the browser asks for its permission at once. */
  readonly onAdd: (typed: string) => void;
}

/** A field for one more site. What came of it is said under it, and what was typed stays where it was no site. */
export function AddSite({ outcome, onAdd }: AddSiteProps): JSX.Element {
  const strings = useStrings();
  const { t } = strings;
  const [typed, setTyped] = useState('');
  const [field, said, how] = [useId(), useId(), useId()];
  const isNoSite = outcome?.state === 'no-site';
  useEffect(() => {
    if (outcome?.state === 'added' || outcome?.state === 'listed') setTyped('');
  }, [outcome]);
  return (
    <form
      class="sl-add-site"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        onAdd(typed);
      }}
    >
      <label for={field}>{t('addSite')}</label>
      <div class="sl-add-row">
        <input
          id={field}
          type="text"
          inputMode="url"
          autocomplete="off"
          autocapitalize="off"
          spellcheck={false}
          placeholder={t('addSiteExample')}
          value={typed}
          aria-invalid={isNoSite}
          aria-describedby={`${how} ${said}`}
          onInput={({ currentTarget }) => setTyped(currentTarget.value)}
        />
        <button type="submit" class="sl-button sl-button-main">
          {t('addSiteButton')}
        </button>
      </div>
      <p id={how} class="sl-fine">
        {t('addSiteHow')}
      </p>
      <p id={said} class={isNoSite ? 'sl-add-said is-failure' : 'sl-add-said'} role="status">
        {outcome !== null && sentenceOf(outcome, strings)}
      </p>
    </form>
  );
}

function sentenceOf(outcome: AddOutcome, { t }: Strings): string {
  if (outcome.state === 'no-site') return t(NO_SITE[outcome.whyNot]);
  if (outcome.state === 'refused') return t('addSiteRefused', [outcome.host]);
  if (outcome.state === 'added') return t('addSiteDone', [outcome.host]);
  return outcome.by === outcome.host
    ? t('addSiteListed', [outcome.host])
    : t('addSiteCovered', [outcome.host, outcome.by]);
}
