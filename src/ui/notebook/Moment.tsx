import type { JSX } from 'preact';
import { dateFormatter } from '#ui/strings/date-formatter.ts';
import { useStrings } from '#ui/strings/strings-context.ts';

interface MomentProps {
  /** Milliseconds since 1970. */
  readonly time: number;
  /** The day alone, where the hour says nothing. */
  readonly isDay?: boolean;
}

/** A moment by the reader's own clock, as the reader's language writes it. */
export function Moment({ time, isDay = false }: MomentProps): JSX.Element {
  const { locale } = useStrings();
  return <time dateTime={new Date(time).toISOString()}>{momentText(time, locale, isDay)}</time>;
}

/** The same as a text. @example momentText(0, 'en-GB', true) // '1 Jan 1970' */
export const momentText = (time: number, locale: string, isDay = false): string =>
  dateFormatter(locale, { dateStyle: 'medium', ...(isDay ? {} : { timeStyle: 'short' }) }).format(time);
