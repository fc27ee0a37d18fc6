import type { JSX } from 'preact';
import { KindGlyph } from '#ui/parts/KindGlyph.tsx';
import { KIND_KEYS } from '#ui/strings/kind-keys.ts';
import { useStrings } from '#ui/strings/strings-context.ts';
import type { OwnExplainersActions, OwnTermRow } from './own-explainers-props.ts';

type TermRowsProps = { readonly terms: readonly OwnTermRow[] } & Pick<OwnExplainersActions, 'onEdit' | 'onDelete'>;

/** The reader's terms by name, each with what it says. */
export const TermRows = ({ terms, ...actions }: TermRowsProps): JSX.Element => (
  <ul class="sl-own-rows">
    {terms.map((term) => (
      <Row key={term.id} term={term} {...actions} />
    ))}
  </ul>
);

function Row({ term, onEdit, onDelete }: Omit<TermRowsProps, 'terms'> & { readonly term: OwnTermRow }): JSX.Element {
  const { t, list } = useStrings();
  return (
    <li class="sl-own-row">
      <div class="sl-own-text" dir="auto">
        <h2>{term.name}</h2>
        <p class="sl-kind">
          <KindGlyph kind={term.kind} />
          {t(KIND_KEYS[term.kind])}
        </p>
        <p>{term.summary}</p>
        {term.otherNames.length > 0 && <p class="sl-fine">{list(term.otherNames)}</p>}
        {term.sources.map(({ title, url }) => (
          <p key={url}>
            <Link title={title} url={url} />
          </p>
        ))}
        {term.tags.length > 0 && <p class="sl-fine">{term.tags.map((tag) => `#${tag}`).join(' ')}</p>}
      </div>
      <div class="sl-buttons">
        <button
          type="button"
          class="sl-button"
          aria-label={t('ownTermChange', [term.name])}
          onClick={() => onEdit(term.id)}
        >
          {t('ownTermEdit')}
        </button>
        <button
          type="button"
          class="sl-button"
          aria-label={t('ownTermDeleteName', [term.name])}
          onClick={() => onDelete(term.id)}
        >
          {t('ownTermDelete')}
        </button>
      </div>
    </li>
  );
}

/** A link that cannot reach back, and does not say where the reader came from; https alone, as a pack could carry anything. */
function Link({ title, url }: { readonly title: string; readonly url: string }): JSX.Element {
  const { t } = useStrings();
  if (!/^https:\/\//.test(url)) return <span>{title}</span>;
  return (
    <a class="sl-link" href={url} target="_blank" rel="noopener noreferrer">
      {title}
      <span class="sl-spoken"> {t('opensNewTab')}</span>
    </a>
  );
}
