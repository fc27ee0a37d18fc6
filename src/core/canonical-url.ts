import { parseAddress, type WebAddress } from './web-address.ts';

/**
 * Parameters that say how a reader came to a page and never which page it is. Gathered from the makers' own
 * documentation (Google, Meta, Microsoft, Mailchimp, Matomo, Adobe …); a trailing `*` stands for any ending.
 */
const TRACKING = [
  'utm_*',
  'mtm_*',
  'matomo_*',
  'pk_*',
  'hsa_*',
  '_hs*',
  'oly_*',
  'mc_cid',
  'mc_eid',
  'sfmc_*',
  'mkt_tok',
  'at_medium',
  'at_campaign',
  'at_custom*',
  'at_link_*',
  'fbclid',
  'gclid',
  'gclsrc',
  'dclid',
  'gbraid',
  'gad_*',
  'srsltid',
  's_kwcid',
  'wbraid',
  'msclkid',
  'yclid',
  'ysclid',
  'twclid',
  'ttclid',
  'rdt_cid',
  'epik',
  'fb_action_*',
  'fb_source',
  '__twitter_impression',
  'trk',
  'li_fat_id',
  'igshid',
  'igsh',
  'vero_id',
  'wt_mc',
  'wt_zmc',
  'xtor',
  'ns_campaign',
  'ns_mchannel',
  'ns_source',
  'ito',
  'cmp',
  'cmpid',
  'icid',
  'ncid',
  'smid',
  'ocid',
  'partner',
  'guccounter',
  'guce_*',
  'spm',
  'ref_src',
  'ref_url',
  's_cid',
  'sr_share',
  'share_id',
  '_ga',
  '_gl',
];

const parameterName = (pair: string) => pair.split('=', 1)[0] ?? '';

const isTracking = (name: string) => {
  const lower = name.toLowerCase();
  return TRACKING.some((t) => (t.endsWith('*') ? lower.startsWith(t.slice(0, -1)) : lower === t));
};

/** Names in front of a host that say for which screen a page is made, not which page it is. */
const SCREEN_PREFIX = /^(?:www\d?|m|mobile|amp|touch)\./;

const plainHost = (url: WebAddress) => url.hostname.replace(SCREEN_PREFIX, '');

/** A copy that Google keeps of an AMP page says in its host's name whose it is: `www-example-com.cdn.ampproject.org`. */
const AMP_CACHE = /^([a-z0-9-]+)\.cdn\.ampproject\.org$/;

const isCopyOf = (copy: WebAddress, original: WebAddress) =>
  AMP_CACHE.exec(copy.hostname)?.[1] === original.hostname.replace(/-/g, '--').replace(/\./g, '-');

/** Equal hosts but for `www.`, `m.`, `amp.` …, or one host below the other: `web.` and `news.` of two people are not. */
const isSameSite = (a: WebAddress, b: WebAddress) => {
  const [x, y] = [plainHost(a), plainHost(b)];
  return x === y || x.endsWith(`.${y}`) || y.endsWith(`.${x}`);
};

/** A section's name: one word or two. The name of a story is longer or has its number. */
const SECTION = /^[a-z]+(?:-[a-z]+)?$/i;

/** What stands behind a story's own path for another form of it. */
const OTHER_FORM = /^(?:amp|print|comments?|page|p|\d+|index\.\w+)$/i;

const stepsOf = ({ pathname }: WebAddress) => pathname.split('/').filter((step) => step !== '');

/** `/news/` on the page `/news/a-story`: the list that the story is in. */
function isListAbove(link: WebAddress, address: WebAddress): boolean {
  const [above, page] = [stepsOf(link), stepsOf(address)];
  const next = page[above.length];
  if (next === undefined || above.some((step, i) => step !== page[i])) return false;
  return above.every((step) => SECTION.test(step)) && !OTHER_FORM.test(next);
}

/**
 * Whether a page's own word on its canonical address can be right. Sites that name their front page, or a section's, on
 * every page are common enough, and would throw the notes on all stories together.
 */
const isCredible = (link: WebAddress, address: WebAddress) =>
  /^https?:$/.test(link.protocol) &&
  (isSameSite(link, address) || isCopyOf(address, link)) &&
  (stepsOf(link).length > 0 || stepsOf(address).length === 0) &&
  !isListAbove(link, address);

/** By text and not by `searchParams`, which writes every parameter anew: `%20` as `+`, `a` as `a=`. */
function withoutTracking(url: WebAddress): string {
  const kept = url.search
    .slice(1)
    .split('&')
    .filter((pair) => pair !== '' && !isTracking(parameterName(pair)));
  url.search = kept.length === 0 ? '' : `?${kept.join('&')}`;
  url.hash = '';
  return url.href;
}

/**
 * The address under which notes and drafts on a page are kept: the page's `<link rel=canonical>` where it is credible
 * (same site, neither the front page nor a section's), else its own address; without fragment, tracking parameters and password.
 *
 * An address that is no URL is given back as it is.
 *
 * @example canonicalUrl('https://m.example.com/a?utm_source=x#top', null) // 'https://m.example.com/a'
 */
export function canonicalUrl(address: string, link: string | null): string {
  const page = parseAddress(address);
  if (page === null) return address;
  const linked = link === null || link.trim() === '' ? null : parseAddress(link.trim(), page);
  const url = linked !== null && isCredible(linked, page) ? linked : page;
  url.username = '';
  url.password = '';
  return withoutTracking(url);
}
