import { describe, expect, test } from 'vitest';
import { binHexes } from '../../analysis/heat-hexes.ts';
import { distanceM } from '../../geo/measure.ts';
import { PALETTES } from '../palettes/by-theme.ts';
import { rgbOf } from '../palettes/ramp.ts';
import { hexSource } from './heat-hexes.ts';
import { pixelsOf } from './heat-image.ts';

test('a pixel is clear below the first class, and has the colour of the legend in every other', () => {
  const colours = PALETTES.light.ramp(2);
  const rgba = pixelsOf({ classes: Uint8Array.of(0, 1, 2), colours });
  expect(rgba[3]).toBe(0);
  for (const at of [1, 2]) {
    expect([...rgba.subarray(4 * at, 4 * at + 3)]).toEqual([...rgbOf(colours[at - 1] ?? '')]);
    expect(rgba[4 * at + 3]).toBeGreaterThan(150);
  }
});

describe('hexes', () => {
  const hexes = binHexes(
    Float64Array.of(118.5, 24.8, 118.5, 24.8, 118.501, 24.8),
    [118.49, 24.79, 118.51, 24.81],
    40,
  );

  test('a hexagon has corners an edge away from its centre, and they are where the bins are', () => {
    const { features } = hexSource(hexes);
    expect(features.length).toBe(hexes.counts.length);
    for (const [i, { geometry }] of features.entries()) {
      const centre = [hexes.centres[2 * i] ?? 0, hexes.centres[2 * i + 1] ?? 0];
      const ring = geometry.type === 'Polygon' ? (geometry.coordinates[0] ?? []) : [];
      expect(ring.length).toBe(7);
      for (const corner of ring) expect(distanceM(centre, corner)).toBeCloseTo(40, 1);
    }
  });
});
