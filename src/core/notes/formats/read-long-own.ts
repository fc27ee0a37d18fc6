import * as v from 'valibot';
import type { UserTexts } from '#core/notes/user-texts.ts';
import { bytesOf, type ChosenFile } from './chosen-file.ts';
import {
  type ImportFailure,
  type ImportOutcome,
  MOST_BYTES,
  MOST_OWN_BYTES,
  refuse,
  refuseBytes,
} from './import-outcome.ts';
import { isObject, pathOf } from './json-value.ts';
import { isOwn, OWN_FORMAT, readOwnJson } from './own-json.ts';
import { ownTexts } from './own-shapes.ts';
import { parseJson } from './parse-json.ts';
import { EntrySplitter, type FilePart } from './split-entries.ts';

/** The part of the platform's `TextDecoder` that is used here; the core is compiled without the browser's types. */
declare const TextDecoder: new (
  label: string,
  options: { fatal: boolean },
) => { decode(bytes?: Uint8Array, options?: { stream: boolean }): string };

/** Bytes that are read at once: enough for thousands of notes, and over in a few milliseconds. */
const SLICE_BYTES = 4_000_000;

/** UTF-16 code units of one record: 40 versions of a draft, each as long as a text may be that is saved. */
const MOST_ENTRY_LENGTH = 400_000_000;

/** UTF-16 code units of what stands around the records of a file of ours: some 150. */
const MOST_FRAME_LENGTH = 10_000;

/** How every file of ours begins, and no other does. */
const BEGINNING = new RegExp(`^\\ufeff?\\s*\\{\\s*"format"\\s*:\\s*"${OWN_FORMAT}"`);

const NO_TEXTS: UserTexts = { notes: [], drafts: [], histories: [], explainers: [], tombstones: [] };

type Lists = { -readonly [L in keyof UserTexts]: UserTexts[L][number][] };

/** Whether a file says in its first line that it is one of ours. */
export async function beginsAsOurs(file: ChosenFile): Promise<boolean> {
  const bytes = await bytesOf(file, 0, 200);
  return bytes !== null && BEGINNING.test(new TextDecoder('utf-8', { fatal: false }).decode(bytes));
}

/**
 * Reads a file of ours record by record: what is in memory is what was read, and a few megabytes of the file. The outcome is that
 * of `readImport`, but for the first fault being that which stands first in the file.
 */
export async function readLongOwn(file: ChosenFile, sliceBytes = SLICE_BYTES): Promise<ImportOutcome> {
  if (file.size > MOST_OWN_BYTES) return refuseBytes(file.size, MOST_OWN_BYTES);
  const decoder = new TextDecoder('utf-8', { fatal: true });
  const records = new OwnRecords(file.size);
  for (let at = 0; at < file.size; at += sliceBytes) {
    const bytes = await bytesOf(file, at, at + sliceBytes);
    const isLast = at + sliceBytes >= file.size;
    let text: string;
    try {
      if (bytes === null) return refuse('not-text');
      text = decoder.decode(bytes, { stream: !isLast });
    } catch {
      return refuse('not-text');
    }
    const failure = records.read(text);
    if (failure !== null) return { ok: false, failure };
  }
  return records.end();
}

/** The records of a file of ours, as they come. */
class OwnRecords {
  readonly #bytes: number;
  readonly #splitter = new EntrySplitter();
  readonly #lists: Lists = { notes: [], drafts: [], histories: [], explainers: [], tombstones: [] };
  #list: keyof UserTexts | null = null;
  /** Names of the lists that have begun. */
  #begun: readonly string[] = [];

  /** @param bytes - All that the file has. */
  constructor(bytes: number) {
    this.#bytes = bytes;
  }

  /** Reads on. Gives the first fault, after which there is no reading on. */
  read(text: string): ImportFailure | null {
    for (const part of this.#splitter.feed(text)) {
      const failure = part.kind === 'list' ? this.#begin(part) : this.#take(part);
      if (failure !== null) return failure;
    }
    // Whatever it is, it is long beside its records: then it has the limit of any other file.
    if (this.#splitter.frame.length > MOST_FRAME_LENGTH) return refuseBytes(this.#bytes, MOST_BYTES).failure;
    if (this.#splitter.openLength > MOST_ENTRY_LENGTH) return refuse('wrong-shape', this.#path()).failure;
    return null;
  }

  /** What was read, if the file ends here. */
  end(): ImportOutcome {
    if (this.#splitter.isOpen) return refuse('truncated');
    const frame = parseJson(this.#splitter.frame);
    if (!frame.ok) return frame;
    const read = readOwnJson(frame.value);
    return read.ok ? { ...read, texts: this.#lists as UserTexts } : read;
  }

  /** A list begins: what stands before it must be a file of ours, and one that we can read. */
  #begin({ before }: FilePart & { readonly kind: 'list' }): ImportFailure | null {
    const head = parseJson(`${before}]}`);
    if (!head.ok) return head.failure;
    const { value } = head;
    if (!isObject(value) || !isOwn(value)) return refuse('foreign').failure;
    // Lists that are still to come are no fault yet.
    const { explainers: _, ...first } = NO_TEXTS;
    const read = readOwnJson({ ...(value.version === 1 ? first : NO_TEXTS), ...value });
    if (!read.ok) return read.failure;
    const names = Object.keys(value).filter((name) => Array.isArray(value[name]));
    const name = names.find((each) => !this.#begun.includes(each));
    // One that comes twice: the second would take the place of the first.
    if (name === undefined) return refuse('not-json').failure;
    this.#begun = names;
    this.#list = name as keyof UserTexts;
    return null;
  }

  /** One record: parsed with the limits of any JSON, and of the shape of its list. */
  #take({ json }: FilePart & { readonly kind: 'entry' }): ImportFailure | null {
    if (this.#list === null || json.trim() === '') return refuse('not-json').failure;
    const parsed = parseJson(json, MOST_ENTRY_LENGTH);
    if (!parsed.ok) {
      const { reason, path } = parsed.failure;
      return refuse(reason === 'truncated' ? 'not-json' : reason, path && this.#path(path)).failure;
    }
    const read = v.safeParse(ownTexts.entries[this.#list].item, parsed.value, { abortEarly: true });
    if (!read.success) return refuse('wrong-shape', this.#path(pathOf(read.issues[0]))).failure;
    (this.#lists[this.#list] as unknown[]).push(read.output);
    return null;
  }

  /** Where in the file the present record is, or something in it. */
  #path(inRecord = ''): string {
    const list = this.#list ?? '';
    const record = `${list}.${list === '' ? 0 : this.#lists[list].length}`;
    return inRecord === '' ? record : `${record}.${inRecord}`;
  }
}
