/** What an id of a note or draft looks like: a UUID, version 7 (RFC 9562). */
export const RECORD_ID = /^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;

/**
 * A new id, UUIDv7: sorts by time of creation.
 *
 * @param now - Milliseconds since 1970.
 * @param chance - Ten random bytes.
 */
export function recordId(now: number, chance: Uint8Array): string {
  const time = Math.max(0, Math.floor(now)).toString(16).padStart(12, '0').slice(-12);
  const bytes = Array.from({ length: 10 }, (_, i) => chance[i] ?? 0);
  const random = bytes.map((byte, i) => (i === 2 ? (byte & 0x3f) | 0x80 : byte).toString(16).padStart(2, '0')).join('');
  return `${time.slice(0, 8)}-${time.slice(8)}-7${random.slice(1, 4)}-${random.slice(4, 8)}-${random.slice(8)}`;
}

/** The one of two ids that was made first. */
export const olderId = (a: string, b: string): string => [a, b].sort()[0] ?? a;
