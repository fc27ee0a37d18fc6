import { type Meta, metaContent } from './meta-content.ts';

const PUBLISHED = [
  'article:published_time',
  'og:article:published_time',
  'og:published_time',
  'datepublished',
  'parsely-pub-date',
  'sailthru.date',
  'dc.date.issued',
  'dcterms.issued',
  'dcterms.created',
  'dc.date.created',
];

const MODIFIED = [
  'article:modified_time',
  'og:article:modified_time',
  'og:modified_time',
  'datemodified',
  'og:updated_time',
  'dcterms.modified',
  'dc.date.modified',
  'last-modified',
  'revised',
];

/** Names that say no more than "date": on some sites that of publication, on others that of the last change. */
const VAGUE = ['date', 'dc.date', 'dcterms.date'];

/** Whatever else sites call it: `pubdate`, `publish-date`, `publication_date`, `cXenseParse:recs:publishtime` … */
const NAMED_AS_PUBLISHED =
  /pub(?:l?ish(?:ed)?|lication)?[-_. ]?(?:date|time|at|on)|(?:date|time)[-_. ]?pub|^article\.published$|^published$/;

/** What `<meta>` says of when the story was published, unread: the sure names first. */
export function metaPublished(meta: Meta): string[] {
  const sure = metaContent(meta, PUBLISHED);
  if (sure !== null) return [sure];
  return [...meta].filter(([name]) => NAMED_AS_PUBLISHED.test(name)).map(([, content]) => content);
}

/** When it was last changed; unread. */
export const metaModified = (meta: Meta) => metaContent(meta, MODIFIED);

/** A date of which `<meta>` does not say what it is of; unread. */
export const metaDate = (meta: Meta) => metaContent(meta, VAGUE);
