import type { Note } from '#core/notes/note.ts';
import type { UserTexts } from '#core/notes/user-texts.ts';
import { isPageAddress, noteFrom, quoteOf } from './foreign-note.ts';
import { collect, type Entry } from './hypothesis-json.ts';
import { type ImportFailure, type ImportOutcome, refuse } from './import-outcome.ts';
import { isObject, type JsonObject, listOf, timeOf } from './json-value.ts';

/** https://www.w3.org/TR/annotation-model/ */
const CONTEXT = 'http://www.w3.org/ns/anno.jsonld';

/** Target of a note on an explainer, which is on no page. */
const EXPLAINER = 'urn:sidelight:explainer:';

const isoTime = (time: number): string => new Date(time).toISOString();

function targetOf({ subject, url, title }: Note): JsonObject {
  if (subject.kind === 'explainer') return { id: `${EXPLAINER}${subject.explainer}`, 'dc:title': title };
  const page = { id: url, 'dc:title': title };
  if (subject.kind === 'article') return page;
  const { exact, prefix, suffix, start, end } = subject.anchor;
  return {
    type: 'SpecificResource',
    source: page,
    selector: [
      { type: 'TextQuoteSelector', exact, prefix, suffix },
      { type: 'TextPositionSelector', start, end },
    ],
  };
}

const commenting = (value: string): JsonObject => ({
  type: 'TextualBody',
  purpose: 'commenting',
  format: 'text/markdown',
  value,
});

function annotationOf(note: Note): JsonObject {
  const texts = [note.text, ...note.rivals.map(({ text }) => text)].filter((text) => text !== '');
  return {
    '@context': CONTEXT,
    id: `urn:uuid:${note.id}`,
    type: 'Annotation',
    motivation: texts.length > 0 ? 'commenting' : 'highlighting',
    created: isoTime(note.createdAt),
    modified: isoTime(note.editedAt),
    'dcterms:hasVersion': note.revision,
    body: [
      ...texts.map(commenting),
      ...note.tags.map((value) => ({ type: 'TextualBody', purpose: 'tagging', format: 'text/plain', value })),
    ],
    target: targetOf(note),
  };
}

/**
 * The notes as a list of W3C Web Annotations in JSON-LD. Drafts, histories and deletions are none and are left out; of a
 * note with several texts each is a body. Positions are in the article's text, not in the page's.
 */
export const writeWebAnnotations = ({ notes }: Pick<UserTexts, 'notes'>): string =>
  `${JSON.stringify(notes.toSorted((a, b) => (a.id < b.id ? -1 : 1)).map(annotationOf), null, 2)}\n`;

const isAnnotation = (value: unknown): value is JsonObject =>
  isObject(value) && listOf(value.type).includes('Annotation');

/** A list, a page, a collection with its first page, or one annotation; null where it is none of these. */
function annotationsOf(value: unknown): { readonly list: readonly unknown[]; readonly path: string } | null {
  if (Array.isArray(value)) return value.some(isAnnotation) ? { list: value, path: '' } : null;
  if (!isObject(value)) return null;
  const types = listOf(value.type);
  if (types.includes('Annotation')) return { list: [value], path: '' };
  if (types.includes('AnnotationPage') && Array.isArray(value.items)) return { list: value.items, path: 'items.' };
  const first = value.first;
  if (types.includes('AnnotationCollection') && isObject(first) && Array.isArray(first.items))
    return { list: first.items, path: 'first.items.' };
  return null;
}

export const isWebAnnotations = (value: unknown): boolean => annotationsOf(value) !== null;

const idOf = (value: unknown): unknown => (isObject(value) ? (value.id ?? value.source) : value);

/** Texts of the bodies with one of the purposes; a body that is only an address says nothing. */
function bodyTexts(annotation: JsonObject, isTag: boolean): string[] {
  const bodies = listOf(annotation.body).filter(isObject);
  const texts = bodies
    .filter((body) => (body.purpose === 'tagging') === isTag && typeof body.value === 'string')
    .map((body) => body.value as string);
  const plain = annotation.bodyValue;
  return typeof plain === 'string' && !isTag ? [plain, ...texts] : texts;
}

function readEntry(entry: unknown, path: string): Entry {
  const wrong = (name: string, reason: ImportFailure['reason'] = 'wrong-shape', isFatal = true): Entry => ({
    failure: { reason, path: name === '' ? path.replace(/\.$/, '') : `${path}${name}` },
    isFatal,
  });
  if (!isAnnotation(entry)) return wrong('');
  const [target] = listOf(entry.target);
  if (target === undefined) return wrong('target');
  const source = isObject(target) && target.source !== undefined ? target.source : target;
  const address = idOf(source);
  if (typeof address !== 'string') return wrong('target');
  const explainer = address.startsWith(EXPLAINER) ? address.slice(EXPLAINER.length) : null;
  if (explainer !== null && !/^[a-z0-9-]{1,80}$/.test(explainer)) return wrong('target', 'wrong-address');
  if (explainer === null && !isPageAddress(address)) return wrong('target', 'wrong-address', false);
  const createdAt = entry.created === undefined ? 0 : timeOf(entry.created);
  if (createdAt === null) return wrong('created', 'wrong-date');
  const editedAt = entry.modified === undefined ? createdAt : timeOf(entry.modified);
  if (editedAt === null) return wrong('modified', 'wrong-date');
  const title = isObject(source) ? source['dc:title'] : '';
  const quote = quoteOf(isObject(target) ? target.selector : undefined);
  const id = typeof entry.id === 'string' && entry.id !== '' ? entry.id : JSON.stringify(entry);
  const revision = entry['dcterms:hasVersion'];
  return {
    note: noteFrom({
      id,
      address,
      title: typeof title === 'string' ? title : '',
      text: bodyTexts(entry, false).join('\n\n'),
      tags: bodyTexts(entry, true),
      createdAt,
      editedAt,
      subject: explainer === null ? (quote ?? { kind: 'article' }) : { kind: 'explainer', explainer },
      revision: typeof revision === 'string' ? revision : null,
    }),
  };
}

/** Reads W3C Web Annotations. Those on what is no page are skipped. @param value As it was parsed. */
export function readWebAnnotations(value: unknown): ImportOutcome {
  const found = annotationsOf(value);
  if (found === null) return refuse('foreign');
  const isOne = !Array.isArray(value) && found.path === '';
  return collect(found.list.map((entry, i) => readEntry(entry, isOne ? '' : `${found.path}${i}.`)));
}
