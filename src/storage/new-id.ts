import { recordId } from '#core/notes/record-id.ts';

/** A new UUIDv7 of a time in milliseconds since 1970. */
export const newId = (now: number): string => recordId(now, crypto.getRandomValues(new Uint8Array(10)));
