import { defineConfig } from 'vitest/config';
import { hanziFont } from './tools/hanzi-font.ts';
import { noForeignHost } from './tools/no-foreign-host.ts';
import { shipDataset } from './tools/vite-dataset.ts';
import { offline } from './tools/vite-offline.ts';
import { metaPolicy } from './tools/vite-policy.ts';
import { publicPage } from './tools/vite-public-page.ts';
import { traditionalWords } from './tools/zh-hant.ts';

export default defineConfig(({ mode }) => ({
  base: './',
  plugins: [
    hanziFont(),
    noForeignHost(),
    traditionalWords(),
    shipDataset({ folder: 'data/xiyuan', audience: mode === 'public' ? 'public' : 'internal' }),
    metaPolicy(),
    // Residents' phones keep the public page; the intranet build keeps nothing.
    ...(mode === 'public' ? [publicPage(), ...offline('dist-public')] : []),
  ],
  build: {
    outDir: mode === 'public' ? 'dist-public' : 'dist',
    // The public page is the residents', whose phones are old; the maps of the intranet need more anyway.
    target: mode === 'public' ? ['chrome87', 'safari14'] : ['chrome109', 'safari16.4'],
    // Inlined fonts become data: URLs, which the Content-Security-Policy refuses.
    assetsInlineLimit: 0,
    // Sizes by mode are read from it (.size-limit.js).
    manifest: true,
    chunkSizeWarningLimit: 1200,
  },
  worker: { format: 'es' },
  test: {
    include: [
      'src/**/*.test.ts',
      'data/generate/**/*.test.ts',
      'tools/**/*.test.ts',
      'tests/unit/**/*.test.ts',
    ],
    testTimeout: 60_000,
    hookTimeout: 60_000,
  },
}));
