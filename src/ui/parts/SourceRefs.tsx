import type { JSX } from 'preact';
import type { Source } from '#core/explainer.ts';
import { useStrings } from '#ui/strings/strings-context.ts';
import { SourceLink } from './SourceLink.tsx';

/** The sources of one statement, in one small line: publisher and date, and whether nobody has read it. */
export function SourceRefs({ sources }: { readonly sources: readonly Source[] }): JSX.Element | null {
  const { t, date } = useStrings();
  if (sources.length === 0) return null;
  return (
    <span class="sl-refs">
      {sources.map((source) => (
        <span key={source.id}>
          <SourceLink source={source} text={source.publisher} />
          {source.published !== null && ` · ${date(source.published)}`}
          {source.read === null && ` (${t('sourceNotRead')})`}
        </span>
      ))}
    </span>
  );
}
