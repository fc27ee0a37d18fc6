const OTHER = /[^\p{L}\p{N}]+/gu;

/** Letters and digits alone, lower case: two spellings of one title are equal. */
export const bareText = (text: string): string => text.toLowerCase().replace(OTHER, '');
