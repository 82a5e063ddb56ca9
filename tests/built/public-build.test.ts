import { readFileSync } from 'node:fs';
import { globSync } from 'tinyglobby';
import { describe, expect, test } from 'vitest';

interface Features {
  readonly features: readonly { readonly properties: Readonly<Record<string, unknown>> }[];
}

const read = (path: string): Features['features'] =>
  (JSON.parse(readFileSync(path, 'utf8')) as Features).features;

const INTERNAL = {
  staff: read('data/xiyuan/staff.geojson').filter(({ properties }) => properties.contactPublic !== true),
  tracks: read('data/xiyuan/tracks.geojson'),
  events: read('data/xiyuan/events.geojson'),
  buildings: read('data/xiyuan/buildings.geojson'),
};
const TEXT = globSync('dist-public/**/*', { ignore: '**/*.woff2', dot: true }).map((path) => {
  const text = readFileSync(path, 'utf8');
  return { path, text, words: new Set(text.match(/[^"'`]{2,}/g)) };
});
const PUBLIC_STAFF = read('data/xiyuan/public/staff.geojson').map(({ properties }) => properties);

/** Values of one property, without those that public contacts have too (a made-up name may occur twice). */
function valuesOf(features: Features['features'], key: string): string[] {
  const open = new Set(PUBLIC_STAFF.map((properties) => properties[key]));
  const values = features
    .map(({ properties }) => properties[key])
    .filter((value) => typeof value === 'string');
  return [...new Set(values)].filter((value) => value.length > 1 && !open.has(value));
}

describe('the build for the open internet', () => {
  test('has something to look through', () => {
    expect(TEXT.some(({ path }) => path.endsWith('manifest.public.json'))).toBe(true);
    expect(INTERNAL.staff.length + INTERNAL.tracks.length).toBeGreaterThan(100);
  });

  test.each([
    ['ids of tracks', valuesOf(INTERNAL.tracks, 'id')],
    ['pseudonyms in tracks', valuesOf(INTERNAL.tracks, 'staffId')],
    ['ids of staff that is not public', valuesOf(INTERNAL.staff, 'id')],
    ['names of staff that is not public', valuesOf(INTERNAL.staff, 'name')],
    ['phones that are not public', valuesOf(INTERNAL.staff, 'phone')],
    ['ids of events', valuesOf(INTERNAL.events, 'id')],
    ['outcomes of events', valuesOf(INTERNAL.events, 'outcome')],
    ['ids of buildings', valuesOf(INTERNAL.buildings, 'id')],
  ])('holds no %s', (_, secrets) => {
    const found = TEXT.flatMap(({ path, words }) =>
      secrets.filter((secret) => words.has(secret)).map((secret) => [path, secret]),
    );
    expect(found.slice(0, 5)).toEqual([]);
  });

  test('carries no internal file and no mode but the residents’', () => {
    const paths = TEXT.map(({ path }) => path.replace('dist-public/', ''));
    expect(
      paths.filter(
        (path) =>
          /(tracks|events|buildings)\.geojson|(^|\/)manifest\.json$/.test(path) && !path.startsWith('.vite/'),
      ),
    ).toEqual([]);
    expect(paths.filter((path) => /og-(screen|plan)|deck/.test(path))).toEqual([]);
  });

  test('says that it opens before any script has come, and whom to call where none may run', () => {
    const page = TEXT.find(({ path }) => path === 'dist-public/index.html')?.text ?? '';
    const body = page.slice(page.indexOf('<body>'));
    expect(body).toMatch(/<p class="opening">[^<]*正在打开/);
    expect(body).toMatch(/<noscript>.*12345.*<\/noscript>/s);
  });

  test('needs no second script to show the residents’ page', () => {
    const entry = TEXT.find(({ path }) => /assets\/index-[^/]*\.js$/.test(path))?.text ?? '';
    expect(entry).toContain('og-station-list');
  });

  test('says that it is public', () => {
    const manifest = TEXT.find(({ path }) => path.endsWith('manifest.public.json'));
    expect(JSON.parse(manifest?.text ?? '{}')).toMatchObject({ audience: 'public' });
  });
});
