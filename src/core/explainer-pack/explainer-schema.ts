import * as v from 'valibot';
import { KINDS, STANCES } from '#core/explainer.ts';
import { isPartialDate } from '#core/since/partial-date.ts';
import { parseAddress } from '#core/web-address.ts';
import { LIMITS } from './limits.ts';
import type { Rule } from './rule.ts';

/** What is said of a value that breaks a rule is the rule's name: who shows it has the sentence. */
export const rule = (name: Rule): Rule => name;

/** Ids are file names and keys of notes: lower-case words joined by hyphens. */
const ID = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;
const LETTER = /\p{L}/u;
const LETTERS_AND_DIGITS = /[\p{L}\p{N}]/gu;
/** C0 and C1 controls; a line break in a text is a second paragraph, which no view of ours shows. */
const CONTROL = /\p{Cc}/u;

/** One line of visible words. */
export const text = v.pipe(
  v.string(rule('no-text')),
  v.check((value) => value.trim() !== '', rule('empty')),
  v.check((value) => value === value.trim(), rule('outer-space')),
  v.check((value) => !CONTROL.test(value), rule('control-character')),
);

/** A text of at most so many UTF-16 code units. */
export const textUpTo = (limit: number) => v.pipe(text, v.maxLength(limit, rule('too-long')));

export const id = v.pipe(text, v.regex(ID, rule('no-id')));

/** YAML reads a bare year as a number. */
export const partialDate = v.pipe(
  v.union([v.string(), v.pipe(v.number(), v.transform(String))], rule('no-date')),
  v.check(isPartialDate, rule('no-such-date')),
);

const alias = v.pipe(
  text,
  v.check((value) => LETTER.test(value) && (value.match(LETTERS_AND_DIGITS) ?? []).length >= 2, rule('short-alias')),
);

const aliases = v.strictObject(
  {
    safe: v.optional(v.array(alias, rule('no-list')), []),
    'case-bound': v.optional(v.array(alias, rule('no-list')), []),
    'needs-company': v.optional(v.array(alias, rule('no-list')), []),
  },
  rule('no-alias-lists'),
);

const words = v.optional(v.array(text, rule('no-list')), []);
const sourceIds = v.pipe(v.array(id, rule('no-source-ids')), v.minLength(1, rule('no-source-named')));

const misunderstanding = v.strictObject({ wrong: text, right: text, sources: sourceIds });

const step = v.strictObject({
  step: text,
  platform: text,
  checked: v.union([partialDate, v.literal('never')], rule('no-check')),
});

const dataFacts = v.strictObject({
  changeable: textUpTo(LIMITS.dataFact),
  links: textUpTo(LIMITS.dataFact),
  'read-by': textUpTo(LIMITS.dataFact),
});

/** How a cell begins where nobody has looked: the one text that needs no source. */
export const NOT_CHECKED = 'Not checked.';

const cell = v.pipe(
  v.strictObject({
    from: v.optional(partialDate),
    until: v.optional(partialDate),
    text: textUpTo(LIMITS.cell),
    source: v.optional(id),
  }),
  v.forward(
    v.check((value) => value.source !== undefined || value.text.startsWith(NOT_CHECKED), rule('cell-without-source')),
    ['source'],
  ),
);

const cells = v.optional(v.array(cell, rule('no-list')), []);

const jurisdiction = v.strictObject({
  protection: cells,
  'state-access': cells,
  remedy: cells,
  transfers: cells,
  localisation: cells,
  adequacy: cells,
});

const event = v.strictObject({
  date: partialDate,
  text: textUpTo(LIMITS.event),
  stance: v.picklist(STANCES, rule('not-one-of')),
  by: v.optional(text),
  explainers: v.optional(v.array(id, rule('no-ids')), []),
  sources: sourceIds,
});

/** An https address; http only where the file has it so on purpose and the class says that there is no other copy. */
export const url = v.pipe(
  text,
  v.check((value) => parseAddress(value) !== null && /^https?:\/\/[^\s]+$/.test(value), rule('no-address')),
);

const source = v.pipe(
  v.strictObject({
    id,
    title: text,
    publisher: text,
    url,
    class: v.picklist(['primary', 'press', 'reference'], rule('not-one-of')),
    published: v.optional(partialDate),
    read: v.optional(partialDate),
    notRead: v.optional(v.literal(true, rule('not-true'))),
  }),
  v.forward(
    v.check((value) => value.class !== 'reference' || !value.url.startsWith('http:'), rule('no-secure-address')),
    ['url'],
  ),
  v.forward(
    v.check((value) => (value.read === undefined) !== (value.notRead === undefined), rule('read-or-not')),
    ['read'],
  ),
);

/** One YAML file of the dataset, as people write it (README.md). Unknown fields are faults. */
export const EXPLAINER_SCHEMA = v.strictObject({
  name: text,
  kind: v.picklist(KINDS, rule('not-one-of')),
  tier: v.picklist([1, 2], rule('no-tier')),
  names: v.optional(v.record(v.string(), text), {}),
  aliases,
  company: words,
  blocking: words,
  'other-senses': words,
  summary: textUpTo(LIMITS.summary),
  matters: textUpTo(LIMITS.matters),
  misunderstandings: v.optional(v.array(misunderstanding, rule('no-list')), []),
  do: v.optional(v.array(step, rule('no-list')), []),
  data: v.optional(dataFacts),
  jurisdiction: v.optional(jurisdiction),
  events: v.optional(v.array(event, rule('no-list')), []),
  sources: v.pipe(v.array(source, rule('no-list')), v.minLength(1, rule('no-source'))),
  related: v.optional(v.array(id, rule('no-ids')), []),
  'as-of': partialDate,
});

/** What remains in the file of an explainer that was renamed. */
export const MOVED_SCHEMA = v.strictObject({ moved: id });

/** The file's name, without `.yml`, as an id. */
export const isExplainerId = (name: string): boolean => ID.test(name);

/** An entry as it is written, after the schema has filled in what was left out. */
export type WrittenExplainer = v.InferOutput<typeof EXPLAINER_SCHEMA>;
