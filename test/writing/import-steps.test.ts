import { beforeEach, describe, expect, test, vi } from 'vitest';
import { fail, succeed } from '#core/failure.ts';
import { importSteps } from '../../src/writing/import-steps.ts';

const file = (name: string, text = name) => new File([text], name);

/** Files are "compared" when the test says so; what is written, in order. */
let answers = new Map<string, (hasChanges: boolean) => void>();
let written: string[] = [];
let shown: unknown[] = [];
beforeEach(() => {
  answers = new Map();
  written = [];
  shown = [];
});

const begin = (
  apply = async (name: string) => {
    written.push(name);
    return succeed({ state: 'done', added: 1, changed: 0 } as const);
  },
) =>
  importSteps<string, { readonly state: 'planned'; readonly name: string }>({
    show: (view) => shown.push(view),
    plan: async (chosen) => {
      const { name } = chosen;
      const text = new TextDecoder().decode(await chosen.arrayBuffer());
      const hasChanges = await new Promise<boolean>((resolve) => answers.set(name, resolve));
      return { view: { state: 'planned', name: text }, request: hasChanges ? name : null };
    },
    apply,
  });
const compared = async (name: string, hasChanges = true) => {
  await vi.waitFor(() => expect(answers.has(name)).toBe(true));
  answers.get(name)?.(hasChanges);
};

describe('a file that is imported', () => {
  test('is read, compared, and written after a yes, once', async () => {
    const steps = begin();
    const choosing = steps.choose(file('a.json', 'text'));
    await compared('a.json');
    await choosing;
    expect(written).toEqual([]);
    await steps.apply();
    await steps.apply();
    expect(written).toEqual(['a.json']);
    expect(shown).toEqual([
      { state: 'reading' },
      { state: 'planned', name: 'text' },
      { state: 'done', added: 1, changed: 0 },
    ]);
  });

  test('gives way to one that is chosen later, whichever is compared first', async () => {
    const steps = begin();
    const [first, second] = [steps.choose(file('first')), steps.choose(file('second'))];
    await compared('second');
    await second;
    await compared('first');
    await first;
    await steps.apply();
    expect(written).toEqual(['second']);
    expect(shown).not.toContainEqual({ state: 'planned', name: 'first' });
  });

  test('is dropped, also while it is read, and where there is nothing to write', async () => {
    const steps = begin();
    const choosing = steps.choose(file('a'));
    await vi.waitFor(() => expect(answers.has('a')).toBe(true));
    steps.cancel();
    await compared('a');
    await choosing;
    await steps.apply();
    const again = steps.choose(file('b'));
    await compared('b', false);
    await again;
    await steps.apply();
    expect(written).toEqual([]);
  });

  test('stays planned where it could not be written', async () => {
    let room = false;
    const steps = begin(async (name) => {
      if (!room) return fail('storage-full');
      written.push(name);
      return succeed({ state: 'done', added: 1, changed: 0 } as const);
    });
    const choosing = steps.choose(file('a'));
    await compared('a');
    await choosing;
    await steps.apply();
    expect(shown.at(-1)).toEqual({ state: 'failed', failure: 'storage-full' });
    room = true;
    await steps.apply();
    expect(written).toEqual(['a']);
  });
});
