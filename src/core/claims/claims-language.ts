/**
 * Whether claims can be read from a text in this language: a BCP 47 tag; null is taken for English, in which the dataset is
 * written.
 */
export const readsClaimsIn = (language: string | null): boolean => language === null || /^en(?:-|$)/i.test(language);
