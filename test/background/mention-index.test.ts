import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { decodeBase64 } from '#background/embedded-index.ts';
import { type IndexSources, openMentionIndex } from '#background/mention-index.ts';
import { buildMentionIndex } from '#core/mentions/build-index.ts';
import { findMentions } from '#core/mentions/find-mentions.ts';
import { ENTRIES } from '../core/mentions/entries.ts';

const bytes = buildMentionIndex(ENTRIES);
const base64 = (list: Uint8Array): string => Buffer.from(list).toString('base64');
const encoded = base64(bytes);
const digest = createHash('sha256').update(bytes).digest('hex');

const text = 'The app sends personal data, the IMEI among them, to a server in China. The GDPR forbids it.';
const article = {
  title: '',
  text,
  blocks: [{ kind: 'paragraph' as const, start: 0, end: text.length }],
  language: 'en',
};

/** What is found in a text by the index that these sources give, and how often the aliases were asked for. */
async function found({
  encoded,
  aliases = async () => ENTRIES,
}: {
  encoded: string;
  aliases?: IndexSources['aliases'];
}) {
  const asked = vi.fn(aliases);
  const index = await openMentionIndex({ embedded: { encoded, digest }, aliases: asked });
  if (!index.ok) return index.failure.name;
  const { mentions } = findMentions(index.value, article, { density: 'all', hidden: new Set() });
  return { mentions: mentions.map(({ explainer }) => explainer), rebuilt: asked.mock.calls.length };
}

describe('the mention index of the background', () => {
  test('is the embedded one, and nothing else is asked for', async () => {
    expect(await found({ encoded })).toEqual({
      mentions: expect.arrayContaining(['imei', 'china-servers']),
      rebuilt: 0,
    });
  });

  test('is built anew where the embedded one is damaged, and finds the same', async () => {
    const whole = await found({ encoded });
    const wanted = typeof whole === 'string' ? [] : whole.mentions;
    const change = fc.record({ at: fc.nat(bytes.length - 1), flip: fc.integer({ min: 1, max: 255 }) });
    await fc.assert(
      fc.asyncProperty(change, async ({ at, flip }) => {
        const damaged = bytes.slice();
        damaged[at] = (damaged[at] ?? 0) ^ flip;
        expect(await found({ encoded: base64(damaged) })).toEqual({ mentions: wanted, rebuilt: 1 });
      }),
      { numRuns: 40 },
    );
  });

  test.each(['', 'no base64 at all!', encoded.slice(0, 1000), 'AAAA'])(
    'is built anew in place of %o',
    async (broken) => {
      expect(await found({ encoded: broken })).toMatchObject({ rebuilt: 1 });
    },
  );

  test('fails by name where the aliases are gone, too', async () => {
    const gone = () => Promise.reject(new Error('no such file'));
    expect(await found({ encoded: '', aliases: gone })).toBe('dataset-damaged');
    const half = async () => JSON.parse('[{"id": "imei"}]');
    expect(await found({ encoded: '', aliases: half })).toBe('dataset-damaged');
  });
});

describe('base64', () => {
  const native = Reflect.get(Uint8Array, 'fromBase64');
  afterEach(() => {
    Reflect.set(Uint8Array, 'fromBase64', native);
  });

  test.each([
    ['as older browsers read it', undefined],
    ['as newer browsers read it', (letters: string) => Uint8Array.from(Buffer.from(letters, 'base64'))],
  ])('gives the bytes, %s', (_, fromBase64) => {
    Reflect.set(Uint8Array, 'fromBase64', fromBase64);
    fc.assert(
      fc.property(fc.uint8Array(), (list) => {
        expect(decodeBase64(base64(list))).toEqual(list);
      }),
    );
  });
});
