import fc from 'fast-check';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { succeed } from '#core/failure.ts';
import type { UserTexts } from '#core/notes/user-texts.ts';
import { fitsSchema } from '#messaging/validate.ts';
import { anyTexts } from '../core/notes/formats/arbitrary-texts.ts';

/** UTF-16 code units of a part: the longest that a message may carry, in small. */
const limit = vi.hoisted(() => ({ length: 100 }));
vi.mock('#messaging/parts.ts', () => ({
  get PART_LENGTH() {
    return limit.length;
  },
  partsOf: (json: string) =>
    Array.from({ length: Math.ceil(json.length / limit.length) }, (_, n) =>
      json.slice(n * limit.length, (n + 1) * limit.length),
    ),
}));
const sendMessage = vi.hoisted(() => vi.fn());
vi.mock('webextension-polyfill', () => ({ default: { runtime: { sendMessage } } }));

const { applyImport, planImport } = await import('#messaging/import-texts.ts');
const { ImportsInParts } = await import('../../src/background/imports-in-parts.ts');

const NOTHING: UserTexts = { notes: [], drafts: [], histories: [], explainers: [], tombstones: [] };
const writer = '0mh7k2v9q3f81c2a0';
const gone = { ok: false, failure: { name: 'storage-trouble' } };
const id = '0195b2c0-0000-4000-8000-000000000001';
const part = (index: number, json: string, endsBatch = true, of = id) => ({ id: of, index, json, endsBatch });

let imports: InstanceType<typeof ImportsInParts>;
let arrived: unknown[] = [];
let longest = 0;
beforeEach(() => {
  imports = new ImportsInParts();
  arrived = [];
  longest = 0;
  sendMessage.mockReset().mockImplementation(async ({ name, request }) => {
    if (!fitsSchema(name, request)) throw new Error(`wanted a request as promised, found another ${name}`);
    if (name === 'import/part') {
      longest = Math.max(longest, request.json.length);
      return imports.take(request);
    }
    const whole = imports.whole(request.texts);
    if (!whole.ok) return whole;
    arrived.push(whole.value);
    return succeed([]);
  });
});

describe('the texts of an import', () => {
  test('arrive whole and in order, in however many parts, and no part is longer than a message may be', async () => {
    let most = 0;
    await fc.assert(
      fc.asyncProperty(anyTexts, fc.integer({ min: 1, max: 4000 }), async (texts, length) => {
        limit.length = length;
        sendMessage.mockClear();
        arrived = [];
        longest = 0;
        const request = { texts, writer, at: 1 };
        expect([await planImport(request), await applyImport(request)]).toEqual([succeed([]), succeed([])]);
        expect(arrived).toEqual([texts, texts]);
        expect(longest).toBeLessThanOrEqual(length);
        most = Math.max(most, sendMessage.mock.calls.length);
      }),
    );
    expect(most).toBeGreaterThan(100);
  });

  test('go along with the request where they are short', async () => {
    await planImport({ texts: NOTHING, writer, at: 1 });
    expect(sendMessage).toHaveBeenCalledOnce();
    expect(arrived).toEqual([NOTHING]);
  });
});

describe('parts of an import', () => {
  test('that a worker holds no longer are a failure with a name, and so are those that do not follow one another', () => {
    expect(imports.take(part(1, ''))).toEqual(gone);
    imports.take(part(0, JSON.stringify(NOTHING)));
    expect(imports.take(part(2, ''))).toEqual(gone);
    expect(imports.whole({ inParts: { id, count: 2 } })).toEqual(gone);
    expect(imports.whole({ inParts: { id, count: 1 } })).toEqual(gone); // forgotten
  });

  test('whose last batch has not ended are none', () => {
    imports.take(part(0, '{"notes": [', false));
    expect(imports.whole({ inParts: { id, count: 1 } })).toEqual(gone);
  });

  test.each([
    ['no JSON', '{'],
    ['no texts', '[]'],
    ['texts with something else among them', JSON.stringify({ ...NOTHING, notes: [{ id: 1 }] })],
    ['texts with a list too many', JSON.stringify({ ...NOTHING, diaries: [] })],
  ])('that are %s are not understood, and nothing of them is held', (_, json) => {
    imports.take(part(0, JSON.stringify(NOTHING)));
    expect(imports.take(part(1, json))).toEqual({ ok: false, failure: { name: 'not-understood', detail: 'schema' } });
    expect(imports.whole({ inParts: { id, count: 1 } })).toEqual(gone);
  });

  test('begin anew with the first one, and are held for two imports at once', () => {
    const ids = [1, 2, 3].map((n) => id.slice(0, -1) + n);
    for (const each of ids) {
      imports.take(part(0, JSON.stringify(NOTHING), true, each));
      imports.take(part(0, JSON.stringify(NOTHING), true, each));
    }
    const kept = ids.map((each) => imports.whole({ inParts: { id: each, count: 1 } }).ok);
    expect(kept).toEqual([false, true, true]);
  });
});
