import type { Claim, ClaimTerm } from '#core/claims/claim.ts';
import { findClaims } from '#core/claims/find-claims.ts';
import { mentionsIn } from './mentions-in.ts';

const words = (terms: readonly ClaimTerm[]): string => terms.map((term) => term.words).join(', ') || '–';

/** A claim on one line: actor | action | data | destination | source | stance. */
export const line = (claim: Claim): string =>
  [
    words(claim.actor),
    claim.action,
    words(claim.data),
    words(claim.destination),
    words(claim.source),
    claim.stance,
  ].join(' | ');

/** The claims of an English text; a line break begins a new block. */
export function claimsIn(text: string, language: string | null = 'en'): Claim[] {
  const article = text.replace(/\n+/g, '\n\n');
  return [...findClaims({ title: '', text: article, blocks: [], language }, mentionsIn(article)).claims];
}

/** The same, one line a claim. */
export const linesIn = (text: string): string[] => claimsIn(text).map(line);
