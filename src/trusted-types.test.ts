import { expect, test } from 'vitest';
import { asText, ownScriptUrl } from './trusted-types.ts';

const PAGE = 'https://grid.example.org/wall/index.html?dataset=x#/screen';

test.each([
  'assets/open.worker-B1x_2y.js',
  './sw.js',
  'https://grid.example.org/wall/assets/maplibre-gl-worker-x.mjs',
])('runs %s', (url) => {
  expect(ownScriptUrl(url, PAGE)).toBe(url);
});

test.each([
  'https://evil.example.org/wall/assets/a.worker.js',
  '//evil.example.org/assets/a.worker.js',
  'assets/index-B1x.js',
  'assets/../../data/worker.js',
  'data/worker.js',
  'assets/a.worker.js?x',
  'data:text/javascript,worker.js',
  'blob:https://grid.example.org/worker.js',
])('refuses %s', (url) => {
  expect(() => ownScriptUrl(url, PAGE)).toThrow(/Refused to run/);
});

test('markup is shown as it is written', () => {
  expect(asText('<img src=x onerror="a&b">')).toBe('&lt;img src=x onerror=&quot;a&amp;b&quot;&gt;');
});
