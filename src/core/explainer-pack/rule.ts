/**
 * A rule that an explainer can break, bundled or the reader's own: the same names at build time, where `npm run lint:dataset`
 * has a sentence for each, and at run time, where the interface's messages have one.
 */
export type Rule =
  /** Something else than a text. */
  | 'no-text'
  | 'empty'
  /** White space at its beginning or end. */
  | 'outer-space'
  /** A line break or another control character. */
  | 'control-character'
  /** Longer than its limit, which is the fault's first value; its length is the second. */
  | 'too-long'
  /** More entries than its limit, which is the fault's first value; their number is the second. */
  | 'too-many'
  | 'no-id'
  | 'no-date'
  /** Written like a date, but none of the calendar. */
  | 'no-such-date'
  /** Fewer than two letters. */
  | 'short-alias'
  | 'no-list'
  | 'no-ids'
  | 'no-source-ids'
  | 'no-source-named'
  | 'no-alias-lists'
  /** Neither a date nor `never`. */
  | 'no-check'
  /** None of the words that are allowed, which are the fault's value. */
  | 'not-one-of'
  | 'no-tier'
  | 'not-true'
  | 'no-address'
  /** Its address is not https. */
  | 'no-secure-address'
  | 'read-or-not'
  | 'no-source'
  | 'cell-without-source'
  | 'unknown-field'
  | 'missing'
  /** `null`. */
  | 'null'
  /** Something else than an object with fields. */
  | 'no-fields'
  | 'source-twice'
  | 'no-such-source'
  | 'alias-twice'
  | 'no-alias'
  | 'no-company'
  | 'data-of-other-kind'
  | 'jurisdiction-of-other-kind'
  | 'before-from'
  | 'related-twice'
  | 'related-to-itself'
  /** Two entries of one pack have the same id. */
  | 'id-twice'
  /** Another entry has the same name, in a way that no rule could decide; the alias is the fault's value. */
  | 'alias-taken';

/** One rule that one entry breaks. */
export interface EntryFault {
  /** Path of the field, `events[2].sources[0]`; empty where the whole entry is meant. */
  readonly field: string;
  readonly rule: Rule;
  /** What the rule's sentence names: a limit and what is there, an id, an alias. */
  readonly values?: readonly string[];
}
