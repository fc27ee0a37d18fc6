import { watchPage } from './watch-page.ts';

/** A page without a story is watched for this long, as a script may still be putting one there; milliseconds. Nine of ten pages have loaded by then. */
const WITHIN_MS = 5000;

/** As little text as this is no story (see `find-article.ts`); UTF-16 code units. */
const LEAST_GROWTH = 300;

/** The length of all text of a page, scripts and styles in its body included; UTF-16 code units. */
export const textLength = ({ body }: Document): number => body?.textContent?.length ?? 0;

/**
 * Calls back, once, when a page has, within five seconds, gained text enough for a story. After that nothing is left
 * running. Stops with the signal.
 *
 * @param before - What {@link textLength} was when the page was looked at.
 * @param mayHaveGrown - Whether other work could be done since: then it is counted again at once.
 */
export function whenGrown(
  document: Document,
  before: number,
  mayHaveGrown: boolean,
  signal: AbortSignal,
  callback: () => void,
): void {
  const end = new AbortController();
  const stop = () => end.abort();
  signal.addEventListener('abort', stop, { signal: end.signal });
  const timer = setTimeout(stop, WITHIN_MS);
  end.signal.addEventListener('abort', () => clearTimeout(timer));
  const look = async () => {
    const hasGrown = textLength(document) >= before + LEAST_GROWTH;
    if (hasGrown) {
      stop();
      callback();
    }
    return hasGrown;
  };
  // A page can take its root element away; the document stays.
  const watched = () => ({ trees: [document.documentElement ?? document], lists: [] });
  const watch = () => watchPage(document, { watched, look }, end.signal);
  if (mayHaveGrown) void look().then(watch);
  else watch();
}
