import type { Draft } from './draft.ts';
import type { Note, NoteSubject } from './note.ts';

/** UTF-16 code units of a text that a list shows: two lines. */
const EXCERPT_LENGTH = 200;

/** A note in a list: no more of it than is shown there. */
export interface NoteRow {
  readonly id: string;
  readonly kind: NoteSubject['kind'];
  /** Canonical URL of the article, or null for an explainer's note. */
  readonly url: string | null;
  /** Id of the explainer, or null. */
  readonly explainer: string | null;
  readonly title: string;
  /** The beginning of the text. */
  readonly excerpt: string;
  /** The beginning of the quote, or null. */
  readonly quote: string | null;
  readonly tags: readonly string[];
  readonly createdAt: number;
  readonly editedAt: number;
  /** How many texts stand beside the present one. */
  readonly rivals: number;
}

/** A draft in a list. */
export interface DraftRow {
  readonly id: string;
  readonly url: string;
  readonly title: string;
  readonly excerpt: string;
  readonly createdAt: number;
  readonly editedAt: number;
  readonly putAt: number | null;
  readonly rivals: number;
}

export const noteRow = ({ id, subject, url, title, text, tags, createdAt, editedAt, rivals }: Note): NoteRow => ({
  id,
  kind: subject.kind,
  url,
  explainer: subject.kind === 'explainer' ? subject.explainer : null,
  title,
  excerpt: beginning(text),
  quote: subject.kind === 'quote' ? beginning(subject.anchor.exact) : null,
  tags,
  createdAt,
  editedAt,
  rivals: rivals.length,
});

export const draftRow = ({ id, url, title, comment, createdAt, editedAt, putAt, rivals }: Draft): DraftRow => ({
  id,
  url,
  title,
  excerpt: beginning(comment),
  createdAt,
  editedAt,
  putAt,
  rivals: rivals.length,
});

/** Never half of a character that takes two code units. */
function beginning(text: string): string {
  const cut = text.slice(0, EXCERPT_LENGTH);
  return /[\uD800-\uDBFF]$/.test(cut) ? cut.slice(0, -1) : cut;
}
