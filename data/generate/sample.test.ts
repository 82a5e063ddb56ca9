import { readdirSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { committedText, FOLDER, readCommitted } from './committed.ts';
import { sample } from './sample.ts';

const files = await sample();

test('regenerating gives the committed bytes, and there is no other file', () => {
  for (const [path, text] of files) {
    expect(committedText(path) === text, `${path} differs: run npm run sample`).toBe(true);
  }
  const committed = ['', 'public/'].flatMap((folder) =>
    readdirSync(`${FOLDER}/${folder}`)
      .filter((name) => name.includes('.'))
      .map((name) => `${folder}${name}`),
  );
  expect(committed.sort()).toEqual([...files.keys()].sort());
});

test('what a resident transfers before a map is wanted stays under 80 kB', () => {
  const roles = ['grids', 'stations', 'staff', 'places', 'walkways'];
  const sizes = roles.map((role) => gzipSync(committedText(`public/${role}.geojson`), { level: 9 }).length);
  expect(sizes.reduce((a, b) => a + b, 0)).toBeLessThan(80 * 1024);
});

test('the public part has no walk, house, event or private contact, and the date of the last patrol at most', () => {
  const { files: listed, audience } = JSON.parse(committedText('manifest.public.json'));
  expect(audience).toBe('public');
  for (const { path } of listed)
    expect(path).toMatch(/^public\/(grids|stations|staff|walkways|places|basemap)\.geojson$/);
  const grids = readCommitted<{ properties: { level: number; name: string; lastPatrolOn?: string } }>(
    'public/grids.geojson',
  );
  for (const { properties } of grids) {
    expect(properties.lastPatrolOn ?? '2026-11-22').toMatch(/^2026-11-\d\d$/);
  }
  const late = grids.filter(
    ({ properties }) => properties.level === 2 && properties.lastPatrolOn !== '2026-11-22',
  );
  expect(late.every(({ properties }) => properties.name.startsWith('示例'))).toBe(true);
  expect(JSON.stringify(readCommitted('public/staff.geojson'))).not.toMatch(/"contactPublic":false/);
});
