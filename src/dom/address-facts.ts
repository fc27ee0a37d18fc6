/** What an address tells of its page: counts, UTF-16 code units, and 0 or 1. */
export interface AddressFacts {
  /** Segments of the path; words and length of the last one. */
  readonly pathSegments: number;
  readonly slugWords: number;
  readonly slugLength: number;
  /** Digits of the longest number in it. */
  readonly addressDigits: number;
  readonly hasDateInAddress: number;
  readonly isRoot: number;
  /** Whether the path leads through something that stories stand in (`/news/`), or is or leads to something else (`/shop`). */
  readonly isStoryPath: number;
  readonly isOtherPath: number;
}

const words = (text: string): ReadonlySet<string> => new Set(text.split(' '));

const STORY_WORDS = words(
  'blog blogs news article articles story stories post posts press magazine opinion politic politics sport sports world ' +
    'business tech technology science culture lifestyle health entertainment artikel nachrichten noticias actualites ' +
    'insights journal feature features',
);

const OTHER_WORDS = words(
  'product products shop store category categories collection collections tag tags topic topics search service services ' +
    'solution solutions pricing plans p c b dp jobs careers listing listings browse catalog catalogue all index about ' +
    'contact platform industries directory hotel hotels archive kategorie thema ressort',
);

const DATE = /\/(?:19|20)\d\d[/-]?(?:0?[1-9]|1[0-2])(?:[/-]|\d\d)/;

const flag = (is: boolean) => (is ? 1 : 0);

/** Digits of the longest number in a path. */
function longestNumber(path: string): number {
  let longest = 0;
  for (const digits of path.match(/\d+/g) ?? []) longest = Math.max(longest, digits.length);
  return longest;
}

/** Whether one of a path's words is among these. */
const leadsThrough = (path: string, known: ReadonlySet<string>) =>
  flag(path.split(/[/_-]/).some((word) => known.has(word)));

const NO_SEGMENT = /^(?:index\.\w+)?$/;

/** The path of an address that a browser gave us, lower case. Cut out by hand: parsing takes a tenth of the whole look. */
function pathOf(address: string): string {
  const host = address.indexOf('//');
  const start = address.indexOf('/', host < 0 ? 0 : host + 2);
  return start < 0 ? '' : (address.slice(start).split(/[?#]/, 1)[0] ?? '').toLowerCase();
}

/** Reads an address; one without a path tells nothing. */
export function addressFacts(address: string): AddressFacts {
  const path = pathOf(address);
  const segments = path.split('/').filter((segment) => !NO_SEGMENT.test(segment));
  const slug = (segments.at(-1) ?? '').replace(/\.\w{2,5}$/, '');
  return {
    pathSegments: segments.length,
    slugWords: slug.split(/[-_]/).length,
    slugLength: slug.length,
    addressDigits: longestNumber(path),
    hasDateInAddress: flag(DATE.test(path)),
    isRoot: flag(segments.length === 0),
    isStoryPath: leadsThrough(path.slice(0, path.lastIndexOf('/')), STORY_WORDS),
    isOtherPath: leadsThrough(path, OTHER_WORDS),
  };
}
