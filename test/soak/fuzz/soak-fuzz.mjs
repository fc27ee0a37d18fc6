// @ts-check
/** Seeded fuzzing of all that takes what others have made. Prints for each target how many cases with which seed. */
import { sourceModules } from '../../../scripts/lib/source-modules.mjs';

/** Cases between two looks at the clock; fast-check keeps what it has drawn for so long. */
const CHUNK = 2000;

/**
 * @param {{seed: number, cases: number, log: (line: string) => void}} options `cases` over all targets.
 * @returns {Promise<{figures: Record<string, unknown>, isGood: boolean}>}
 */
export async function soakFuzz({ seed, cases, log }) {
  const { load, close } = await sourceModules();
  try {
    const { TARGETS, tryCases } = await load('../test/soak/fuzz/targets');
    /** @type {Record<string, unknown>} */
    const figures = { seed };
    let total = 0;
    let faults = 0;
    for (const target of TARGETS) {
      const wanted = Math.max(1, Math.round(cases * target.share));
      const startedAt = performance.now();
      let done = 0;
      let fault = null;
      for (let chunk = 0; done < wanted && fault === null; chunk++) {
        const size = Math.min(CHUNK, wanted - done);
        fault = tryCases(target, seed + chunk, size);
        done += size;
      }
      total += done;
      const seconds = (performance.now() - startedAt) / 1000;
      const rate = Math.round(done / seconds).toLocaleString('en');
      log(
        `${target.name.padEnd(14)} ${done.toLocaleString('en').padStart(12)} cases from seed ${seed}, ${seconds.toFixed(0)} s, ${rate} a second`,
      );
      figures[target.name] = done;
      if (fault !== null) {
        faults++;
        log(`  DOES NOT HOLD, seed ${fault.seed}, path ${fault.path}: ${fault.text}`);
      }
    }
    log(`${total.toLocaleString('en')} cases, ${faults} that do not hold`);
    return { figures: { ...figures, cases: total, faults }, isGood: faults === 0 };
  } finally {
    await close();
  }
}
