const made = new Map<string, Intl.DateTimeFormat>();

/**
 * The browser's formatter of dates for a language, made once: to make one takes some milliseconds, and a page has many dates. It stays in
 * the time zone in which it was made.
 */
export function dateFormatter(locale: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = `${locale} ${JSON.stringify(options)}`;
  const known = made.get(key);
  if (known !== undefined) return known;
  const formatter = new Intl.DateTimeFormat(locale, options);
  made.set(key, formatter);
  return formatter;
}
