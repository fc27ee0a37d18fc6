import type { Note } from '#core/notes/note.ts';
import { isPageAddress, noteFrom, quoteOf } from './foreign-note.ts';
import { type ImportFailure, type ImportOutcome, refuse } from './import-outcome.ts';
import { isObject, type JsonObject, listOf, timeOf } from './json-value.ts';

/**
 * Annotations of Hypothesis: what its sidebar exports (`{annotations: […]}`), what its API answers (`{rows: […]}`), or a plain
 * list of them; null where it is none of these. https://h.readthedocs.io/en/latest/api-reference/
 */
function annotationsOf(value: unknown): { readonly list: readonly unknown[]; readonly path: string } | null {
  const isTheirs = (list: readonly unknown[]) =>
    list.some((entry) => isObject(entry) && 'uri' in entry && ('target' in entry || 'text' in entry));
  if (Array.isArray(value)) return isTheirs(value) ? { list: value, path: '' } : null;
  if (!isObject(value)) return null;
  for (const name of ['annotations', 'rows']) {
    const list = value[name];
    if (Array.isArray(list) && (isTheirs(list) || 'export_date' in value)) return { list, path: `${name}.` };
  }
  return null;
}

export const isHypothesis = (value: unknown): boolean => annotationsOf(value) !== null;

const titleOf = ({ document }: JsonObject): string => {
  const [title] = isObject(document) ? listOf(document.title) : [];
  return typeof title === 'string' ? title.slice(0, 2000) : '';
};

type Entry = { readonly note: Note } | { readonly failure: ImportFailure; readonly isFatal: boolean };

function readEntry(entry: unknown, path: string): Entry {
  const wrong = (name: string, reason: ImportFailure['reason'] = 'wrong-shape', isFatal = true): Entry => ({
    failure: { reason, path: name === '' ? path : `${path}.${name}` },
    isFatal,
  });
  if (!isObject(entry)) return wrong('');
  if (typeof entry.id !== 'string' || entry.id === '') return wrong('id');
  if (entry.text !== undefined && typeof entry.text !== 'string') return wrong('text');
  if (entry.tags !== undefined && !Array.isArray(entry.tags)) return wrong('tags');
  // PDFs and books by their digest: no page of ours.
  if (!isPageAddress(entry.uri)) return wrong('uri', 'wrong-address', typeof entry.uri !== 'string');
  const createdAt = timeOf(entry.created);
  if (createdAt === null) return wrong('created', 'wrong-date');
  const editedAt = entry.updated === undefined ? createdAt : timeOf(entry.updated);
  if (editedAt === null) return wrong('updated', 'wrong-date');
  const [target] = listOf(entry.target);
  return {
    note: noteFrom({
      id: entry.id,
      address: entry.uri,
      title: titleOf(entry),
      text: entry.text ?? '',
      tags: entry.tags ?? [],
      createdAt,
      editedAt,
      subject: quoteOf(isObject(target) ? target.selector : undefined) ?? { kind: 'article' },
      revision: null,
    }),
  };
}

/** Reads annotations of Hypothesis. Those on no page of the web are skipped. @param value As it was parsed. */
export function readHypothesis(value: unknown): ImportOutcome {
  const found = annotationsOf(value);
  if (found === null) return refuse('foreign');
  return collect(found.list.map((entry, i) => readEntry(entry, `${found.path}${i}`)));
}

/** All notes, or the first failure that is no mere gap. */
export function collect(entries: readonly Entry[]): ImportOutcome {
  const notes: Note[] = [];
  const skipped: ImportFailure[] = [];
  for (const entry of entries) {
    if ('note' in entry) notes.push(entry.note);
    else if (entry.isFatal) return { ok: false, failure: entry.failure };
    else skipped.push(entry.failure);
  }
  return { ok: true, texts: { notes, drafts: [], histories: [], explainers: [], tombstones: [] }, skipped };
}

export type { Entry };
