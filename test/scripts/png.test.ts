import { deflateSync } from 'node:zlib';
import { expect, it } from 'vitest';
import { readGreyPng, readPng, writePng } from '../../scripts/lib/png.mjs';
import { smallPng } from '../../scripts/lib/small-png.mjs';

/** A PNG of rows that are filtered already. */
function png(width: number, height: number, colour: number, rows: readonly (readonly number[])[]): Uint8Array {
  const chunk = (type: string, data: Uint8Array) => {
    const out = Buffer.alloc(data.length + 12); // nobody reads the checksum
    out.writeUInt32BE(data.length, 0);
    out.write(type, 4, 'latin1');
    out.set(data, 8);
    return out;
  };
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, colour, 0, 0, 0], 8);
  const data = deflateSync(Uint8Array.from(rows.flat()));
  return Buffer.concat([Buffer.alloc(8), chunk('IHDR', header), chunk('IDAT', data)]);
}

it.each([
  { filter: 'none', rows: [[0, 10, 20, 30, 40, 50, 60]] },
  { filter: 'left', rows: [[1, 10, 20, 30, 30, 30, 30]] },
  { filter: 'up', rows: [[2, 10, 20, 30, 40, 50, 60]] },
  { filter: 'mean', rows: [[3, 10, 20, 30, 35, 40, 45]] },
  { filter: 'nearest', rows: [[4, 10, 20, 30, 30, 30, 30]] },
])('reads a row that was filtered by $filter', ({ rows }) => {
  expect([...readPng(png(2, 1, 2, rows)).rgb]).toEqual([10, 20, 30, 40, 50, 60]);
});

it('reads rows that lean on the one above', () => {
  const rows = [
    [0, 10, 20, 30],
    [2, 1, 1, 1],
    [3, 0, 0, 0],
    [4, 250, 0, 0],
  ];
  expect([...readPng(png(1, 4, 2, rows)).rgb]).toEqual([10, 20, 30, 11, 21, 31, 5, 10, 15, 255, 10, 15]);
});

it('drops the transparency', () => {
  expect([...readPng(png(1, 1, 6, [[0, 1, 2, 3, 200]])).rgb]).toEqual([1, 2, 3]);
});

it('refuses what it cannot read', () => {
  expect(() => readPng(png(1, 1, 3, [[0, 1]]))).toThrow('wanted 8-bit colours');
  expect(() => readPng(new Uint8Array(8))).toThrow('found no header');
  expect(() => readGreyPng(png(1, 1, 2, [[0, 1, 2, 3]]))).toThrow('wanted a grey PNG');
});

it('gives back a grey picture', () => {
  const pixels = Uint8Array.of(0, 100, 200, 255, 7, 9);
  expect(readGreyPng(writePng(3, 2, pixels))).toEqual({ width: 3, height: 2, pixels });
});

it('keeps the colours of a screen with few, in a palette', () => {
  const small = smallPng(png(2, 1, 2, [[0, 255, 255, 255, 29, 92, 119]]));
  const at = (type: string) => small.indexOf(type) + 4;
  const palette = small.subarray(at('PLTE'), at('PLTE') + 6);
  expect(small[at('IHDR') + 9]).toBe(3); // colours of a palette
  expect([...palette]).toEqual(expect.arrayContaining([255, 29, 92, 119]));
});
