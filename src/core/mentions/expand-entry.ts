import type { AliasEntry } from './alias-entry.ts';
import { spellingVariants } from './spelling-variants.ts';

/**
 * What a wording is to an explainer. The numbers are in the index; safe, case-bound and needs-company ones are aliases,
 * the others only tell the sense of aliases.
 */
export const SAFE = 0;
export const CASE_BOUND = 1;
export const NEEDS_COMPANY = 2;
export const COMPANY = 3;
export const BLOCKING = 4;
export const OTHER_SENSE = 5;
/** Belongs to no explainer: shows what a page is about. */
export const SUBJECT = 6;

export type Role = 0 | 1 | 2 | 3 | 4 | 5 | 6;

/** One way to write one wording of an entry. */
export interface Wording {
  readonly text: string;
  readonly exact: boolean;
  readonly loose: boolean;
  readonly role: Role;
}

const hasCapital = (text: string): boolean => /\p{Lu}/u.test(text);
const isName = (text: string): boolean => /(?:^|[^\p{L}])\p{Lu}\p{Ll}+$/u.test(text);

/** "CERT-In" may not be found in "the cert in question", so its hyphen may be a space only in its own case. */
const isLoose = (text: string): boolean => !hasCapital(text) || !text.includes('-');

function* wordings(texts: readonly string[], role: Role, exact: (text: string) => boolean): Generator<Wording> {
  for (const alias of texts) {
    const isAlias = role <= NEEDS_COMPANY;
    const plural = role === SAFE || !isName(alias);
    const singular = !isAlias || (role === SAFE && alias.includes(' '));
    for (const text of spellingVariants(alias, { plural, singular })) {
      yield { text, exact: exact(alias), loose: isLoose(text), role };
      if (!isLoose(text)) yield { text: text.replaceAll('-', ' '), exact: true, loose: false, role };
    }
  }
}

const never = () => false;
const always = () => true;
/** A phrase is itself in any case; a lone "DOT" is not "dot". */
const ifLone = (text: string) => hasCapital(text) && !text.includes(' ');

/** Every way to write every wording of an entry, in the entry's order. */
export function* expandEntry(entry: AliasEntry): Generator<Wording> {
  yield* wordings(entry.safe, SAFE, never);
  yield* wordings(entry.caseBound, CASE_BOUND, always);
  yield* wordings(entry.needsCompany, NEEDS_COMPANY, hasCapital);
  yield* wordings(entry.company, COMPANY, ifLone);
  yield* wordings(entry.blocking, BLOCKING, ifLone);
  yield* wordings(entry.otherSenses, OTHER_SENSE, ifLone);
}

/** Every way to write the words that show what a page is about. */
export const expandSubjectWords = (words: readonly string[]): Generator<Wording> => wordings(words, SUBJECT, never);
