import type { JSX } from 'preact';
import type { Source } from '#core/explainer.ts';
import { useStrings } from '#ui/strings/strings-context.ts';

/** A link to a source. It opens a new tab that cannot reach back, and does not say where the reader came from. */
export function SourceLink({ source, text }: { readonly source: Source; readonly text: string }): JSX.Element {
  const { t } = useStrings();
  // A pack from elsewhere could carry `javascript:`.
  if (!/^https?:\/\//i.test(source.url)) return <bdi>{text}</bdi>;
  return (
    <a class="sl-link" href={source.url} target="_blank" rel="noopener noreferrer">
      <bdi>{text}</bdi>
      <span class="sl-spoken"> {t('opensNewTab')}</span>
    </a>
  );
}
