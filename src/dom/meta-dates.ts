import { type Meta, metaContent } from './meta-content.ts';

/** Names that are sure, before all that only look like it. */
const PUBLISHED = ['article:published_time', 'datepublished'];
const MODIFIED = ['article:modified_time', 'datemodified'];

/** Names that say no more than "date": on some sites that of publication, on others that of the last change. */
const VAGUE = ['date', 'dc.date', 'dcterms.date'];

/** Whatever else sites call it: `pubdate`, `parsely-pub-date`, `publication_date`, `og:published_time`, `dc.date.issued` … */
const LIKE_PUBLISHED =
  /pub(?:l?ish(?:ed)?|lication)?[-_. ]?(?:date|time|at|on)|(?:date|time)[-_. ]?pub|^(?:article\.)?published$|^dc.*\.(?:issued|created)$|^sailthru\.date$/;

/** `og:updated_time`, `last-modified`, `dcterms.modified` … */
const LIKE_MODIFIED = /modified|updated[-_]?(?:time|at)|^revised$/;

function said(meta: Meta, names: readonly string[], pattern: RegExp): string[] {
  const sure = metaContent(meta, names);
  return sure !== null ? [sure] : [...meta].filter(([name]) => pattern.test(name)).map(([, content]) => content);
}

/** What `<meta>` says of when the story was published, unread. */
export const metaPublished = (meta: Meta) => said(meta, PUBLISHED, LIKE_PUBLISHED);

/** When it was last changed; unread. */
export const metaModified = (meta: Meta) => said(meta, MODIFIED, LIKE_MODIFIED)[0] ?? null;

/** A date of which `<meta>` does not say what it is of; unread. */
export const metaDate = (meta: Meta) => metaContent(meta, VAGUE);
