/** Work in steps: it may be stopped for a while at each `yield`. */
export type Steps<T> = Generator<undefined, T, undefined>;

/** So long we work before the page gets its turn; milliseconds. Less than 50 nobody notices; less than half, as steps overrun. */
export const SLICE_MS = 20;

/** Does all of it without a stop. */
export function atOnce<T>(steps: Steps<T>): T {
  for (;;) {
    const { done, value } = steps.next();
    if (done) return value;
  }
}

interface Scheduler {
  yield?: () => Promise<void>;
}

/** Lets the browser do what waits: input, drawing, the page's own work. */
function letOthersWork(): Promise<void> {
  const { scheduler } = globalThis as typeof globalThis & { readonly scheduler?: Scheduler };
  return scheduler?.yield?.() ?? new Promise((resolve) => setTimeout(resolve, 0));
}

/** Does it in slices, so that a page never waits long for us; null where it is not wanted any more. */
export async function inSlices<T>(steps: Steps<T>, isWanted: () => boolean): Promise<T | null> {
  let started = performance.now();
  for (;;) {
    const { done, value } = steps.next();
    if (done) return value;
    if (performance.now() - started < SLICE_MS) continue;
    await letOthersWork();
    if (!isWanted()) return null;
    started = performance.now();
  }
}
