import type { Tag, Word } from './word.ts';

const CLOSED: readonly (readonly [Tag, string])[] = [
  [
    'determiner',
    'the a an this these those each every any some all both no another such either neither many most several few certain various what whatever numerous',
  ],
  ['possessive', "'s their its our your my whose his"],
  [
    'pronoun',
    'it they he she we you i them him us me itself themselves himself herself ourselves yourself everyone everybody anyone anybody nobody someone somebody everything anything nothing something this',
  ],
  ['relative', 'which who whom'],
  [
    'preposition',
    'of in on at by for from with without into onto over under about against between among through throughout during via per across beyond behind within outside inside near toward towards upon off despite amid beside besides alongside around like unlike including concerning regarding versus except than as until till aboard below above beneath following according',
  ],
  ['conjunction', 'and or but nor &'],
  [
    'subordinator',
    'whether if because although though while whereas unless when whenever where wherever since before after once so how why lest provided',
  ],
  ['modal', "will would may might could can shall should must 'll ca wo sha 'd cannot"],
  ['negation', "not n't never"],
  [
    'adverb',
    'also still already now then often always even just only again ever soon later too very quite rather almost perhaps maybe however therefore thus hence instead meanwhile moreover furthermore nevertheless nonetheless otherwise indeed together away abroad overseas elsewhere here there back up down out more less better worse further yet far once twice well longer today yesterday tomorrow tonight recently previously currently secretly automatically directly simply fully largely mostly partly at-least apart ahead alone else altogether regardless anyway forward first second please end-to-end unencrypted long anywhere somewhere everywhere nowhere',
  ],
];

/** Words of which there is a closed list, with what they are where nothing round them says otherwise. */
export const CLOSED_TAGS = new Map<string, Tag>(
  CLOSED.flatMap(([tag, list]) => list.split(' ').map((word): [string, Tag] => [word, tag])),
);

/** Adjectives that stand where a verb or a noun is expected: "is able to", "keeps it secret". */
export const ADJECTIVES = new Set(
  'able unable likely unlikely willing unwilling free ready set due bound keen eager secret private safe confidential available liable responsible aware unaware clear unclear possible impossible necessary illegal legal such other same own new old former last next many more secure anonymous accessible visible public open subject'.split(
    ' ',
  ),
);

const BE = new Map([
  ['is', 's'],
  ['are', 'base'],
  ['was', 'past'],
  ['were', 'past'],
  ['be', 'base'],
  ['been', 'part'],
  ['being', 'ing'],
  ['am', 'base'],
  ["'re", 'base'],
  ["'m", 'base'],
] as const);

const HAVE = new Map([
  ['has', 's'],
  ['have', 'base'],
  ['had', 'past'],
  ['having', 'ing'],
  ["'ve", 'base'],
] as const);

const DO = new Map([
  ['do', 'base'],
  ['does', 's'],
  ['did', 'past'],
] as const);

const AUXILIARIES = new Map<string, { readonly lemma: string; readonly form: Word['form'] }>(
  [
    ...[...BE].map(([word, form]) => ({ word, lemma: 'be', form })),
    ...[...HAVE].map(([word, form]) => ({ word, lemma: 'have', form })),
    ...[...DO].map(([word, form]) => ({ word, lemma: 'do', form })),
  ].map(({ word, lemma, form }) => [word, { lemma, form }]),
);

/** Whether a word is a form of be, have or do. */
export const isAuxiliary = ({ lower }: Word): boolean => AUXILIARIES.has(lower);

const MARKS = new Map<string, Tag>([
  [',', 'comma'],
  ...['-', '–', '—', '(', ')', '[', ']'].map((mark): [string, Tag] => [mark, 'dash']),
]);

const NUMBERS = new Set(
  'one two three four five six seven eight nine ten eleven twelve twenty thirty forty fifty hundred thousand million billion crore lakh'.split(
    ' ',
  ),
);

/** Words that are names where they have these capitals. */
const NO_FUNCTION_WORD = new Set(['May', 'US', 'IT']);

/** All of these in one table: each word of each sentence is looked up. Marks come first, then numbers. */
const KNOWN_TAGS = new Map<string, Tag>([
  ...CLOSED_TAGS,
  ...[...NUMBERS].map((word): [string, Tag] => [word, 'number']),
  ...MARKS,
]);

/** The tag of a word that needs no look at other words; null for other words. */
function closedTag({ text, lower }: Word): Tag | null {
  const known = KNOWN_TAGS.get(lower);
  if (known !== undefined) return NO_FUNCTION_WORD.has(text) ? null : known;
  const unit = text.charCodeAt(0) | 0x20;
  if (unit >= 0x61 && unit <= 0x7a) return null;
  if (/^[$€£₹]?\d/.test(text)) return 'number';
  return /[\p{L}\p{N}]/u.test(text) ? null : 'stop';
}

/** Gives whether the word is done with. */
export function tagClosed(word: Word): boolean {
  const auxiliary = AUXILIARIES.get(word.lower);
  if (auxiliary !== undefined) {
    word.tag = 'auxiliary';
    word.lemma = auxiliary.lemma;
    word.form = auxiliary.form;
    return true;
  }
  const tag = closedTag(word);
  if (tag !== null) word.tag = tag;
  return tag !== null;
}
