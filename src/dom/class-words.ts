import { NameList } from './name-list.ts';

/** How one kind of box is known: by parts of words, or by whole words (written without `-` and `_`). */
interface Naming {
  readonly kind: string;
  readonly parts: readonly string[];
  readonly words: readonly string[];
}

const list = (text: string) => text.split('|').filter((item) => item !== '');

/**
 * What an element's class, id and role say that it is. Searched as plain text and not by patterns: compiling those takes
 * longer than one page has. The order is that of the trained model: do not change it.
 */
const NAMINGS: readonly Naming[] = [
  { kind: 'comments', parts: list('comment|disqus|discussion|respond'), words: [] },
  {
    kind: 'related',
    parts: list(
      'related|recommend|more from|more stories|more on|read more|readmore|read next|also like|also read|popular|' +
        'trending|teaser|suggest|outbrain|taboola|latest|most |promo list|promo stories|story list|storylist|headlines|' +
        'upnext|up next|next post|next article|prev',
    ),
    words: [],
  },
  { kind: 'newsletter', parts: list('newsletter|subscri|sign up|signup|paywall|regwall|membership|donat'), words: [] },
  { kind: 'share', parts: list('share|social|follow|sharing'), words: [] },
  {
    kind: 'advert',
    parts: [],
    words: list('ad|ads|advert|advertisement|sponsor|sponsored|dfp|gpt|promo|promotion|commercial|affiliate|cta'),
  },
  { kind: 'author', parts: list('author|byline|contributor|writer'), words: ['bio'] },
  { kind: 'date', parts: list(' date| time| published| updated'), words: [] },
  {
    kind: 'caption',
    parts: list('caption|credit|photo|image|img|gallery|slide|video|media|player|figure'),
    words: [],
  },
  { kind: 'tags', parts: [], words: list('tag|tags|topic|topics|keyword|keywords|category|categories') },
  { kind: 'notice', parts: list('cookie|consent|gdpr|privacy |modal|popup|dialog|overlay'), words: [] },
  {
    kind: 'navigation',
    parts: list(' nav| menu| breadcrumb| pagination| pager| toolbar| masthead| topbar| toc'),
    words: [],
  },
  { kind: 'footer', parts: list('footer|copyright|legal|disclaimer|colophon|footnote|reference'), words: [] },
  { kind: 'sidebar', parts: list('sidebar|aside|rail|widget|right col|secondary'), words: [] },
  {
    kind: 'summary',
    parts: list(
      'summary|standfirst|subtitle|subhead|dek|deck|lede|excerpt|abstract|keypoints|key points|highlights|intro',
    ),
    words: [],
  },
];

/** All kinds of boxes, by the number that {@link ClassWords} gives. */
export const BOX_KINDS: readonly string[] = [...NAMINGS.map(({ kind }) => kind), 'control'];

const KIND_OF_TAG: ReadonlyMap<string, string> = new Map([
  ['figcaption', 'caption'],
  ['figure', 'caption'],
  ['nav', 'navigation'],
  ['footer', 'footer'],
  ['aside', 'sidebar'],
  ['time', 'date'],
  ['address', 'author'],
  ['button', 'control'],
  ['form', 'control'],
  ['dialog', 'notice'],
]);

/** Boxes of one line beside a story's text. */
const LINE = new Set(['share', 'author', 'date', 'caption', 'tags', 'control']);

/** Boxes that hold what belongs to the site and not to the story. */
const ASIDE = new Set(['related', 'comments', 'navigation', 'footer', 'sidebar', 'newsletter', 'advert', 'notice']);

// Names stand one below the other (see NameList): a line separator is white space, which ends a word.

const STORY_BODY =
  /article-?_?body|story-?_?body|entry-content|post-?_?content|article-?_?content|article__|content__article|article-?text|body-?copy|rich-?text|prose|post-?body|story-?content|main-?content|single-content|articlebody/g;

/** Readers' comments; stricter than the kind, as whole subtrees are left out for it. */
const COMMENTS =
  /(?<![^\s_-])comments?(?![^\s_-])|comment-?_?(?:list|body|content|text|item|wrap|thread|section|area)|disqus|commentlist/g;

/** One post of several, as WordPress and microformats name them. */
const POST = /(?<![^\s])(?:hentry|h-entry|type-post|post-\d+)(?![^\s])/g;

/** Windows that ask for consent to cookies: by the names of their makers, or by what they call themselves. */
const CONSENT =
  /onetrust|ot-sdk|qc-cmp|fides-|didomi|cookiebot|sp_message|truste-|trustarc|usercentrics|iubenda|osano|klaro|termly|cmplz|cookieyes|cookie-?law|(?:cookie|consent|gdpr)s?[ \t\n_-]?(?:banner|notice|bar|popup|modal|dialog|overlay|wall|message|prompt|consent)/g;

/** What the class words of many elements say. All lists are by the index of the name. */
export interface ClassWords {
  /** A place in {@link BOX_KINDS}; -1 where it does not say. */
  readonly boxKinds: Int8Array;
  /** 1 for: the body of the story, readers' comments, a window that asks for consent, one post of several. */
  readonly isBody: Uint8Array;
  readonly isComments: Uint8Array;
  readonly isConsent: Uint8Array;
  readonly isPost: Uint8Array;
  /** How many names speak of writers, and of prices. */
  readonly authorNames: number;
  readonly priceNames: number;
}

/** The first naming that fits counts, so the last ones are looked for first and written over. */
function findBoxKinds(names: readonly string[]): Int8Array {
  const kinds = new Int8Array(names.length).fill(-1);
  // ` entry content post 12 ` for `entry-content post_12`.
  const plain = new NameList(names.map((name) => (name.length < 3 ? '' : ` ${name.replace(/[\s_-]+/g, ' ')} `)));
  for (let kind = NAMINGS.length - 1; kind >= 0; kind--) {
    const { parts, words } = NAMINGS[kind] as Naming;
    const note = (name: number) => {
      kinds[name] = kind;
    };
    for (const part of parts) plain.eachWith(part, note);
    for (const word of words) plain.eachWith(` ${word} `, note);
  }
  return kinds;
}

function countWith(list: NameList, part: string): number {
  let count = 0;
  list.eachWith(part, () => count++);
  return count;
}

/** Reads the class words (class, id and role in lower case) of many elements at once. */
export function readClassWords(names: readonly string[]): ClassWords {
  const list = new NameList(names);
  return {
    boxKinds: findBoxKinds(names),
    isBody: list.fitting(STORY_BODY),
    isComments: list.fitting(COMMENTS),
    isConsent: list.fitting(CONSENT),
    isPost: list.fitting(POST),
    authorNames: countWith(list, 'author') + countWith(list, 'byline'),
    priceNames: countWith(list, 'price'),
  };
}

/** The kind of box that a tag makes, whatever its class words say, as a place in {@link BOX_KINDS}; -1: they decide. */
export function kindOfTag(tag: string): number {
  const kind = KIND_OF_TAG.get(tag);
  return kind === undefined ? -1 : BOX_KINDS.indexOf(kind);
}

/** What a kind of box is like: 3 one of the site's, 2 a line beside the text, 1 a summary, 0 none. */
export function boxGroup(kind: number): number {
  const name = BOX_KINDS[kind];
  if (name === undefined) return 0;
  if (ASIDE.has(name)) return 3;
  return LINE.has(name) ? 2 : 1;
}
