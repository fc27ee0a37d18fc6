import { type Answer, fail } from '#core/failure.ts';
import { type MentionIndex, readMentionIndex } from '#core/mentions/read-index.ts';

/** The mention index as the build puts it into the background's script. */
export interface EmbeddedIndex {
  /** Its bytes in base64. */
  readonly encoded: string;
  /** Their SHA-256, in hexadecimal digits. */
  readonly digest: string;
}

/** Of browsers since 2025 (Chrome 140, Firefox 133); older ones have `atob` alone. TypeScript does not know it yet. */
interface FromBase64 {
  readonly fromBase64?: (text: string) => Uint8Array<ArrayBuffer>;
}

/** The bytes of a text in base64. Throws where it is none. */
export function decodeBase64(text: string): Uint8Array<ArrayBuffer> {
  const { fromBase64 } = Uint8Array as unknown as FromBase64;
  if (fromBase64 !== undefined) return fromBase64.call(Uint8Array, text);
  const letters = atob(text);
  const bytes = new Uint8Array(letters.length);
  for (let i = 0; i < letters.length; i++) bytes[i] = letters.charCodeAt(i);
  return bytes;
}

const hex = (bytes: ArrayBuffer): string =>
  [...new Uint8Array(bytes)].map((byte) => byte.toString(16).padStart(2, '0')).join('');

/**
 * Opens the embedded index. Its digest is compared on every wake, by the browser's own SHA-256, in a thread of its own,
 * while the settings are on their way: half a megabyte takes one or two milliseconds.
 *
 * Fails with `dataset-damaged` where a single bit is not as it was built; never throws.
 */
export async function openEmbeddedIndex({ encoded, digest }: EmbeddedIndex): Promise<Answer<MentionIndex>> {
  try {
    const bytes = decodeBase64(encoded);
    if (hex(await crypto.subtle.digest('SHA-256', bytes)) !== digest) return fail('dataset-damaged', 'digest');
    return readMentionIndex(bytes, { isWhole: true });
  } catch {
    return fail('dataset-damaged', 'encoding');
  }
}
