// @ts-check
/** PNG files as browsers write them (8 bits a channel, not interlaced), read; and small ones written. https://www.w3.org/TR/png-3/ */
import { crc32, deflateSync, inflateSync } from 'node:zlib';

/**
 * @typedef {object} Picture
 * @property {number} width Pixels.
 * @property {number} height
 * @property {Uint8Array} rgb Three bytes a pixel, row by row; transparent parts as they would be on black are not our business: alpha is dropped.
 */

const SIGNATURE = Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a);
/** Bytes a pixel by colour type: red-green-blue without alpha, and with it. */
const CHANNELS = new Map([
  [2, 3],
  [6, 4],
]);

/** @param {Uint8Array} bytes @returns {{type: string, data: Uint8Array}[]} */
function chunksOf(bytes) {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const chunks = [];
  for (let at = SIGNATURE.length; at < bytes.length; ) {
    const length = view.getUint32(at);
    const type = String.fromCharCode(...bytes.subarray(at + 4, at + 8));
    chunks.push({ type, data: bytes.subarray(at + 8, at + 8 + length) });
    at += 12 + length;
  }
  return chunks;
}

/** Nearest of three neighbours, as filter 4 guesses. @param {number} a @param {number} b @param {number} c */
function paeth(a, b, c) {
  const [toA, toB, toC] = [Math.abs(b - c), Math.abs(a - c), Math.abs(a + b - 2 * c)];
  if (toA <= toB && toA <= toC) return a;
  return toB <= toC ? b : c;
}

/** Takes the filters off, row by row. @param {Uint8Array} data @param {number} row Bytes. @param {number} step Bytes a pixel. */
function unfilter(data, row, step) {
  const rows = data.length / (row + 1);
  const out = new Uint8Array(rows * row);
  for (let y = 0; y < rows; y++) {
    const filter = data[y * (row + 1)] ?? 0;
    const from = y * (row + 1) + 1;
    const to = y * row;
    for (let x = 0; x < row; x++) {
      const a = x >= step ? /** @type {number} */ (out[to + x - step]) : 0;
      const b = y > 0 ? /** @type {number} */ (out[to + x - row]) : 0;
      const c = x >= step && y > 0 ? /** @type {number} */ (out[to + x - row - step]) : 0;
      const guess =
        filter === 1 ? a : filter === 2 ? b : filter === 3 ? (a + b) >> 1 : filter === 4 ? paeth(a, b, c) : 0;
      out[to + x] = /** @type {number} */ (data[from + x]) + guess;
    }
  }
  return out;
}

/**
 * @param {Uint8Array} bytes
 * @returns {Picture} Throws where it is no PNG of 8-bit colours.
 */
export function readPng(bytes) {
  const chunks = chunksOf(bytes);
  const header = chunks.find(({ type }) => type === 'IHDR')?.data;
  if (header === undefined) throw new Error('wanted a PNG, found no header');
  const view = new DataView(header.buffer, header.byteOffset);
  const [width, height] = [view.getUint32(0), view.getUint32(4)];
  const step = CHANNELS.get(header[9] ?? -1);
  if (step === undefined || header[8] !== 8 || header[12] !== 0)
    throw new Error('wanted 8-bit colours, not interlaced, found another PNG');
  const packed = Buffer.concat(chunks.filter(({ type }) => type === 'IDAT').map(({ data }) => data));
  const pixels = unfilter(inflateSync(packed), width * step, step);
  if (step === 3) return { width, height, rgb: pixels };
  const rgb = new Uint8Array(width * height * 3);
  for (let at = 0, to = 0; at < pixels.length; at += 4) {
    rgb[to++] = pixels[at] ?? 0;
    rgb[to++] = pixels[at + 1] ?? 0;
    rgb[to++] = pixels[at + 2] ?? 0;
  }
  return { width, height, rgb };
}

/** @param {string} type @param {Uint8Array} data */
function chunk(type, data) {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const out = Buffer.alloc(body.length + 8);
  out.writeUInt32BE(data.length, 0);
  body.copy(out, 4);
  out.writeUInt32BE(crc32(body), body.length + 4);
  return out;
}

/**
 * A PNG with one byte a pixel, unfiltered, which is best for few colours.
 *
 * @param {number} width @param {number} height @param {Uint8Array} pixels
 * @param {Uint8Array} [palette] Three bytes for each value; without it the values are greys.
 */
export function writePng(width, height, pixels, palette) {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, palette ? 3 : 0, 0, 0, 0], 8);
  const rows = Buffer.alloc((width + 1) * height);
  for (let y = 0; y < height; y++) rows.set(pixels.subarray(y * width, (y + 1) * width), y * (width + 1) + 1);
  return Buffer.concat([
    SIGNATURE,
    chunk('IHDR', header),
    ...(palette ? [chunk('PLTE', palette)] : []),
    chunk('IDAT', deflateSync(rows, { level: 9, memLevel: 9 })),
    chunk('IEND', new Uint8Array()),
  ]);
}

/** A grey PNG that {@link writePng} has written, read back. @param {Uint8Array} bytes @returns {{width: number, height: number, pixels: Uint8Array}} */
export function readGreyPng(bytes) {
  const chunks = chunksOf(bytes);
  const header = Buffer.from(chunks.find(({ type }) => type === 'IHDR')?.data ?? []);
  if (header[8] !== 8 || header[9] !== 0) throw new Error('wanted a grey PNG, found another');
  const width = header.readUInt32BE(0);
  const packed = Buffer.concat(chunks.filter(({ type }) => type === 'IDAT').map(({ data }) => data));
  return { width, height: header.readUInt32BE(4), pixels: unfilter(inflateSync(packed), width, 1) };
}
