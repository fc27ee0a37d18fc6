import { NOT_CHECKED } from '#core/explainer-pack/explainer-schema.ts';
import type { EntryFault, Rule } from '#core/explainer-pack/rule.ts';

/** What the person who wrote the file is told of each rule: what is wrong, and what is wanted. */
const TEXTS: Readonly<Record<Rule, string | ((value: string, other: string) => string)>> = {
  'no-text': 'write a text',
  empty: 'empty',
  'outer-space': 'white space at its beginning or end',
  'control-character': 'line breaks and control characters are not allowed',
  'too-long': (limit, length) => `${length} code units long; at most ${limit}`,
  'too-many': (limit, length) => `${length} of them; at most ${limit}`,
  'no-id': 'ids are lower-case letters, digits and single hyphens',
  'no-date': 'write YYYY, YYYY-MM or YYYY-MM-DD',
  'no-such-date': 'no date of the calendar; write YYYY, YYYY-MM or YYYY-MM-DD',
  'short-alias': 'an alias needs at least two letters',
  'no-list': 'write a list',
  'no-ids': 'write a list of ids',
  'no-source-ids': 'write a list of source ids',
  'no-source-named': 'name at least one source',
  'no-alias-lists': 'write safe, case-bound and needs-company lists',
  'no-check': 'write a date, or never',
  'not-one-of': (allowed) => `one of ${allowed}`,
  'no-tier': '1 or 2',
  'not-true': 'write true, or leave it out',
  'no-address': 'write a whole https address',
  'no-secure-address': 'a reference needs an https address',
  'read-or-not': 'write either read or notRead',
  'no-source': 'an entry needs at least one source',
  'cell-without-source': `missing; only "${NOT_CHECKED}" needs none`,
  'unknown-field': 'unknown field',
  missing: 'missing',
  null: 'empty; fill it, or leave it out if it is optional',
  'no-fields': 'write its fields, one a line',
  'source-twice': (id) => `source id "${id}" is given twice`,
  'no-such-source': (id) => `no source of this entry has the id "${id}"`,
  'alias-twice': (alias) => `alias "${alias}" is written twice`,
  'no-alias': 'none; no article would ever be marked with the entry',
  'no-company': 'missing; needs-company aliases are marked only beside a word of company',
  'data-of-other-kind': 'for kind data only',
  'jurisdiction-of-other-kind': 'for kind place only',
  'before-from': 'lies before from',
  'related-twice': (id) => `"${id}" is given twice`,
  'related-to-itself': 'an entry is not related to itself',
  'id-twice': (id) => `id "${id}" is given twice`,
  'alias-taken': (others) => `claimed by ${others}, too`,
};

/** A fault's sentence. */
export function faultText({ rule, values = [] }: EntryFault): string {
  const text = TEXTS[rule];
  return typeof text === 'string' ? text : text(values[0] ?? '', values[1] ?? '');
}
