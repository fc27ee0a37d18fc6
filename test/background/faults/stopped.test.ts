import './gate.ts';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { gate } from './gate.ts';
import { expectOneOf } from './one-of.ts';
import { requestsFor } from './requests.ts';
import { keptNow, live, type Name, putBack, seed } from './world.ts';

vi.mock('webextension-polyfill', async () => ({ default: (await import('./fake-browser.ts')).fakeBrowser }));
vi.mock('#background/packaged-dataset.ts', async () => await import('./packaged.ts'));
vi.mock('#background/packaged-file.ts', () => ({ packaged: async () => new Response('{}') }));

/** Every stop of every request takes minutes: `npm run test:soak -- --only faults`. Else each so many of them. */
const isAll = process.env.SIDELIGHT_FAULTS === 'all';
const EVERY = isAll ? 1 : 13;
let stops = 0;

let base: Awaited<ReturnType<typeof seed>>;
beforeAll(async () => {
  // Names that are the same in every run; a note made twice would still stand there twice.
  vi.spyOn(crypto, 'getRandomValues').mockImplementation((array) => (array as Uint8Array).fill(9) as never);
  base = await seed();
});
afterAll(() => console.log(`stopped at ${stops} places`));

const requests = Object.keys(requestsFor({ noteId: '', noteRevision: '', draftRevision: '', snapshot: 0 })) as Name[];

describe('a worker that is stopped', () => {
  test.each(requests)('anywhere in %s: nothing is lost, half-written or doubled', async (name) => {
    const request = requestsFor(base.seeded)[name];
    await putBack(base.snapshot);
    const before = await keptNow();
    await putBack(base.snapshot);
    const whole = await live();
    await whole.handle(name, request);
    const calls = gate.count;
    whole.end();
    const after = await keptNow();
    for (let at = requests.indexOf(name) % EVERY; at <= calls; at += EVERY) {
      await putBack(base.snapshot);
      const life = await live();
      gate.stopAt = at;
      await life.handle(name, request).catch(() => undefined); // nobody hears it
      life.end();
      stops++;
      expectOneOf(await keptNow(), before, after);
      // Whoever had no answer asks again.
      const next = await live();
      const answer = await next.handle(name, request);
      next.end();
      // A worker holds the parts of a long answer in its memory: of those that another one has cut it knows nothing, and says so.
      expect(answer.ok).toBe(name !== 'answer/part');
      expectOneOf(await keptNow(), after, after);
    }
  });
});
