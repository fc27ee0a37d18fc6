import { type ImportFailure, refuse, refuseBytes } from './import-outcome.ts';

/** A file as the browser hands it over; a `File` is one. */
export interface ChosenFile {
  /** In bytes. */
  readonly size: number;
  slice(start: number, end: number): { arrayBuffer(): Promise<ArrayBuffer> };
}

/** Some bytes of a file; null where the browser can not read it, or no longer. */
export const bytesOf = (file: ChosenFile, start: number, end: number): Promise<Uint8Array | null> =>
  file
    .slice(start, end)
    .arrayBuffer()
    .then((buffer) => new Uint8Array(buffer))
    .catch(() => null);

/** All bytes of a file, which is not even read where it has more than `most`. */
export async function allBytesOf(
  file: ChosenFile,
  most: number,
): Promise<
  { readonly ok: true; readonly bytes: Uint8Array } | { readonly ok: false; readonly failure: ImportFailure }
> {
  if (file.size > most) return refuseBytes(file.size, most);
  const bytes = await bytesOf(file, 0, file.size);
  return bytes === null ? refuse('not-text') : { ok: true, bytes };
}
