import type { Feature, FeatureCollection } from 'geojson';
import { expect, test } from 'vitest';
import { isLarge, piecesOf } from './large-source.ts';

const feature = (positions: number): Feature => ({
  type: 'Feature',
  properties: {},
  geometry: { type: 'LineString', coordinates: Array.from({ length: positions }, (_, i) => [i, i]) },
});
const collection = (...sizes: number[]): FeatureCollection => ({
  type: 'FeatureCollection',
  features: sizes.map(feature),
});

test('a collection is large by its positions, and by its features where there are very many', () => {
  const of = (count: number, positions: number) =>
    collection(...Array.from({ length: count }, () => positions));
  expect(isLarge(of(500, 88))).toBe(false);
  expect(isLarge(of(500, 89))).toBe(true);
  expect(isLarge(of(3800, 1))).toBe(false);
  expect(isLarge(of(3900, 1))).toBe(true);
  expect(isLarge(collection(50_001))).toBe(true);
});

test('pieces are all features in their order, each piece about 6,000 positions or one large feature', () => {
  const data = collection(3000, 2000, 1000, 20_000, 1, 1);
  const pieces = [...piecesOf(data)];
  expect(pieces.map(({ length }) => length)).toEqual([3, 1, 2]);
  expect(pieces.flat()).toEqual(data.features);
});
