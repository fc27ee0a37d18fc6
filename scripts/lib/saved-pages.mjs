// @ts-check
/** Saved HTML pages on disk, each with the address that it is shown under. */
import { readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { gunzipSync } from 'node:zlib';

/**
 * @typedef {object} SavedPage
 * @property {string} file As it was named on the command line, or found below a folder.
 * @property {string} url
 * @property {Uint8Array} body
 * @property {string} contentType
 */

const isPage = (/** @type {string} */ name) => /\.html?(\.gz)?$/i.test(name);

/**
 * The saved pages among files and folders, in the order named; below a folder, in the order of their names.
 *
 * @param {readonly string[]} named
 * @returns {string[]}
 */
export function findSavedPages(named) {
  return named.flatMap((each) => {
    if (!statSync(each).isDirectory()) return [each];
    const names = readdirSync(each, { recursive: true, encoding: 'utf8' }).filter(isPage).sort();
    return names.map((name) => path.join(each, name)).filter((file) => statSync(file).isFile());
  });
}

/** What `&amp;` and its like stand for in an address. @param {string} text */
const decodeEntities = (text) =>
  text.replace(/&(amp|#38|#x26|quot|#39|lt|gt);/gi, (_, name) => {
    const known = { quot: '"', '#39': "'", lt: '<', gt: '>' };
    return known[/** @type {keyof typeof known} */ (name.toLowerCase())] ?? '&';
  });

/** The value of an attribute in a tag's text. @param {string} tag @param {string} name */
function attribute(tag, name) {
  const match = tag.match(new RegExp(`\\s${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)'|([^\\s>]+))`, 'i'));
  return match ? decodeEntities(match[1] ?? match[2] ?? match[3] ?? '').trim() : null;
}

/**
 * The address in a page's `<link rel="canonical">`, where it is a whole one that the page server can play; else null.
 *
 * @param {string} html
 * @returns {string | null}
 */
export function canonicalUrl(html) {
  for (const [tag] of html.matchAll(/<link\s[^>]*>/gi)) {
    if (!attribute(tag, 'rel')?.toLowerCase().split(/\s+/).includes('canonical')) continue;
    const href = attribute(tag, 'href') ?? '';
    if (URL.canParse(href) && /^https?:$/.test(new URL(href).protocol) && new URL(href).port === '') return href;
  }
  return null;
}

/** A page's own `<meta charset>` must stay in force: a charset in the header would overrule it. @param {Uint8Array} body */
function contentTypeOf(body) {
  const start = Buffer.from(body.subarray(0, 2048)).toString('latin1');
  return /<meta\s[^>]*charset/i.test(start) ? 'text/html' : 'text/html; charset=utf-8';
}

/**
 * Reads a saved page, `.html` or `.html.gz`.
 *
 * @param {string} file
 * @param {string | undefined} url Its address, where the caller knows it.
 * @returns {SavedPage}
 */
export function readSavedPage(file, url) {
  const bytes = readFileSync(file);
  const body = file.endsWith('.gz') ? gunzipSync(bytes) : bytes;
  const address = url ?? canonicalUrl(body.toString('latin1'));
  const name = encodeURIComponent(path.basename(file).replace(/\.gz$/, ''));
  return { file, url: address ?? `https://saved.example/${name}`, body, contentType: contentTypeOf(body) };
}
