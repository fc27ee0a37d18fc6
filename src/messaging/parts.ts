/**
 * UTF-16 code units of JSON in one part of what is too long for a message. In its message each has at most three bytes, or two where
 * it must be escaped once more: 24 MB of the 64 MiB that Chromium takes, its own words around the message included
 * (`kMaxMessageLength` in `extensions/renderer/api/messaging`). At more it throws, as it does where nobody is left to answer.
 */
export const PART_LENGTH = 8_000_000;

/** JSON cut in parts, in order. */
export function* partsOf(json: string, length = PART_LENGTH): Generator<string> {
  for (let at = 0; at < json.length; at += length) yield json.slice(at, at + length);
}
