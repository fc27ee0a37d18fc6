import type { ModelElement } from './page-model.ts';

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

/** All kinds of boxes, by the number that {@link boxKind} gives. */
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

const STORY_BODY =
  /article-?_?body|story-?_?body|entry-content|post-?_?content|article-?_?content|article__|content__article|article-?text|body-?copy|rich-?text|prose|post-?body|story-?content|main-?content|single-content|articlebody/;

/** Readers' comments; stricter than the kind, as whole subtrees are left out for it. */
const COMMENTS =
  /(?:^|[\s_-])comments?(?:$|[\s_-])|comment-?_?(?:list|body|content|text|item|wrap|thread|section|area)|disqus|commentlist/;

/** Windows that ask for consent to cookies: by the names of their makers, or by what they call themselves. */
const CONSENT =
  /onetrust|ot-sdk|qc-cmp|fides-|didomi|cookiebot|sp_message|truste-|trustarc|usercentrics|iubenda|osano|klaro|termly|cmplz|cookieyes|cookie-?law|(?:cookie|consent|gdpr)s?[\s_-]?(?:banner|notice|bar|popup|modal|dialog|overlay|wall|message|prompt|consent)/;

/** ` entry content post 12 ` for `entry-content post_12`. */
const plain = (words: string) => ` ${words.replace(/[\s_-]+/g, ' ')} `;

function fits({ parts, words }: Naming, text: string): boolean {
  for (const part of parts) if (text.includes(part)) return true;
  for (const word of words) if (text.includes(` ${word} `)) return true;
  return false;
}

/** What kind of box an element is, as a place in {@link BOX_KINDS}; -1 where it does not say. The tag goes first. */
export function boxKind({ tag, words }: ModelElement): number {
  const ofTag = KIND_OF_TAG.get(tag);
  if (ofTag !== undefined) return BOX_KINDS.indexOf(ofTag);
  if (words.length < 3) return -1;
  const text = plain(words);
  return NAMINGS.findIndex((naming) => fits(naming, text));
}

/** What a kind of box is like: 3 one of the site's, 2 a line beside the text, 1 a summary, 0 none. */
export function boxGroup(kind: number): number {
  const name = BOX_KINDS[kind];
  if (name === undefined) return 0;
  if (ASIDE.has(name)) return 3;
  return LINE.has(name) ? 2 : 1;
}

/** Whether an element says that it is the body of the story. */
export const isStoryBody = ({ words, prop }: ModelElement): boolean =>
  STORY_BODY.test(words) || /articleBody/i.test(prop);

/** Whether an element says that it is a window that asks for consent to cookies. */
export const isConsentBox = ({ words }: ModelElement): boolean => CONSENT.test(words);

/** Whether an element says that it holds readers' comments. */
export const isCommentBox = ({ words }: ModelElement): boolean => COMMENTS.test(words);
