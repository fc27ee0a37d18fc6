import type { JSX } from 'preact';
import type { DatasetEvent } from '#core/explainer.ts';
import { IN_ENGLISH } from '#ui/strings/in-english.ts';
import { STANCE_BY_KEYS, STANCE_KEYS } from '#ui/strings/stance-keys.ts';
import { useStrings } from '#ui/strings/strings-context.ts';
import { SourceRefs } from './SourceRefs.tsx';

/** Dated events, in the order given: when, what, who says so, and the sources. */
export function EventList({ events }: { readonly events: readonly DatasetEvent[] }): JSX.Element {
  return (
    <ol class="sl-events">
      {events.map((event) => (
        <EventItem key={`${event.date} ${event.text}`} event={event} />
      ))}
    </ol>
  );
}

function EventItem({ event }: { readonly event: DatasetEvent }): JSX.Element {
  const { t, date } = useStrings();
  const stance = event.by === null ? t(STANCE_KEYS[event.stance]) : t(STANCE_BY_KEYS[event.stance], [event.by]);
  return (
    <li>
      <span class="sl-event-head">
        <time dateTime={event.date}>{date(event.date)}</time>
        <span class="sl-stance">{stance}</span>
      </span>
      <span class="sl-event-text" {...IN_ENGLISH}>
        {event.text}
      </span>
      <SourceRefs sources={event.sources} />
    </li>
  );
}
