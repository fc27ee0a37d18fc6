import { type ImportFailure, MOST_BYTES, refuse, refuseBytes } from './import-outcome.ts';

/** The part of the platform's `TextDecoder` that is used here; the core is compiled without the browser's types. */
declare const TextDecoder: new (label: string, options: { fatal: boolean }) => { decode(bytes: Uint8Array): string };

/** Brackets within brackets: our own files have 8, annotations some 10. */
const DEEPEST = 64;

/** Commas outside of texts: far above 10,000 notes, far below what fills the memory. */
const MOST_ENTRIES = 4_000_000;

const FORBIDDEN = new Set(['__proto__', 'constructor', 'prototype']);

export type Parsed =
  | { readonly ok: true; readonly value: unknown }
  | { readonly ok: false; readonly failure: ImportFailure };

interface Brackets {
  readonly deepest: number;
  readonly entries: number;
  /** Whether brackets or a text were still open at the end. */
  readonly isOpen: boolean;
}

/** Counts brackets without building anything: `JSON.parse` of 100 MB of `[` would fill the memory. */
function scan(text: string): Brackets {
  let [depth, deepest, entries, inText] = [0, 0, 0, false];
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    if (inText) {
      if (unit === 0x5c) i++;
      else if (unit === 0x22) inText = false;
    } else if (unit === 0x22) inText = true;
    else if (unit === 0x2c) entries++;
    else if (unit === 0x5b || unit === 0x7b) deepest = Math.max(deepest, ++depth);
    else if (unit === 0x5d || unit === 0x7d) depth--;
    if (deepest > DEEPEST || entries > MOST_ENTRIES) break;
  }
  return { deepest, entries, isOpen: inText || depth > 0 };
}

/** The path of the first forbidden name; null where there is none. */
function forbiddenPath(value: unknown, path: string): string | null {
  if (typeof value !== 'object' || value === null) return null;
  for (const [name, inner] of Object.entries(value)) {
    const here = path === '' ? name : `${path}.${name}`;
    if (FORBIDDEN.has(name)) return here;
    const found = forbiddenPath(inner, here);
    if (found !== null) return found;
  }
  return null;
}

function decode(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

function parse(text: string): { readonly value: unknown } | null {
  try {
    return { value: JSON.parse(text) };
  } catch {
    return null;
  }
}

/**
 * JSON of a stranger: its size, depth and names are looked at before anything else is.
 *
 * @param most - Bytes, or UTF-16 code units of a text.
 */
export function parseJson(file: Uint8Array | string, most = MOST_BYTES): Parsed {
  if (file.length > most) return refuseBytes(file.length, most);
  const decoded = typeof file === 'string' ? file : decode(file);
  if (decoded === null) return refuse('not-text');
  const text = decoded.replace(/^\ufeff/, '');
  const { deepest, entries, isOpen } = scan(text);
  if (deepest > DEEPEST) return refuse('too-deep');
  if (entries > MOST_ENTRIES) return refuse('too-many');
  const parsed = parse(text);
  if (parsed === null) return refuse(isOpen || text.trim() === '' ? 'truncated' : 'not-json');
  const forbidden = forbiddenPath(parsed.value, '');
  return forbidden === null ? { ok: true, value: parsed.value } : refuse('forbidden-name', forbidden);
}
