// Which fifth of the pages a page is in: by site, so that no model is tried on a publisher that it has seen.

const SECOND_LEVEL = /^(?:co|com|org|net|gov|edu|ac|ne|or|go)$/;

/** The registrable part of a host, as well as can be told from its labels. */
function siteOf({ url, id }) {
  const { hostname } = new URL(url);
  if (hostname.endsWith('.invalid')) return id;
  const labels = hostname.split('.');
  const isLong = labels.length > 2 && labels.at(-1).length === 2 && SECOND_LEVEL.test(labels.at(-2));
  return labels.slice(isLong ? -3 : -2).join('.');
}

/** FNV-1a: the same number for the same text, everywhere. */
function hash(text) {
  let value = 2166136261;
  for (const char of text) value = Math.imul(value ^ char.charCodeAt(0), 16777619);
  return value >>> 0;
}

export const FOLDS = 5;

/** The fold of a page, 0 to 4. */
export const foldOf = (page) => hash(siteOf(page)) % FOLDS;
