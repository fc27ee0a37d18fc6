/** Of browsers since 2025 (Chrome 140, Firefox 133); older ones have `atob` alone. TypeScript does not know it yet. */
interface FromBase64 {
  readonly fromBase64?: (text: string) => Uint8Array;
}

/**
 * The bytes of a text in base64, as the build puts the mention index into the background's script. Throws where the text
 * is no base64.
 */
export function decodeIndex(encoded: string): Uint8Array {
  const { fromBase64 } = Uint8Array as unknown as FromBase64;
  if (fromBase64 !== undefined) return fromBase64.call(Uint8Array, encoded);
  const letters = atob(encoded);
  const bytes = new Uint8Array(letters.length);
  for (let i = 0; i < letters.length; i++) bytes[i] = letters.charCodeAt(i);
  return bytes;
}
