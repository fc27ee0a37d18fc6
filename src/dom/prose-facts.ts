/** The prose among a page's first paragraphs, and how it stands together; counts and UTF-16 code units. */
export interface ProseFacts {
  /** How many there are, their text, and the longest of them. */
  readonly prose: number;
  readonly proseLength: number;
  readonly longestProse: number;
  /** Paragraphs that are short, mostly links, or boxes around others. */
  readonly otherParagraphs: number;
  /**
   * The most prose that one parent holds directly, how many paragraphs that is, and the same one level higher: the
   * paragraphs of a story are siblings, those of teasers have a box each.
   */
  readonly familyLength: number;
  readonly familySize: number;
  readonly clanLength: number;
  /** How many parents hold prose. */
  readonly families: number;
}

/** A paragraph of prose has at least this much text; UTF-16 code units. */
const PROSE_LENGTH = 80;

/** And at most this share of it in links. */
const PROSE_LINK_SHARE = 0.4;

/** Paragraphs looked at: enough to know, and few enough for pages with thousands. */
const AT_MOST = 150;

/**
 * Length of the text in an element's links. No parser puts a link into a link, but a script can, a thousand deep: what is
 * inside another is passed over, as to ask each for all its text would take the square of the time.
 *
 * @param enough - More than this need not be counted.
 */
function linkLength(element: Element, enough: number): number {
  if (element.firstElementChild === null) return 0;
  const links = element.getElementsByTagName('a');
  let length = 0;
  for (let i = 0; i < links.length && length <= enough; i++) {
    const link = links[i] as HTMLAnchorElement;
    length += link.textContent?.length ?? 0;
    if (link.firstElementChild !== null) i += link.getElementsByTagName('a').length;
  }
  return length;
}

/** Whether more than this share of an element's text, which has this length, stands in links. */
export const hasLinkShare = (element: Element, share: number, length: number): boolean =>
  linkLength(element, share * length) > share * length;

/** Whether there are paragraphs inside: it is a box then, whatever its name. A script can put one into the other, too. */
const isBox = (paragraph: Element): boolean =>
  paragraph.firstElementChild !== null && paragraph.querySelector('p') !== null;

function largest(values: Iterable<number>): number {
  let most = 0;
  for (const value of values) if (value > most) most = value;
  return most;
}

const add = (sums: Map<Element, number>, key: Element, value: number) => sums.set(key, (sums.get(key) ?? 0) + value);

/** Looks at the first paragraphs of a page: which of them are prose, and how they stand together. */
export function proseFacts(document: Document): ProseFacts {
  const paragraphs = document.getElementsByTagName('p');
  const count = Math.min(paragraphs.length, AT_MOST);
  const families = new Map<Element, number>();
  const sizes = new Map<Element, number>();
  const clans = new Map<Element, number>();
  let [prose, proseLength, longestProse] = [0, 0, 0];
  for (let i = 0; i < count; i++) {
    const element = paragraphs[i] as HTMLParagraphElement;
    const parent = element.parentElement;
    if (parent === null || isBox(element)) continue;
    const length = element.textContent?.trim().length ?? 0;
    if (length < PROSE_LENGTH || hasLinkShare(element, PROSE_LINK_SHARE, length)) continue;
    prose++;
    proseLength += length;
    if (length > longestProse) longestProse = length;
    add(families, parent, length);
    add(sizes, parent, 1);
    add(clans, parent.parentElement ?? parent, length);
  }
  return {
    prose,
    proseLength,
    longestProse,
    otherParagraphs: paragraphs.length - prose,
    familyLength: largest(families.values()),
    familySize: largest(sizes.values()),
    clanLength: largest(clans.values()),
    families: families.size,
  };
}
