import preact from '@preact/preset-vite';
import { defineConfig } from 'vitest/config';

/** Two projects: `unit` runs anywhere in seconds; `e2e` drives the packed extension in real browsers, one file at a time. */
export default defineConfig({
  plugins: [preact()],
  test: {
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          include: ['test/**/*.test.{ts,tsx}'],
          exclude: ['test/e2e/**', 'test/soak/**'],
          // A property test may draw ten thousand cases on a laptop that is busy with something else.
          testTimeout: 20_000,
        },
      },
      {
        extends: true,
        test: {
          name: 'e2e',
          include: ['test/e2e/**/*.test.ts'],
          fileParallelism: false,
          testTimeout: 60_000,
          hookTimeout: 120_000,
        },
      },
    ],
  },
});
