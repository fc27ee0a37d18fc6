/**
 * Attributes of what shows words of the dataset: they are English whatever language the interface is in, so that a voice reads them as
 * such and they run from left to right between words that do not.
 */
export const IN_ENGLISH = { lang: 'en', dir: 'ltr' } as const;
