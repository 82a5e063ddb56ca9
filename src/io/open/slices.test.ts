import fc from 'fast-check';
import { expect, test } from 'vitest';
import { grid } from '../../../tests/patrol-world.ts';
import { positionCount } from '../../geo/position-count.ts';
import { createJoiner, type Lists, slicesOf } from './slices.ts';

const line = (length: number): [number, number][] => Array.from({ length }, (_, i) => [i, i]);

const lists = fc.array(fc.integer({ min: 4, max: 9000 }), { maxLength: 30 }).map(
  (sizes): Lists => ({
    ...createJoiner().lists,
    grids: sizes.map((size, i) =>
      grid(`${i}`, 1, { type: 'Polygon', coordinates: [line(size), line(3)] }, {}),
    ),
    findings: sizes.map((size) => ({
      rule: 'V06',
      reason: 'self-intersection',
      severity: 'aside',
      params: { size },
      file: 'a',
      codes: [],
    })),
  }),
);

test('slices joined are the lists, in their order, and none has more than 6,000 positions but one of one item', () => {
  fc.assert(
    fc.property(lists, (whole) => {
      const joiner = createJoiner();
      for (const slice of slicesOf(whole)) {
        const { grids = [], findings = [] } = slice;
        const size = grids.reduce((sum, { geometry }) => sum + positionCount(geometry), 0);
        if (grids.length + findings.length > 1) expect(size).toBeLessThanOrEqual(6000);
        joiner.add(slice);
      }
      expect(joiner.lists).toEqual(whole);
    }),
    { numRuns: 50 },
  );
});

test('positions are counted in every kind of geometry', () => {
  const ring = line(7);
  expect(positionCount(null)).toBe(0);
  expect(positionCount({ type: 'Point', coordinates: [1, 2] })).toBe(1);
  expect(positionCount({ type: 'LineString', coordinates: ring })).toBe(7);
  expect(positionCount({ type: 'MultiPolygon', coordinates: [[ring, ring], [ring]] })).toBe(21);
  const inside = { type: 'Polygon', coordinates: [ring] } as const;
  expect(positionCount({ type: 'GeometryCollection', geometries: [inside, inside] } as never)).toBe(14);
});
