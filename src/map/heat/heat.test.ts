import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { binHexes } from '../../analysis/heat-hexes.ts';
import { distanceM } from '../../geo/measure.ts';
import { PALETTES } from '../palettes/by-theme.ts';
import { rgbOf } from '../palettes/ramp.ts';
import { heatBreaks, heatClass, niceBelow } from './heat-classes.ts';
import { hexDensities, hexHectares, hexSource } from './heat-hexes.ts';
import { heatImage } from './heat-image.ts';

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
  const raster = {
    width: 3,
    height: 2,
    cellM: 10,
    values: Float32Array.of(0, 0, 0, 0, 10, 100),
    bounds: [0, 0, 3, 2] as const,
    fixes: 1,
  };
  const colours = PALETTES.light.ramp(2);
  const image = heatImage(raster, [10, 100], colours);

  test('every cell centre has the colour of its class, and what is below the first bound is clear', () => {
    const at = (column: number, row: number): number[] => {
      const finer = image.width / raster.width;
      // Four finer pixels meet at a cell's centre; the one towards higher values reaches the class.
      const x = Math.floor((column + 0.5) * finer);
      const y = Math.floor((row + 0.5) * finer);
      return [...image.rgba.subarray(4 * (y * image.width + x), 4 * (y * image.width + x) + 4)];
    };
    expect(at(0, 0)[3]).toBe(0);
    expect(at(1, 1).slice(0, 3)).toEqual([...rgbOf(colours[0] ?? '')]);
    expect(at(1, 1)[3]).toBeGreaterThan(150);
  });

  test('only the colours of the legend are used', () => {
    const allowed = new Set(colours.map((colour) => rgbOf(colour).join()));
    for (let i = 0; i < image.rgba.length; i += 4) {
      if (image.rgba[i + 3] !== 0) expect(allowed).toContain(image.rgba.slice(i, i + 3).join());
    }
  });

  test('it lies on the bounds of the raster', () => {
    expect(image.bounds).toBe(raster.bounds);
  });
});

describe('hexes', () => {
  const hexes = binHexes(
    Float64Array.of(118.5, 24.8, 118.5, 24.8, 118.501, 24.8),
    [118.49, 24.79, 118.51, 24.81],
    40,
  );

  test('a hexagon has corners an edge away from its centre, and they are where the bins are', () => {
    const { features } = hexSource(hexes, [1]);
    expect(features.length).toBe(hexes.counts.length);
    for (const [i, { geometry }] of features.entries()) {
      const centre = [hexes.centres[2 * i] ?? 0, hexes.centres[2 * i + 1] ?? 0];
      const ring = geometry.type === 'Polygon' ? (geometry.coordinates[0] ?? []) : [];
      expect(ring.length).toBe(7);
      for (const corner of ring) expect(distanceM(centre, corner)).toBeCloseTo(40, 1);
    }
  });

  test('densities are fixes per hectare, whatever the size of the hexagons', () => {
    expect(hexHectares(100)).toBeCloseTo(2.598, 3);
    const sum = hexDensities(hexes).reduce((total, density) => total + density * hexHectares(40), 0);
    expect(sum).toBeCloseTo(3, 9);
  });
});
