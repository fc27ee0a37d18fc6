/** The part of the platform's `URL` that is used here; the core is compiled without the browser's types. */
export interface WebAddress {
  readonly href: string;
  readonly protocol: string;
  readonly hostname: string;
  readonly pathname: string;
  username: string;
  password: string;
  search: string;
  hash: string;
  toString(): string;
}

declare const URL: new (href: string, base?: WebAddress) => WebAddress;

/** An address, relative ones against `base`; null where it is none. */
export function parseAddress(href: string, base?: WebAddress): WebAddress | null {
  try {
    return new URL(href, base);
  } catch {
    return null;
  }
}
