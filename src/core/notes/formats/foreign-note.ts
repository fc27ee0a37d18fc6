import { canonicalUrl } from '#core/canonical-url.ts';
import { blockDigest } from '#core/notes/anchor/block-digest.ts';
import { CONTEXT_LENGTH } from '#core/notes/anchor/quote-anchor.ts';
import type { Note, NoteSubject } from '#core/notes/note.ts';
import { RECORD_ID, recordId } from '#core/notes/record-id.ts';
import { REVISION, revisionOf, writerName } from '#core/notes/revision.ts';
import { isObject, listOf } from './json-value.ts';

/** What another program's note says. Times are milliseconds since 1970. */
export interface ForeignNote {
  /** The other program's id. */
  readonly id: string;
  /** Address of the page, as it was given; `http`, `https` or `file`. */
  readonly address: string;
  readonly title: string;
  readonly text: string;
  readonly tags: readonly string[];
  readonly createdAt: number;
  readonly editedAt: number;
  readonly subject: NoteSubject;
  /** The name of the edit, where the note was ours. */
  readonly revision: string | null;
}

export const isPageAddress = (address: unknown): address is string =>
  typeof address === 'string' && /^(?:https?|file):\/\/./.test(address) && address.length <= 8192;

/** Ten bytes that are always the same for the same foreign id. */
const bytesOf = (id: string): Uint8Array =>
  Uint8Array.from(`${blockDigest(`a ${id}`)}${blockDigest(`b ${id}`)}`.slice(0, 20).match(/../g) ?? [], (hex) =>
    Number.parseInt(hex, 16),
  );

const unique = (tags: readonly unknown[]): string[] => [
  ...new Set(
    tags
      .filter((tag) => typeof tag === 'string')
      .map((tag) => tag.trim())
      .filter((tag) => tag !== '' && tag.length <= 200),
  ),
];

/**
 * The note as a record of ours. Ids and the names of edits are made of the foreign ones, so that the same file read twice
 * changes nothing, and a later state of the same note takes the place of the earlier.
 */
export function noteFrom({ id, address, createdAt, editedAt, tags, revision, ...rest }: ForeignNote): Note {
  const bytes = bytesOf(id);
  const ours = id.replace(/^urn:uuid:/, '');
  const name =
    revision !== null && REVISION.test(revision)
      ? revision
      : revisionOf(writerName(createdAt, bytes), Math.max(1, editedAt));
  return {
    id: RECORD_ID.test(ours) ? ours : recordId(createdAt, bytes),
    createdAt,
    revision: name,
    editedAt,
    url: rest.subject.kind === 'explainer' ? null : canonicalUrl(address, null),
    tags: unique(tags),
    ...rest,
    rivals: [],
    seen: [name],
    outlived: null,
  };
}

const text = (value: unknown): string => (typeof value === 'string' ? value : '');
const offset = (value: unknown): number | null =>
  typeof value === 'number' && Number.isSafeInteger(value) && value >= 0 ? value : null;

/** The quote of a list of W3C selectors, which are Hypothesis' as well; null where none is a text quote. */
export function quoteOf(selectors: unknown): NoteSubject | null {
  const all = listOf(selectors).filter(isObject);
  const quote = all.find(({ type }) => type === 'TextQuoteSelector');
  const exact = text(quote?.exact).trim();
  if (quote === undefined || exact === '') return null;
  const place = all.find(({ type }) => type === 'TextPositionSelector');
  const [start, end] = [offset(place?.start), offset(place?.end)];
  const isKnown = start !== null && end !== null && start <= end;
  return {
    kind: 'quote',
    anchor: {
      exact,
      prefix: text(quote.prefix).slice(-CONTEXT_LENGTH),
      suffix: text(quote.suffix).slice(0, CONTEXT_LENGTH),
      start: isKnown ? start : 0,
      end: isKnown ? end : exact.length,
      blockDigest: '',
    },
  };
}
