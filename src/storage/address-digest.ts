/** Bytes of the salt: nobody has a table of digests made with it, nor can two installs be compared. */
const SALT_BYTES = 16;

const base64 = (bytes: Uint8Array): string => btoa(String.fromCharCode(...bytes));

/** A salt for one install, in base64. */
export const newSalt = (): string => base64(crypto.getRandomValues(new Uint8Array(SALT_BYTES)));

export const isSalt = (value: unknown): value is string => typeof value === 'string' && value.length >= SALT_BYTES;

/** SHA-256 of salt and address, in base64: it can be compared with, and not be read. */
export async function digestOf(salt: string, address: string): Promise<string> {
  return base64(new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(`${salt} ${address}`))));
}
