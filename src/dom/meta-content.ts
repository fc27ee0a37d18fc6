/** What a page's `<meta>` elements say, by name, property or itemprop in lower case; the first of each name. */
export type Meta = ReadonlyMap<string, string>;

const NAMING = ['property', 'name', 'itemprop', 'http-equiv'] as const;

/** Reads all `<meta>` elements of a page once; empty ones say nothing. */
export function readMeta(document: Document): Meta {
  const meta = new Map<string, string>();
  for (const element of document.getElementsByTagName('meta')) {
    const content = element.getAttribute('content')?.trim() ?? '';
    if (content === '') continue;
    for (const attribute of NAMING) {
      const name = element.getAttribute(attribute)?.toLowerCase();
      if (name !== undefined && !meta.has(name)) meta.set(name, content);
    }
  }
  return meta;
}

/** What the first of these names (lower case) that the page has says; null where it has none. */
export function metaContent(meta: Meta, names: readonly string[]): string | null {
  for (const name of names) {
    const content = meta.get(name);
    if (content !== undefined) return content;
  }
  return null;
}
