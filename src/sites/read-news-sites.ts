import { parse } from 'yaml';

/** A host without `www.`: at least two labels, lower case. */
const HOST = /^(?!www\.)(?:[a-z0-9](?:[a-z0-9-]*[a-z0-9])?\.)+[a-z]{2,}$/;

/**
 * The hosts of `news-sites.yml`, by region in the file, here as one list.
 *
 * Throws where the file is not what its README asks for: it is read at build time only.
 */
export function readNewsSites(yaml: string): string[] {
  const regions = Object.entries(parse(yaml) as Record<string, string[]>);
  const hosts = regions.flatMap(([, sites]) => sites);
  for (const [region, sites] of regions) {
    const wrong = sites.find((host) => !HOST.test(host));
    if (wrong !== undefined) throw new Error(`news-sites.yml: ${region}: "${wrong}" is no host without www.`);
    const unsorted = sites.find((host, i) => i > 0 && host < (sites[i - 1] ?? ''));
    if (unsorted !== undefined)
      throw new Error(`news-sites.yml: ${region}: "${unsorted}" is not in alphabetical order`);
  }
  const twice = hosts.find((host, i) => hosts.indexOf(host) !== i);
  if (twice !== undefined) throw new Error(`news-sites.yml: "${twice}" stands twice`);
  return hosts;
}

/** Match patterns of a host and its subdomains, as manifests and `permissions` want them. */
export const matchPatterns = (hosts: readonly string[]): string[] => hosts.map((host) => `*://*.${host}/*`);
