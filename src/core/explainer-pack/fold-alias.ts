import { foldKey } from '#core/text/fold-text.ts';

/**
 * One form for all spellings in which a safe alias is matched: folded as the mention index folds, hyphens as spaces.
 *
 * @example foldAlias('End-to-End Encryption') === foldAlias('end to end encryption') // true
 */
export const foldAlias = (alias: string): string => foldKey(alias).replace(/[- ]+/g, ' ').trim();
