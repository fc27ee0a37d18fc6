// @ts-check
/**
 * A font in which every letter is the same block, so that a layout is the same on every machine: no installed font, hinting or
 * shaping has a say. Made here and not kept as a file, as it is a few numbers. https://learn.microsoft.com/typography/opentype/spec/
 */

/** Units of the square that letters are drawn in. */
const EM = 1000;
const ASCENT = 900;
const DESCENT = 250;
/** Where the block stands, and how far it is to the next: about as wide as a letter of a text is on average. */
const BLOCK = { left: 40, right: 440, top: 520, advance: 480 };

/** Glyph numbers: what is missing, a space, nothing at all, and the block. */
const [SPACE, NOTHING, LETTER] = [1, 2, 3];

/** First and last code point of a run, and its glyph. What moves no text (joiners, marks of direction, variants) has no width. */
const RUNS = /** @type {const} */ ([
  [0x20, 0x20, SPACE],
  [0x21, 0x9f, LETTER],
  [0xa0, 0xa0, SPACE],
  [0xa1, 0x1fff, LETTER],
  [0x2000, 0x200a, SPACE],
  [0x200b, 0x200f, NOTHING],
  [0x2010, 0x2027, LETTER],
  [0x2028, 0x202e, NOTHING],
  [0x202f, 0x202f, SPACE],
  [0x2030, 0x205f, LETTER],
  [0x2060, 0x2069, NOTHING],
  [0x206a, 0xfdff, LETTER],
  [0xfe00, 0xfe0f, NOTHING],
  [0xfe10, 0x10ffff, LETTER],
]);

/** @param {number[]} values Two bytes each. */
const words = (...values) => Buffer.from(values.flatMap((value) => [(value >> 8) & 0xff, value & 0xff]));
/** @param {number[]} values Four bytes each. */
const longs = (...values) => Buffer.concat(values.map((value) => words(value >>> 16, value & 0xffff)));

/** A glyph of one rectangle, its corners one after the other. */
const block = Buffer.concat([
  words(1, BLOCK.left, 0, BLOCK.right, BLOCK.top), // one contour, and its box
  words(3, 0), // its last point; no instructions
  Buffer.from([1, 1, 1, 1]), // four points on the outline
  words(BLOCK.left, BLOCK.right - BLOCK.left, 0, BLOCK.left - BLOCK.right), // steps to the side
  words(0, 0, BLOCK.top, 0), // steps up
]);
const glyph = Buffer.concat([block, Buffer.alloc((4 - (block.length % 4)) % 4)]);

/** Format 13: many code points to one glyph. */
function cmap() {
  const groups = RUNS.map(([from, to, id]) => longs(from, to, id));
  const length = 16 + 12 * RUNS.length;
  return Buffer.concat([words(0, 1, 3, 10), longs(12), words(13, 0), longs(length, 0, RUNS.length), ...groups]);
}

/** The family's name, which is all that has to be said. */
function name() {
  const text = Buffer.from('Greeked', 'utf16le').swap16();
  const records = [1, 2, 4, 6].map((id) => words(3, 1, 0x409, id, text.length, 0));
  return Buffer.concat([words(0, records.length, 6 + 12 * records.length), ...records, text]);
}

/** @returns {Record<string, Buffer>} By the names of the format, in the order of their bytes. */
const tables = () => ({
  'OS/2': Buffer.concat([
    words(4, BLOCK.advance, 400, 5, 0, 650, 600, 0, 75, 650, 600, 0, 350, 50, 260, 0), // weights, sub- and superscripts, strike-out
    Buffer.alloc(10 + 16 + 4), // family class's details, ranges, maker
    words(0x40, 0x20, 0xffff, ASCENT, -DESCENT, 0, ASCENT, DESCENT),
    longs(1, 0),
    words(BLOCK.top, 700, 0, 0x20, 1),
  ]),
  cmap: cmap(),
  glyf: Buffer.concat([glyph, glyph]),
  head: Buffer.concat([
    longs(0x10000, 0x10000, 0, 0x5f0f3cf5),
    words(3, EM),
    Buffer.alloc(16), // when it was made
    words(BLOCK.left, 0, BLOCK.right, BLOCK.top, 0, 8, 2, 1, 0),
  ]),
  hhea: Buffer.concat([
    longs(0x10000),
    words(ASCENT, -DESCENT, 0, BLOCK.advance, 0, 0, BLOCK.right, 1, 0, 0, 0, 0, 0, 0, 0, 4),
  ]),
  hmtx: words(BLOCK.advance, BLOCK.left, 260, 0, 0, 0, BLOCK.advance, BLOCK.left),
  loca: longs(0, glyph.length, glyph.length, glyph.length, 2 * glyph.length),
  maxp: Buffer.concat([longs(0x10000), words(4, 4, 1, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0, 0)]),
  name: name(),
  post: Buffer.concat([longs(0x30000, 0), words(-100, 50), longs(0, 0, 0, 0, 0)]),
});

/** The font as a TrueType file. @returns {Buffer} */
export function greekedFont() {
  const entries = Object.entries(tables());
  let at = 12 + 16 * entries.length;
  const records = [];
  const bodies = [];
  for (const [tag, data] of entries) {
    records.push(Buffer.from(tag, 'latin1'), longs(0, at, data.length));
    const body = Buffer.concat([data, Buffer.alloc((4 - (data.length % 4)) % 4)]);
    bodies.push(body);
    at += body.length;
  }
  const range = 2 ** Math.floor(Math.log2(entries.length)) * 16;
  const header = words(entries.length, range, Math.log2(range / 16), entries.length * 16 - range);
  return Buffer.concat([longs(0x10000), header, ...records, ...bodies]);
}

/** A style sheet that sets everything in it. */
export const greekedStyles = () => `
  @font-face {
    font-family: Greeked;
    src: url(data:font/ttf;base64,${greekedFont().toString('base64')});
    font-weight: 1 1000;
  }
  *, *::before, *::after, *::placeholder, *::marker { font-family: Greeked !important; font-synthesis: none !important; }
`;
