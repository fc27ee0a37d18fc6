import { parseAddress } from '#core/web-address.ts';

/** Why what was typed names no site. */
export type NoSite =
  | 'empty'
  /** Words, or characters that stand in no address. */
  | 'not-an-address'
  /** A page of the browser's, a file, an address of another kind than `http` and `https`. */
  | 'not-on-the-web'
  /** An e-mail address. */
  | 'mail-address'
  /** An address of numbers alone: browsers give no lasting permission that covers it by name. */
  | 'numbers'
  /** A name without an ending (`localhost`, `news`). */
  | 'no-ending';

/** What was typed, as a site or as the reason why it is none. */
export type SiteInput = { readonly host: string } | { readonly whyNot: NoSite };

const HAS_SCHEME = /^[a-z][a-z0-9+.-]*:(?!\d)/i;
const LABEL = /^[a-z0-9_](?:[a-z0-9_-]*[a-z0-9_])?$/;

/**
 * The site that a reader means: a bare name, one with `www.`, a subdomain, a pattern (`*.news.example`) or a whole address
 * with path and all. Hosts come without `www.`, in lower case, other scripts as `xn--…`.
 *
 * @example readSiteInput(' https://www.News.example/a?b ') // { host: 'news.example' }
 * @example readSiteInput('chrome://settings') // { whyNot: 'not-on-the-web' }
 */
export function readSiteInput(typed: string): SiteInput {
  const text = typed.trim().replace(/^(?:\*:\/\/)?\*\./, '');
  if (text === '') return { whyNot: 'empty' };
  if (/^mailto:/i.test(text) || /^[^\s/:@]+@[^\s/@]+$/.test(text)) return { whyNot: 'mail-address' };
  if (HAS_SCHEME.test(text) && !/^https?:\/\//i.test(text)) return { whyNot: 'not-on-the-web' };
  if (/\s/.test(text)) return { whyNot: 'not-an-address' };
  const address = parseAddress(HAS_SCHEME.test(text) ? text : `https://${text}`);
  const host = address?.hostname.replace(/\.$/, '').replace(/^www\./, '') ?? '';
  return host === '' ? { whyNot: 'not-an-address' } : hostAsSite(host);
}

function hostAsSite(host: string): SiteInput {
  if (/^\d+(?:\.\d+){3}$/.test(host) || host.startsWith('[')) return { whyNot: 'numbers' };
  const labels = host.split('.');
  if (!labels.every((label) => LABEL.test(label)) || host.length > MOST_LETTERS) return { whyNot: 'not-an-address' };
  return labels.length < 2 ? { whyNot: 'no-ending' } : { host };
}

/** What the name system allows. */
const MOST_LETTERS = 253;
