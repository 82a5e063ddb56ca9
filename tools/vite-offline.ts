/**
 * A Vite plugin that makes the public page installable and lets its second visit work without a network. Only what
 * residents need is kept on their phones: the page, its lazy parts, the worker that opens data, and the public data
 * without the base map. The intranet build has no service worker: nothing internal may stay in a browser's cache.
 */
import { readFileSync } from 'node:fs';
import type { Plugin } from 'vite';
import { VitePWA } from 'vite-plugin-pwa';

interface Chunk {
  readonly file: string;
  readonly css?: readonly string[];
  readonly imports?: readonly string[];
  readonly dynamicImports?: readonly string[];
}

/** What residents never open: formats of others, effects of maps and panels. */
const NEVER = /open-loose|flatgeobuf|map-effects/;

/** The files that the page can ever ask for, from the manifest of the build. */
function wantedFiles(outDir: string): ReadonlySet<string> {
  const chunks: Record<string, Chunk> = JSON.parse(readFileSync(`${outDir}/.vite/manifest.json`, 'utf8'));
  const seen = new Set<string>();
  const files = new Set<string>();
  const visit = (name: string): void => {
    const chunk = chunks[name];
    if (!chunk || seen.has(name) || NEVER.test(name)) return;
    seen.add(name);
    for (const file of [chunk.file, ...(chunk.css ?? [])]) files.add(file);
    for (const next of [...(chunk.imports ?? []), ...(chunk.dynamicImports ?? [])]) visit(next);
  };
  visit('index.html');
  return files;
}

export function offline(outDir: string): Plugin[] {
  return VitePWA({
    // The page registers it after its first answer (src/session/offline.ts).
    injectRegister: null,
    registerType: 'prompt',
    filename: 'sw.js',
    manifest: {
      name: '网格一张图',
      short_name: '找服务站',
      lang: 'zh-Hans',
      start_url: './#/find',
      scope: './',
      display: 'standalone',
      background_color: '#f4f6f8',
      theme_color: '#1450ad',
      icons: [{ src: 'icon.svg', sizes: 'any', type: 'image/svg+xml', purpose: 'any' }],
    },
    workbox: {
      // importScripts would be refused by the Trusted Types policy.
      inlineWorkboxRuntime: true,
      cleanupOutdatedCaches: true,
      clientsClaim: true,
      skipWaiting: false,
      sourcemap: false,
      globPatterns: [
        'index.html',
        'config.json',
        'icon.svg',
        'assets/*.{js,css}',
        'data/**/*.{json,geojson}',
        'fonts/fonts.json',
      ],
      globIgnores: ['**/basemap.geojson', '**/.vite/**'],
      dontCacheBustURLsMatching: /assets\/[^/]+-[\w-]{8,}\.\w+$/,
      manifestTransforms: [
        (entries) => {
          const wanted = wantedFiles(outDir);
          const keeps = (url: string): boolean =>
            !url.startsWith('assets/') || wanted.has(url) || /^assets\/open\.worker-/.test(url);
          return { manifest: entries.filter(({ url }) => keeps(url)), warnings: [] };
        },
      ],
    },
  });
}
