/** The first of these `<meta>` elements (by name, property, itemprop or http-equiv, in this order) that says something. */
export function metaContent(document: Document, names: readonly string[]): string | null {
  for (const name of names) {
    const found = document.querySelector(
      `meta[property="${name}" i], meta[name="${name}" i], meta[itemprop="${name}" i], meta[http-equiv="${name}" i]`,
    );
    const content = found?.getAttribute('content')?.trim() ?? '';
    if (content !== '') return content;
  }
  return null;
}
