import { defineConfig } from 'vitest/config';

/** The trials of the face in a real Chromium: `npx vitest run --config test/gallery/vitest.config.ts`. */
export default defineConfig({
  root: `${import.meta.dirname}/../..`,
  test: {
    include: ['test/gallery/**/*.e2e.ts'],
    fileParallelism: false,
    testTimeout: 60_000,
    hookTimeout: 60_000,
  },
});
