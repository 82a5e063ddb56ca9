import { defineConfig } from 'vitest/config';

/** Claims about what the builds made; run after `npm run build` and `npm run build:public`. */
export default defineConfig({
  test: { include: ['tests/built/**/*.test.ts'], testTimeout: 120_000, fileParallelism: false },
});
