import type { JSX } from 'preact';
import type { Source } from '#core/explainer.ts';
import type { MessageKey } from '#core/strings/message-key.ts';
import { useStrings } from '#ui/strings/strings-context.ts';
import { SourceLink } from './SourceLink.tsx';

const CLASS_KEYS: Readonly<Record<Source['class'], MessageKey>> = {
  primary: 'sourcePrimary',
  press: 'sourcePress',
  reference: 'sourceReference',
};

/** Sources with publisher, date, what sort of source it is, and whether one of us has read it. */
export function SourceList({ sources }: { readonly sources: readonly Source[] }): JSX.Element {
  return (
    <ul class="sl-sources">
      {sources.map((source) => (
        <SourceItem key={source.id} source={source} />
      ))}
    </ul>
  );
}

function SourceItem({ source }: { readonly source: Source }): JSX.Element {
  const { t, date } = useStrings();
  const published = source.published === null ? t('sourceNoDate') : t('sourcePublished', [date(source.published)]);
  const read = source.read === null ? t('sourceNotRead') : t('sourceRead', [date(source.read)]);
  return (
    <li>
      <SourceLink source={source} text={source.title} />
      <span class="sl-fine">
        <bdi>{source.publisher}</bdi> · {[t(CLASS_KEYS[source.class]), published, read].join(' · ')}
      </span>
    </li>
  );
}
