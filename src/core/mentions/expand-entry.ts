import type { AliasEntry } from './alias-entry.ts';
import { spellingVariants } from './spelling-variants.ts';

/** What a wording is to an explainer; `subject` words belong to none and show what a page is about. */
export type Role = 'safe' | 'caseBound' | 'needsCompany' | 'company' | 'blocking' | 'otherSenses' | 'subject';

/** One way to write one wording of an entry. */
export interface Wording {
  readonly text: string;
  /** Whether it must stand in exactly this case. */
  readonly exact: boolean;
  /** Whether its spaces may be hyphens in a text, and its hyphens spaces. */
  readonly loose: boolean;
  readonly role: Role;
}

export const isAliasRole = (role: Role): boolean => role === 'safe' || role === 'caseBound' || role === 'needsCompany';

const hasCapital = (text: string): boolean => /\p{Lu}/u.test(text);
const isName = (text: string): boolean => /(?:^|[^\p{L}])\p{Lu}\p{Ll}+$/u.test(text);

/** "CERT-In" may not be found in "the cert in question", so its hyphen may be a space only in its own case. */
const isLoose = (text: string): boolean => !hasCapital(text) || !text.includes('-');

function* wordings(texts: readonly string[], role: Role, exact: (text: string) => boolean): Generator<Wording> {
  for (const alias of texts) {
    const plural = role === 'safe' || !isName(alias);
    const isPlainCue = (role === 'company' || role === 'blocking') && !hasCapital(alias);
    const singular = isPlainCue || (role === 'safe' && alias.includes(' '));
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
  yield* wordings(entry.safe, 'safe', never);
  yield* wordings(entry.caseBound, 'caseBound', always);
  yield* wordings(entry.needsCompany, 'needsCompany', hasCapital);
  yield* wordings(entry.company, 'company', ifLone);
  yield* wordings(entry.blocking, 'blocking', ifLone);
  yield* wordings(entry.otherSenses, 'otherSenses', ifLone);
}

/** Every way to write the words that show what a page is about. */
export const expandSubjectWords = (words: readonly string[]): Generator<Wording> => wordings(words, 'subject', never);
