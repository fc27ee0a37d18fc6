import preact from '@preact/preset-vite';
import { defineConfig } from 'vitest/config';
import { LongestFirst } from './test/longest-first.ts';

/** Measures milliseconds of real time, and so has the machine to itself. */
const TIMED = ['test/e2e/notes-survive.test.ts', 'test/e2e/extension-goes.test.ts'];

/** `unit` runs anywhere in seconds; `e2e` drives the packed extension in real browsers, two files at a time. */
export default defineConfig({
  plugins: [preact()],
  test: {
    sequence: { sequencer: LongestFirst },
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          include: ['test/**/*.test.{ts,tsx}'],
          exclude: ['test/e2e/**', 'test/soak/**'],
          // Vitest leaves one processor out, which of two is half.
          maxWorkers: '100%',
          // A property test may draw ten thousand cases on a laptop that is busy with something else.
          testTimeout: 20_000,
        },
      },
      {
        extends: true,
        test: {
          name: 'e2e',
          include: ['test/e2e/**/*.test.ts'],
          exclude: TIMED,
          // Each file has browsers, profiles and ports of its own. Two at a time is what two cores can do.
          maxWorkers: 2,
          testTimeout: 60_000,
          hookTimeout: 120_000,
        },
      },
      {
        extends: true,
        test: { name: 'e2e-timed', include: TIMED, fileParallelism: false, testTimeout: 60_000, hookTimeout: 120_000 },
      },
    ],
  },
});
