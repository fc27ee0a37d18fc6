import type { PageLink } from '#core/page-link.ts';

/** The link that some words of the page stand in; null where there is none, or it leads to no web address. */
export function linkAround({ startContainer }: Range): PageLink | null {
  const link = startContainer.parentElement?.closest<HTMLAnchorElement>('a[href]') ?? null;
  if (link === null || !/^https?:$/.test(link.protocol)) return null;
  return { href: link.href, opensTab: link.target === '_blank' };
}
