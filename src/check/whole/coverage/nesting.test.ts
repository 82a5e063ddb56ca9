import fc from 'fast-check';
import type { Polygon, Position } from 'geojson';
import { expect, test } from 'vitest';
import { coverageSet } from '../../../../tests/bench/coverage-set.ts';
import { seeded } from '../../../../tests/bench/random.ts';
import { intersectionOf } from '../../../geo/clip.ts';
import { areaM2 } from '../../../geo/measure.ts';
import { snapped } from '../../../geo/snap.ts';
import { edgesOf } from '../../../topology/arrangement/polygon-edges.ts';
import type { Covering } from './covering.ts';
import { nestingsOf, untiledFamilies } from './nesting.ts';

const options = { count: 12, bounds: [118.5, 24.8, 118.52, 24.82], stepsPerBorder: 3 } as const;

/** Parents, and children that are the same shapes grown, shrunk and pushed; the first four are exactly their parent. */
function families(seed: number): Covering[] {
  const random = seeded(seed);
  const shapes = coverageSet({ ...options, seed }).map(({ geometry }) => geometry);
  const pushed = (shape: Polygon): Polygon => {
    const [x0, y0] = shape.coordinates[0]![0]!;
    const [factor, dx, dy] = [0.7 + 0.6 * random(), (random() - 0.5) * 1e-3, (random() - 0.5) * 1e-3];
    const move = ([x, y]: Position): Position => [
      snapped(x0! + factor * (x! - x0!) + dx),
      snapped(y0! + factor * (y! - y0!) + dy),
    ];
    return { ...shape, coordinates: shape.coordinates.map((ring) => ring.map(move)) };
  };
  const parents = shapes.map((geometry, i): Covering => {
    const code = `p${i}`;
    return { code, name: code, level: 1, parentCode: null, geometry };
  });
  const children = shapes.map((geometry, i): Covering => {
    const code = `c${i}`;
    return { code, name: code, level: 2, parentCode: `p${i}`, geometry: i < 4 ? geometry : pushed(geometry) };
  });
  return [...parents, ...children];
}

test('the share of a child inside its parent is the share that Turf clips', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 1e6 }), (seed) => {
      const grids = families(seed);
      const untiled = untiledFamilies(edgesOf(grids), grids);
      expect(untiled.map(({ parent }) => parent).sort((a, b) => a - b)).toEqual([4, 5, 6, 7, 8, 9, 10, 11]);
      for (const { child, parent, share } of untiled.flatMap((family) => nestingsOf(family, grids))) {
        const common = intersectionOf(child.geometry, parent.geometry);
        const inside = common.ok && common.shape ? areaM2(common.shape) : 0;
        expect(Math.abs(share - inside / areaM2(child.geometry))).toBeLessThan(1e-4);
      }
    }),
    { numRuns: 20, seed: 3 },
  );
});

test('children with corners on a side of their parent are inside it all the same', () => {
  const [parent, ...cells] = [
    ...coverageSet({ ...options, count: 1, seed: 1 }),
    ...coverageSet({ ...options, seed: 1 }),
  ].map(
    ({ geometry }, i): Covering => ({
      code: `${i}`,
      name: `${i}`,
      level: i === 0 ? 1 : 2,
      parentCode: i === 0 ? null : '0',
      geometry,
    }),
  );
  const grids = [parent!, ...cells];
  const shares = untiledFamilies(edgesOf(grids), grids).flatMap((family) => nestingsOf(family, grids));
  expect(shares.map(({ share }) => share)).toEqual(cells.map(() => 1));
});
