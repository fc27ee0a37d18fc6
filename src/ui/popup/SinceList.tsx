import type { JSX } from 'preact';
import type { DatasetEvent, PartialDate } from '#core/explainer.ts';
import { EventList } from '#ui/parts/EventList.tsx';
import { useStrings } from '#ui/strings/strings-context.ts';

interface SinceListProps {
  readonly events: readonly DatasetEvent[];
  /** The article's date; null where the page says none. */
  readonly publishedAt: PartialDate | null;
}

/** What has happened to the terms of the article since it was written, or why nothing is said. */
export function SinceList({ events, publishedAt }: SinceListProps): JSX.Element {
  const { t, date } = useStrings();
  if (publishedAt === null && events.length === 0) return <p class="sl-fine">{t('sinceNoDate')}</p>;
  if (events.length === 0) return <p class="sl-fine">{t('sinceNone')}</p>;
  return (
    <>
      {publishedAt !== null && <p class="sl-fine sl-intro">{t('sinceIntro', [date(publishedAt)])}</p>}
      <EventList events={events} />
    </>
  );
}
