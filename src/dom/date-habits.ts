import type { DateHabits } from './read-date.ts';

/** Countries where English is written with the day first, and those where with the month first, by their hosts' endings. */
const DAY_FIRST_HOST = /\.(?:uk|ie|au|nz|in|za|sg|my|ke|ng|pk|hk|mt)$/;
const MONTH_FIRST_HOST = /\.(?:us|gov|mil|edu)$/;

const MONTH_FIRST_REGION = /-(?:us|ph)$/i;

const isEnglish = (tag: string) => /^en\b/i.test(tag);

const hasRegion = (tag: string) => /-[a-z]{2}$/i.test(tag);

/** By the first tag that names a country; Canada writes both. */
function byRegion(tags: readonly string[]): boolean | null {
  const tag = tags.find((each) => isEnglish(each) && hasRegion(each));
  return tag === undefined || /-ca$/i.test(tag) ? null : !MONTH_FIRST_REGION.test(tag);
}

function byHost(address: string): boolean | null {
  const host = URL.canParse(address) ? new URL(address).hostname : '';
  if (DAY_FIRST_HOST.test(host)) return true;
  return MONTH_FIRST_HOST.test(host) ? false : null;
}

/** `en` alone does not tell: Britain's day comes first, America's month does. Asking `Intl` would take 30 ms. */
function isDayFirst(tags: readonly string[], address: string): boolean | null {
  const [first] = tags;
  if (first !== undefined && !isEnglish(first)) return true;
  if (first !== undefined && hasRegion(first)) return byRegion([first]);
  return byHost(address) ?? byRegion(tags);
}

/**
 * How dates are written on a page.
 *
 * @param tags - BCP 47 tags by which the page names its language, the surest first.
 * @param now - Milliseconds since 1970.
 */
export const dateHabits = (tags: readonly string[], address: string, now: number): DateHabits => ({
  now,
  language: tags[0] ?? null,
  isDayFirst: isDayFirst(tags, address),
});
