import fc from 'fast-check';
import { expect, test } from 'vitest';
import { box, grid, squares, world } from '../../../tests/patrol-world.ts';
import { distanceM } from '../../geo/measure.ts';
import type { GridCode } from '../../model/grid.ts';
import type { Station } from '../../model/records.ts';
import { hatch } from '../images/hatch.ts';
import { imagesOf } from '../images/scene-images.ts';
import { PALETTES } from '../palettes/by-theme.ts';
import { coverageRim } from './coverage-rim.ts';
import { zoomWhere } from './grid-levels.ts';
import { nameSource } from './names.ts';
import { neighbourTints } from './neighbour-tints.ts';

const station = (id: string, lng: number, lat: number): Station => ({
  id,
  name: id,
  gridCode: 'g00' as GridCode,
  facilityClass: 'station',
  positionSource: 'synthetic',
  geometry: { type: 'Point', coordinates: [lng, lat] },
  extra: {},
});

test('neighbours never share a tint, corners included', () => {
  const size = 6;
  const tints = neighbourTints(world({ grids: squares(size) }), 2);
  const tint = (x: number, y: number) => tints.get(`g${x}${y}` as GridCode);
  for (let x = 0; x < size; x++) {
    for (let y = 0; y < size; y++) {
      for (const [dx, dy] of [
        [1, 0],
        [0, 1],
        [1, 1],
        [1, -1],
      ] as const) {
        if (tint(x + dx, y + dy) !== undefined) expect(tint(x, y)).not.toBe(tint(x + dx, y + dy));
      }
    }
  }
  expect(new Set(tints.values()).size).toBe(6);
});

test('the rim of coverage is a radius away from a station and nowhere nearer to any', () => {
  const point = fc.tuple(
    fc.double({ min: 118.5, max: 118.52, noNaN: true }),
    fc.double({ min: 24.8, max: 24.82, noNaN: true }),
  );
  fc.assert(
    fc.property(fc.array(point, { minLength: 1, maxLength: 6 }), (points) => {
      const stations = points.map(([lng, lat], i) => station(String(i), lng, lat));
      const [rim] = coverageRim(world({ stations }), 500).features;
      const lines = rim?.geometry.type === 'MultiLineString' ? rim.geometry.coordinates : [];
      for (const at of lines.flat()) {
        const nearest = Math.min(...points.map((from) => distanceM(from, at)));
        expect(Math.abs(nearest - 500)).toBeLessThan(0.5);
      }
    }),
    { numRuns: 40 },
  );
});

test('a lonely station has a whole circle, and one that others cover has none', () => {
  const runs = (stations: readonly Station[]) => {
    const [rim] = coverageRim(world({ stations }), 500).features;
    return rim?.geometry.type === 'MultiLineString' ? rim.geometry.coordinates : [];
  };
  const [whole] = runs([station('a', 118.5, 24.8)]);
  expect(whole?.length).toBe(97);
  expect(whole?.[0]).toEqual(whole?.at(-1));
});

test('a long name breaks after the name of its parent, a short one not at all', () => {
  const names = (child: string) =>
    nameSource(
      world({
        grids: [
          grid('a', 1, box(0, 0, 1, 1), { name: '示例乙片区' }),
          grid('b', 2, box(0, 0, 1, 1), { name: child, parentCode: 'a' as GridCode }),
        ],
      }),
    ).features.map(({ properties }) => properties?.name);
  expect(names('示例乙片区第一网格')[1]).toBe('示例乙片区\n第一网格');
  expect(names('第一网格')[1]).toBe('第一网格');
});

test('a length has its size on the screen at the zoom that zoomWhere names', () => {
  const zoom = zoomWhere(100, 50, 24.8);
  const metresPerPx = (40_075_016.686 * Math.cos((24.8 * Math.PI) / 180)) / (512 * 2 ** zoom);
  expect(100 / metresPerPx).toBeCloseTo(50, 6);
});

test('a hatch repeats without a seam and covers the share it should', () => {
  const { width, height, rgba } = hatch({
    stripe: '#000000',
    ground: null,
    tilePx: 16,
    share: 0.5,
    slope: 1,
  });
  const alpha = (x: number, y: number) =>
    rgba[4 * (((y + height) % height) * width + ((x + width) % width)) + 3] ?? 0;
  let covered = 0;
  for (let x = 0; x < width; x++) {
    for (let y = 0; y < height; y++) {
      covered += alpha(x, y) / 255;
      expect(alpha(x, y)).toBe(alpha(x - 1, y + 1));
    }
  }
  expect(covered / (width * height)).toBeCloseTo(0.5, 1);
});

test('icons of the three classes and of every state of an event differ in form', () => {
  const outline = (name: string) => {
    const image = imagesOf(PALETTES.light).get(name);
    return Array.from(
      { length: (image?.rgba.length ?? 0) / 4 },
      (_, i) => (image?.rgba[4 * i + 3] ?? 0) > 127,
    ).join();
  };
  expect(new Set(['center', 'station', 'point'].map((name) => outline(`station-${name}`))).size).toBe(3);
  const images = [...imagesOf(PALETTES.light)].filter(([name]) => name.startsWith('event-'));
  expect(new Set(images.map(([, { rgba }]) => rgba.join())).size).toBeGreaterThanOrEqual(6);
});
