import { defineConfig } from 'vitest/config';

/** Checks on real data that nobody on this project made; the folder lies beside the checkout and is not ours to ship. */
export default defineConfig({
  test: { include: ['tests/shared/**/*.test.ts'], testTimeout: 180_000, fileParallelism: false },
});
