import './gate.ts';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import type { Answer, FailureName } from '#core/failure.ts';
import { FAULTS, gate } from './gate.ts';
import { expectOneOf } from './one-of.ts';
import { requestsFor } from './requests.ts';
import { keptNow, live, type Name, putBack, seed } from './world.ts';

vi.mock('webextension-polyfill', async () => ({ default: (await import('./fake-browser.ts')).fakeBrowser }));
vi.mock('#background/packaged-dataset.ts', async () => await import('./packaged.ts'));
vi.mock('#background/packaged-file.ts', () => ({ packaged: async () => new Response('{}') }));

/** Every call of every request takes minutes: `npm run test:soak -- --only faults`. Else each so many of them. */
const EVERY = process.env.SIDELIGHT_FAULTS === 'all' ? 1 : 50;
const NAMED: readonly FailureName[] = ['storage-full', 'storage-trouble'];
let failed = 0;

let base: Awaited<ReturnType<typeof seed>>;
beforeAll(async () => {
  vi.spyOn(crypto, 'getRandomValues').mockImplementation((array) => (array as Uint8Array).fill(9) as never);
  vi.spyOn(console, 'warn').mockImplementation(() => undefined); // Dexie says that it opens a closed database anew
  base = await seed();
});
afterAll(() => console.log(`failed at ${failed} calls`));

const requests = Object.keys(requestsFor({ noteId: '', noteRevision: '', draftRevision: '', snapshot: 0 })) as Name[];

describe('where one call to the storage fails', () => {
  test.each(requests)(
    'in %s: a named failure or a true answer, nothing half-written, and the next call works',
    async (name) => {
      const request = requestsFor(base.seeded)[name];
      await putBack(base.snapshot);
      const before = await keptNow();
      await putBack(base.snapshot);
      const whole = await live();
      const unharmed = await whole.handle(name, request);
      const calls = gate.count;
      whole.end();
      const after = await keptNow();
      const ways = FAULTS.flatMap((fault) => Array.from({ length: calls }, (_, at) => ({ fault, at })));
      for (const { fault, at } of ways.filter((_, i) => i % EVERY === requests.indexOf(name) % EVERY)) {
        await putBack(base.snapshot);
        const life = await live();
        gate.failing = { at, fault };
        const answer: Answer<unknown> = await life.handle(name, request);
        failed++;
        const which = `${name}, call ${at}, ${fault}`;
        if (!answer.ok) expect(NAMED, which).toContain(answer.failure.name);
        if (!answer.ok && fault === 'quota' && gate.hasFailedWriting)
          expect(answer.failure.name, which).toBe('storage-full');
        // What was said to be kept is kept; what was not may be, whole. The name under a draft may wait for the next save.
        const mayWait = !answer.ok || name === 'draft/save';
        const texts = answer.ok ? after.texts : before.texts;
        expectOneOf(await keptNow(), { texts, chosen: mayWait ? before.chosen : after.chosen }, after, which);
        const again = await life.handle(name, request);
        life.end();
        expect(again.ok, which).toBe(unharmed.ok);
        expectOneOf(await keptNow(), after, after, which);
      }
    },
  );
});
