import type { Geometry } from 'geojson';
import { expect, test } from 'vitest';
import { geometryOfWkt, wktOf } from './wkt.ts';

const SHAPES: readonly Geometry[] = [
  { type: 'Point', coordinates: [118.5, 24.8] },
  { type: 'Point', coordinates: [118.5, 24.8, -3.25] },
  {
    type: 'LineString',
    coordinates: [
      [1, 2, 3],
      [4, 5, 0],
    ],
  },
  {
    type: 'MultiPoint',
    coordinates: [
      [1, 2],
      [3, 4],
    ],
  },
  {
    type: 'Polygon',
    coordinates: [
      [
        [0, 0, 9],
        [1, 0, 9],
        [1, 1, 9],
        [0, 0, 9],
      ],
    ],
  },
];

test.each(SHAPES)('$type comes back, with its heights', (shape) => {
  expect(geometryOfWkt(wktOf(shape))).toEqual(shape);
});

test('three numbers are said to be three', () => {
  expect(wktOf(SHAPES[1]!)).toBe('POINT Z (118.5 24.8 -3.25)');
  expect(wktOf(SHAPES[0]!)).toBe('POINT (118.5 24.8)');
});

test('where one position lacks its height none is written: readers would take it for zero', () => {
  const coordinates = [
    [1, 2, 3],
    [4, 5],
  ];
  expect(wktOf({ type: 'LineString', coordinates })).toBe('LINESTRING (1 2, 4 5)');
});

test('a measure is no height', () => {
  expect(geometryOfWkt('POINT M (1 2 77)')).toEqual({ type: 'Point', coordinates: [1, 2] });
  expect(geometryOfWkt('SRID=4326;LINESTRING ZM (1 2 3 77, 4 5 6 78)')).toEqual({
    type: 'LineString',
    coordinates: [
      [1, 2, 3],
      [4, 5, 6],
    ],
  });
});
