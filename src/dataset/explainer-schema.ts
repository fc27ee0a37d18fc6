import * as v from 'valibot';
import { KINDS, STANCES } from '#core/explainer.ts';
import { isPartialDate } from '#core/since/partial-date.ts';

/** Longest texts, in UTF-16 code units: what fits a popover without scrolling. README.md states the same numbers. */
export const LIMITS = { summary: 300, matters: 400, dataFact: 200, event: 240, cell: 240 } as const;

/** Ids are file names and keys of notes: lower-case words joined by hyphens. */
const ID = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;
const LETTER = /\p{L}/u;
const LETTERS_AND_DIGITS = /[\p{L}\p{N}]/gu;
/** C0 and C1 controls; a line break in a text is a second paragraph, which no view of ours shows. */
const CONTROL = /\p{Cc}/u;

const text = v.pipe(
  v.string('write a text'),
  v.check((value) => value.trim() !== '', 'empty'),
  v.check((value) => value === value.trim(), 'white space at its beginning or end'),
  v.check((value) => !CONTROL.test(value), 'line breaks and control characters are not allowed'),
);

const textUpTo = (limit: number) =>
  v.pipe(
    text,
    v.maxLength(limit, (issue) => `${issue.input.length} code units long; at most ${limit}`),
  );

const id = v.pipe(text, v.regex(ID, 'ids are lower-case letters, digits and single hyphens'));

/** YAML reads a bare year as a number. */
const partialDate = v.pipe(
  v.union([v.string(), v.pipe(v.number(), v.transform(String))], 'write YYYY, YYYY-MM or YYYY-MM-DD'),
  v.check(isPartialDate, 'no date of the calendar; write YYYY, YYYY-MM or YYYY-MM-DD'),
);

const alias = v.pipe(
  text,
  v.check(
    (value) => LETTER.test(value) && (value.match(LETTERS_AND_DIGITS) ?? []).length >= 2,
    'an alias needs at least two letters',
  ),
);

const aliases = v.strictObject(
  {
    safe: v.optional(v.array(alias, 'write a list'), []),
    'case-bound': v.optional(v.array(alias, 'write a list'), []),
    'needs-company': v.optional(v.array(alias, 'write a list'), []),
  },
  'write safe, case-bound and needs-company lists',
);

const words = v.optional(v.array(text, 'write a list'), []);
const sourceIds = v.pipe(v.array(id, 'write a list of source ids'), v.minLength(1, 'name at least one source'));

const misunderstanding = v.strictObject({ wrong: text, right: text, sources: sourceIds });

const step = v.strictObject({
  step: text,
  platform: text,
  checked: v.union([partialDate, v.literal('never')], 'write a date, or never'),
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
    v.check(
      (value) => value.source !== undefined || value.text.startsWith(NOT_CHECKED),
      `missing; only "${NOT_CHECKED}" needs none`,
    ),
    ['source'],
  ),
);

const cells = v.optional(v.array(cell, 'write a list'), []);

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
  stance: v.picklist(STANCES, `one of ${STANCES.join(', ')}`),
  by: v.optional(text),
  explainers: v.optional(v.array(id, 'write a list of ids'), []),
  sources: sourceIds,
});

/** An https address; http only where the file has it so on purpose and the class says that there is no other copy. */
const url = v.pipe(
  text,
  v.check((value) => URL.canParse(value) && /^https?:\/\/[^\s]+$/.test(value), 'write a whole https address'),
);

const source = v.pipe(
  v.strictObject({
    id,
    title: text,
    publisher: text,
    url,
    class: v.picklist(['primary', 'press', 'reference'], 'one of primary, press, reference'),
    published: v.optional(partialDate),
    read: v.optional(partialDate),
    notRead: v.optional(v.literal(true, 'write true, or leave it out')),
  }),
  v.forward(
    v.check(
      (value) => value.class !== 'reference' || !value.url.startsWith('http:'),
      'a reference needs an https address',
    ),
    ['url'],
  ),
  v.forward(
    v.check((value) => (value.read === undefined) !== (value.notRead === undefined), 'write either read or notRead'),
    ['read'],
  ),
);

/** One YAML file of the dataset, as people write it (README.md). Unknown fields are faults. */
export const EXPLAINER_SCHEMA = v.strictObject({
  name: text,
  kind: v.picklist(KINDS, `one of ${KINDS.join(', ')}`),
  tier: v.picklist([1, 2], '1 or 2'),
  names: v.optional(v.record(v.string(), text), {}),
  aliases,
  company: words,
  blocking: words,
  'other-senses': words,
  summary: textUpTo(LIMITS.summary),
  matters: textUpTo(LIMITS.matters),
  misunderstandings: v.optional(v.array(misunderstanding, 'write a list'), []),
  do: v.optional(v.array(step, 'write a list'), []),
  data: v.optional(dataFacts),
  jurisdiction: v.optional(jurisdiction),
  events: v.optional(v.array(event, 'write a list'), []),
  sources: v.pipe(v.array(source, 'write a list'), v.minLength(1, 'an entry needs at least one source')),
  related: v.optional(v.array(id, 'write a list of ids'), []),
  'as-of': partialDate,
});

/** What remains in the file of an explainer that was renamed. */
export const MOVED_SCHEMA = v.strictObject({ moved: id });

/** The file's name, without `.yml`, as an id. */
export const isExplainerId = (name: string): boolean => ID.test(name);

/** An entry as it is written, after the schema has filled in what was left out. */
export type WrittenExplainer = v.InferOutput<typeof EXPLAINER_SCHEMA>;
