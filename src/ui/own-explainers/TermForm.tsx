import type { JSX } from 'preact';
import { useId, useLayoutEffect, useRef } from 'preact/hooks';
import { KINDS, type Kind } from '#core/explainer.ts';
import { LIMITS } from '#core/explainer-pack/limits.ts';
import { FIELD_FAILURE_KEYS } from '#core/strings/failure-keys.ts';
import { KIND_KEYS } from '#ui/strings/kind-keys.ts';
import { useStrings } from '#ui/strings/strings-context.ts';
import { FaultLines } from './FaultLines.tsx';
import { FormField } from './FormField.tsx';
import type { OwnExplainersActions, TermForm as TermFormView } from './own-explainers-props.ts';

type TermFormProps = { readonly form: TermFormView } & Pick<OwnExplainersActions, 'onInput' | 'onSave' | 'onCancel'>;

/** Fields of an entry that have a field in the form of their own. */
const ASKED = ['name', 'aliases', 'kind', 'summary', 'sources', 'tags'] as const;

const FAULTY = '[aria-invalid="true"]';

function focusFault(form: HTMLFormElement | null): void {
  const [field] = form?.querySelectorAll(FAULTY) ?? [];
  if (field instanceof HTMLElement) field.focus();
}

/** A term of the reader's own, to be written or changed. It takes the focus, and gives it to the first fault. */
export function TermForm({ form, onInput, onSave, onCancel }: TermFormProps): JSX.Element {
  const { t, number } = useStrings();
  const id = useId();
  const element = useRef<HTMLFormElement>(null);
  const first = useRef<HTMLInputElement>(null);
  const { typed, faults } = form;
  useLayoutEffect(() => first.current?.focus(), []);
  useLayoutEffect(() => focusFault(element.current), [faults]);
  const of = (...fields: readonly string[]) =>
    faults.filter(({ field }) => fields.some((each) => field.split(/[.[]/, 1)[0] === each));
  const others = faults.filter((fault) => !of(...ASKED).includes(fault));
  return (
    <form
      ref={element}
      class="sl-own-form"
      aria-labelledby={`${id}-title`}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        onSave();
      }}
    >
      <h2 id={`${id}-title`}>{form.known === null ? t('ownTermNew') : t('ownTermChange', [form.known])}</h2>
      {form.rivals.length > 0 && (
        <div class="sl-notice-small">
          <p>{t('ownTermRivals')}</p>
          {form.rivals.map((summary) => (
            <blockquote key={summary} class="sl-quote" dir="auto">
              {summary}
            </blockquote>
          ))}
        </div>
      )}
      <FormField
        label={t('ownTermName')}
        field={first}
        value={typed.name}
        faults={of('name')}
        onInput={(name) => onInput({ name })}
      />
      <FormField
        label={t('ownTermOtherNames')}
        hint={t('ownTermOtherNamesHint')}
        rows={3}
        value={typed.otherNames}
        faults={of('aliases')}
        onInput={(otherNames) => onInput({ otherNames })}
      />
      <div class="sl-field">
        <label for={`${id}-kind`}>{t('ownTermKind')}</label>
        <select
          id={`${id}-kind`}
          value={typed.kind}
          onChange={(event) => onInput({ kind: event.currentTarget.value as Kind })}
        >
          {KINDS.map((kind) => (
            <option key={kind} value={kind}>
              {t(KIND_KEYS[kind])}
            </option>
          ))}
        </select>
        <FaultLines faults={of('kind')} />
      </div>
      <FormField
        label={t('ownTermSummary')}
        hint={t('ownTermSummaryHint', [number(LIMITS.summary)])}
        rows={4}
        value={typed.summary}
        faults={of('summary')}
        onInput={(summary) => onInput({ summary })}
      />
      <FormField
        label={t('ownTermSources')}
        hint={t('ownTermSourcesHint')}
        rows={3}
        value={typed.sources}
        faults={of('sources')}
        onInput={(sources) => onInput({ sources })}
      />
      <FormField
        label={t('notebookTags')}
        hint={t('ownTermTagsHint')}
        value={typed.tags}
        faults={of('tags')}
        onInput={(tags) => onInput({ tags })}
      />
      <div role="alert">
        <FaultLines faults={others} withPaths />
        {form.failure !== null && (
          <p class="sl-trouble">{FIELD_FAILURE_KEYS[form.failure].map((key) => t(key)).join(' · ')}</p>
        )}
      </div>
      <div class="sl-buttons">
        <button type="submit" class="sl-button sl-button-main">
          {t('ownTermSave')}
        </button>
        <button type="button" class="sl-button" onClick={onCancel}>
          {t('notebookImportCancel')}
        </button>
      </div>
    </form>
  );
}
