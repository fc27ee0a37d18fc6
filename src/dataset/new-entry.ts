import { KINDS, type Kind, STANCES } from '#core/explainer.ts';
import { isExplainerId } from '#core/explainer-pack/explainer-schema.ts';
import { LIMITS } from '#core/explainer-pack/limits.ts';
import type { DatasetFile } from './parse-explainer.ts';

/** What `npm run dataset -- new` was asked for. */
export interface NewEntryRequest {
  readonly id: string;
  /** As typed; absent: the writer fills it in. */
  readonly kind?: string | undefined;
  /** Names of the files that there are. */
  readonly files: readonly string[];
  /** `YYYY-MM-DD` */
  readonly today: string;
}

/** The file to write, or why there is none. */
export type NewEntry =
  | { readonly state: 'made'; readonly file: DatasetFile }
  | { readonly state: 'refused'; readonly why: string };

const isKind = (kind: string): kind is Kind => KINDS.some((known) => known === kind);

const DATA = `data: # each line at most ${LIMITS.dataFact} characters
  changeable: # can it be changed, and by whom?
  links: # what does it link with what?
  read-by: # who can read it: apps, preinstalled apps, operator, site?
`;

const JURISDICTION = `jurisdiction: # lists of { from: …, until: …, text: …, source: … }, oldest first; text at most ${LIMITS.cell} characters
  protection: [] # the data-protection law in force
  state-access: [] # which law lets the state read data, and who oversees it
  remedy: [] # what a foreigner can do about it
  transfers: [] # rules for sending data out
  localisation: [] # duties to keep data inside
  adequacy: [] # whether the EU has found the protection adequate
`;

function partOfKind(kind: Kind | undefined): string {
  if (kind === 'data') return DATA;
  return kind === 'place' ? JURISDICTION : '';
}

/** What must be written is left empty, so that the lint lists what is still to be done; the rest waits in comments. */
const template = (kind: Kind | undefined, month: string): string => `name: # the title a reader sees
kind: ${kind ?? `# ${KINDS.join(' · ')}`}
tier: 2 # 1: expected on most privacy stories; 2: the rest
names: {} # { hi: …, zh: … }, where they are sure
aliases:
  safe: [] # marked wherever it stands, in any case
  case-bound: [] # only in exactly this case
  needs-company: [] # only beside a word of \`company\`
company: [] # words of the field, if there are needs-company aliases
summary: >- # at most ${LIMITS.summary} characters, indented, from the next line on: what it is, in plain words
matters: >- # at most ${LIMITS.matters} characters: why the reader of a news story should care
${partOfKind(kind)}# misunderstandings:
#   - wrong: # what stories say
#     right: # what is so
#     sources: [first]
# do:
#   - step: # what the reader can do now
#     platform: # Android, iOS, any phone, web, India …
#     checked: never # or when you tried it: ${month}
# events:
#   - date: # YYYY, YYYY-MM or YYYY-MM-DD
#     text: # at most ${LIMITS.event} characters
#     stance: # ${STANCES.join(' · ')}
#     by: # who says so
#     sources: [first]
sources:
  - id: first # names the source within this file
    title:
    publisher:
    url:
    class: primary # primary · press · reference
    # published: # as exact as known
    notRead: true # once you have read its text, instead: read: ${month}
related: [] # ids that exist
as-of: ${month}
`;

/** A new entry to be filled in; refused are ids and kinds that are none, and ids that exist. Nothing is written. */
export function newEntry({ id, kind, files, today }: NewEntryRequest): NewEntry {
  const refused = (why: string): NewEntry => ({ state: 'refused', why });
  const name = `${id}.yml`;
  if (!isExplainerId(id)) return refused('an id is lower-case letters, digits and single hyphens: imei-blocking');
  if (kind !== undefined && !isKind(kind)) return refused(`a kind is one of ${KINDS.join(', ')}`);
  if (files.includes(name)) return refused(`${name} exists`);
  return { state: 'made', file: { name, text: template(kind, today.slice(0, 7)) } };
}
