import fc from 'fast-check';
import type { Polygon, Position } from 'geojson';
import initGeosJs from 'geos-wasm';
import { geojsonToGeosGeom } from 'geos-wasm/helpers';
import { expect, test } from 'vitest';
import { selfIntersectionsOf } from './self-intersections.ts';

const polygon = (...rings: Position[][]): Polygon => ({
  type: 'Polygon',
  coordinates: rings.map((ring) => [...ring, ring[0]!]),
});
const kinds = (shape: Polygon): string[] => selfIntersectionsOf(shape).map(({ kind }) => kind);

test('a bow-tie crosses once, where its diagonals meet', () => {
  const [contact, ...rest] = selfIntersectionsOf(
    polygon([
      [0, 0],
      [2, 2],
      [2, 0],
      [0, 2],
    ]),
  );
  expect(rest).toEqual([]);
  expect(contact).toEqual({ kind: 'cross', at: [1, 1], ring: 0, edge: 0, otherRing: 0, otherEdge: 2 });
});

test('valid rings, repeated positions and a hole that touches its shell are silent', () => {
  expect(
    kinds(
      polygon([
        [0, 0],
        [4, 0],
        [4, 4],
        [0, 4],
      ]),
    ),
  ).toEqual([]);
  expect(
    kinds(
      polygon([
        [0, 0],
        [0, 0],
        [4, 0],
        [4, 0],
        [4, 4],
        [0, 4],
      ]),
    ),
  ).toEqual([]);
  expect(
    kinds(
      polygon(
        [
          [0, 0],
          [4, 0],
          [4, 4],
          [0, 4],
        ],
        [
          [0, 2],
          [2, 1],
          [2, 3],
        ],
      ),
    ),
  ).toEqual([]);
  expect(kinds({ type: 'Polygon', coordinates: [] })).toEqual([]);
});

test('a spike and a doubled edge are overlaps', () => {
  expect(
    kinds(
      polygon([
        [0, 0],
        [4, 0],
        [6, 0],
        [4, 0],
        [4, 4],
        [0, 4],
      ]),
    ),
  ).toContain('overlap');
  expect(
    kinds(
      polygon([
        [0, 0],
        [4, 0],
        [4, 4],
        [2, 4],
        [2, 0],
        [1, 0],
        [1, 4],
        [0, 4],
      ]),
    ),
  ).toContain('overlap');
});

test('a ring that comes back to one of its points touches; one that passes through there crosses', () => {
  expect(
    kinds(
      polygon([
        [0, 0],
        [4, 0],
        [4, 4],
        [2, 0],
        [0, 4],
      ]),
    ),
  ).toEqual(['touch']);
  expect(
    kinds(
      polygon([
        [0, 0],
        [2, 2],
        [4, 4],
        [4, 0],
        [2, 2],
        [0, 4],
      ]),
    ),
  ).toEqual(['cross']);
});

test('a hole that leaves its shell through corners crosses it', () => {
  const shell: Position[] = [
    [0, 0],
    [4, 0],
    [4, 4],
    [0, 4],
  ];
  expect(
    kinds(
      polygon(shell, [
        [4, 0],
        [6, 2],
        [4, 4],
        [2, 2],
      ]),
    ),
  ).toEqual(['cross', 'cross']);
});

test('on small lattices, where everything coincides, GEOS names the same rings invalid', async () => {
  const geos = await initGeosJs();
  const isSimpleRing = (coordinates: Position[]): boolean => {
    const pointer = geojsonToGeosGeom({ type: 'LineString', coordinates }, geos);
    const simple = geos.GEOSisSimple(pointer) === 1;
    geos.GEOSGeom_destroy(pointer);
    return simple;
  };
  const at = fc.integer({ min: 0, max: 5 });
  fc.assert(
    fc.property(fc.array(fc.tuple(at, at), { minLength: 3, maxLength: 9 }), (points) => {
      const ring = points.filter(
        (p, i) => i === 0 || p[0] !== points[i - 1]![0] || p[1] !== points[i - 1]![1],
      );
      const [first, last] = [ring[0]!, ring.at(-1)!];
      if (ring.length < 3 || (first[0] === last[0] && first[1] === last[1])) return;
      const shape = polygon(ring.map((p): Position => [...p]));
      expect(kinds(shape).length === 0).toBe(isSimpleRing(shape.coordinates[0]!));
    }),
    { numRuns: 3000 },
  );
});
