/**
 * Bytes that a request may have. Chromium takes messages of 64 MiB in JSON, its own words around the request included, and throws
 * at more, as it does where nobody is left to answer (`kMaxMessageLength` in `extensions/renderer/api/messaging`).
 */
const MOST_MESSAGE_BYTES = 64_000_000;

/** Whether a request is short enough to be sent. It is written out for that: only those that may be long are worth the asking. */
export const fitsInMessage = (request: object): boolean =>
  new Blob([JSON.stringify(request)]).size <= MOST_MESSAGE_BYTES;
