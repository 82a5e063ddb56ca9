import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { distanceM } from '../geo/measure.ts';
import { heatBreaks, heatClass, niceBelow } from './heat-classes.ts';
import { binHexes, hexHectares } from './heat-hexes.ts';
import { classedHeat } from './heat-image.ts';
import { binHeat } from './heat-raster.ts';

const BOUNDS = [118.5, 24.8, 118.52, 24.82] as const;
const places = (margin: number) =>
  fc
    .array(
      fc.tuple(
        fc.double({ min: margin, max: 1 - margin, noNaN: true }),
        fc.double({ min: margin, max: 1 - margin, noNaN: true }),
      ),
      {
        maxLength: 200,
      },
    )
    .map((list) => Float64Array.from(list.flatMap(([x, y]) => [118.5 + 0.02 * x, 24.8 + 0.02 * y])));

test('hexagons hold every fix once: their counts add up to the fixes', () => {
  fc.assert(
    fc.property(places(0), fc.integer({ min: 20, max: 500 }), (lngLat, edgeM) => {
      const { counts, fixes, centres } = binHexes(lngLat, BOUNDS, edgeM);
      expect(counts.reduce((sum, count) => sum + count, 0)).toBe(lngLat.length / 2);
      expect(fixes).toBe(lngLat.length / 2);
      expect(centres.length).toBe(2 * counts.length);
    }),
  );
});

test('a fix is in the hexagon whose centre is nearest', () => {
  fc.assert(
    fc.property(places(0), fc.integer({ min: 50, max: 300 }), (lngLat, edgeM) => {
      const { centres } = binHexes(lngLat, BOUNDS, edgeM);
      const nearest = new Set<number>();
      for (let i = 0; i < lngLat.length; i += 2) {
        const distances = Array.from({ length: centres.length / 2 }, (_, k) =>
          distanceM([lngLat[i]!, lngLat[i + 1]!], [centres[2 * k]!, centres[2 * k + 1]!]),
        );
        const least = Math.min(...distances);
        expect(least).toBeLessThan(edgeM * 1.001);
        nearest.add(distances.indexOf(least));
      }
      expect(nearest.size).toBe(centres.length / 2);
    }),
    { numRuns: 40 },
  );
});

test('two windows of one dataset have the same hexagons', () => {
  const one = binHexes(Float64Array.of(118.511, 24.811), BOUNDS, 100);
  const other = binHexes(Float64Array.of(118.503, 24.803, 118.511, 24.811, Number.NaN, 24.8), BOUNDS, 100);
  expect(other.fixes).toBe(2);
  expect([...other.centres]).toEqual(expect.arrayContaining([...one.centres]));
});

test('the density adds up to the fixes: fixes per hectare times hectares', () => {
  fc.assert(
    fc.property(places(0.2), fc.integer({ min: 0, max: 100 }), (lngLat, bandwidthM) => {
      const { values, cellM, fixes } = binHeat(lngLat, BOUNDS, { cellM: 20, bandwidthM });
      const hectares = (cellM * cellM) / 10_000;
      expect(fixes).toBe(lngLat.length / 2);
      expect(values.reduce((sum, value) => sum + value, 0) * hectares).toBeCloseTo(fixes, 2);
    }),
    { numRuns: 30 },
  );
});

test('the density of one fix is a Gaussian in metres around it', () => {
  const at = [118.51, 24.81] as const;
  const { values, width, cellM, bounds } = binHeat(Float64Array.from(at), BOUNDS, {
    cellM: 5,
    bandwidthM: 50,
  });
  const [west, , , north] = bounds;
  const [lngStep, latStep] = [(bounds[2] - west) / width, (north - bounds[1]) / (values.length / width)];
  for (const [column, row] of [
    [200, 220],
    [210, 221],
    [190, 230],
    [212, 205],
  ] as const) {
    const centre = [west + (column + 0.5) * lngStep, north - (row + 0.5) * latStep] as const;
    const metres = distanceM(at, centre);
    const gauss = (Math.exp(-((metres / 50) ** 2) / 2) / (2 * Math.PI * 50 * 50)) * 10_000;
    const peak = 10_000 / (2 * Math.PI * 50 * 50);
    // The fix may lie anywhere in its cell, and the tail is cut off at three bandwidths.
    expect(Math.abs(values[row * width + column]! - gauss)).toBeLessThan(0.06 * peak);
  }
  expect(cellM).toBe(5);
});

test('the raster covers the bounds from the north-west, and leaves out what lies outside', () => {
  const raster = binHeat(Float64Array.of(118.5001, 24.8199, 118.6, 24.81), BOUNDS, {
    cellM: 30,
    bandwidthM: 0,
  });
  expect(raster.fixes).toBe(1);
  expect(raster.values[0]).toBeCloseTo(10_000 / 900, 4);
  expect(raster.bounds[0]).toBe(118.5);
  expect(raster.bounds[3]).toBe(24.82);
  expect(raster.bounds[2]).toBeGreaterThanOrEqual(118.52);
  expect(raster.bounds[1]).toBeLessThanOrEqual(24.8);
});

test('a raster that would be too large gets larger cells', () => {
  const raster = binHeat(new Float64Array(), [100, 20, 120, 40], { cellM: 10, bandwidthM: 100 });
  expect(raster.values.length).toBeLessThan(4_100_000);
  expect(raster.cellM).toBeGreaterThan(10);
});

describe('classes', () => {
  test('bounds are round, ascend, and the highest class is reached', () => {
    expect(heatBreaks(100)).toEqual([2, 5, 10, 20, 50]);
    fc.assert(
      fc.property(fc.double({ min: 1e-3, max: 1e6, noNaN: true }), (max) => {
        const breaks = heatBreaks(max);
        expect([...breaks].sort((a, b) => a - b)).toEqual(breaks);
        expect(new Set(breaks).size).toBe(5);
        expect(heatClass(max, breaks)).toBe(4);
        for (const bound of breaks) expect(niceBelow(bound)).toBeCloseTo(bound, 9);
      }),
    );
  });

  test('nothing has no classes', () => {
    expect(heatBreaks(0)).toEqual([]);
    expect(heatClass(5, [])).toBe(-1);
  });
});

describe('image', () => {
  const cells = {
    width: 3,
    height: 2,
    cellM: 10,
    values: Float32Array.of(0, 0, 0, 0, 10, 100),
    bounds: [0, 0, 3, 2] as const,
    fixes: 1,
  };
  const image = classedHeat(cells, [10, 100]);

  test('every cell centre has its class, and what is below the first bound is not drawn', () => {
    const at = (column: number, row: number): number | undefined => {
      const finer = image.width / cells.width;
      // Four finer pixels meet at a cell's centre; the one towards higher values reaches the class.
      const x = Math.floor((column + 0.5) * finer);
      const y = Math.floor((row + 0.5) * finer);
      return image.classes[y * image.width + x];
    };
    expect(at(0, 0)).toBe(0);
    expect(at(1, 1)).toBe(1);
    expect(Math.max(...image.classes)).toBeLessThanOrEqual(2);
  });

  test('it lies on the bounds of its cells, and its classes come from them', () => {
    expect(image.bounds).toBe(cells.bounds);
    expect(classedHeat(cells).breaks).toEqual(heatBreaks(100));
  });
});

test('densities are fixes per hectare, whatever the size of the hexagons', () => {
  expect(hexHectares(100)).toBeCloseTo(2.598, 3);
  const { classes, breaks, counts } = binHexes(
    Float64Array.of(118.51, 24.81, 118.51, 24.81, 118.515, 24.81),
    BOUNDS,
    40,
  );
  expect(breaks).toEqual(heatBreaks(Math.max(...counts) / hexHectares(40)));
  expect([...classes]).toEqual([...counts].map((count) => heatClass(count / hexHectares(40), breaks)));
});

test('classes are those of the density between four cell centres, where outside counts as none', () => {
  const cell = fc.integer({ min: 0, max: 40 });
  const raster = fc
    .tuple(fc.integer({ min: 1, max: 5 }), fc.integer({ min: 1, max: 5 }))
    .chain(([width, height]) =>
      fc.array(cell, { minLength: width * height, maxLength: width * height }).map((values) => ({
        width,
        height,
        cellM: 10,
        values: Float32Array.from(values),
        bounds: [0, 0, 1, 1] as const,
        fixes: 1,
      })),
    );
  fc.assert(
    fc.property(raster, (cells) => {
      const at = (column: number, row: number): number =>
        column < 0 || row < 0 || column >= cells.width || row >= cells.height
          ? 0
          : (cells.values[row * cells.width + column] ?? 0);
      const { width, classes, breaks } = classedHeat(cells);
      const finer = width / cells.width;
      const plain = Uint8Array.from(classes, (_, i) => {
        const x = ((i % width) + 0.5) / finer - 0.5;
        const y = (Math.floor(i / width) + 0.5) / finer - 0.5;
        const [left, top] = [Math.floor(x), Math.floor(y)];
        const upper = at(left, top) * (1 - (x - left)) + at(left + 1, top) * (x - left);
        const lower = at(left, top + 1) * (1 - (x - left)) + at(left + 1, top + 1) * (x - left);
        const value = upper * (1 - (y - top)) + lower * (y - top);
        return breaks.filter((bound) => value >= bound).length;
      });
      expect(classes).toEqual(plain);
    }),
    { numRuns: 60 },
  );
});
