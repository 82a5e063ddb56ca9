import type { Feature, FeatureCollection } from 'geojson';
import { expect, test } from 'vitest';
import { sourceChanges } from './source-changes.ts';

const grid = (code: string, tint = 0): Feature => ({
  type: 'Feature',
  properties: { code, tint },
  geometry: { type: 'Point', coordinates: [0, 0] },
});
const of = (...features: Feature[]): FeatureCollection => ({ type: 'FeatureCollection', features });
const many = Array.from({ length: 20 }, (_, i) => grid(`g${i}`));

test('only features that are other objects are sent, by their id', () => {
  const next = [...many.slice(1), grid('g0', 3), grid('new')];
  expect(sourceChanges(of(...many), of(...next), 'code')).toMatchObject({
    remove: [],
    add: [{ properties: { code: 'new' } }],
    update: [
      {
        id: 'g0',
        addOrUpdateProperties: [
          { key: 'code', value: 'g0' },
          { key: 'tint', value: 3 },
        ],
      },
    ],
  });
  expect(sourceChanges(of(...many), of(...many.slice(1)), 'code')?.remove).toEqual(['g0']);
});

test('another dataset, and one whose ids do not tell its features apart, is sent whole', () => {
  const others = Array.from({ length: 20 }, (_, i) => grid(`h${i}`));
  expect(sourceChanges(of(...many), of(...others), 'code')).toBeNull();
  expect(sourceChanges(of(...many), of(...many, grid('g1')), 'code')).toBeNull();
  expect(sourceChanges(of(...many), of(...many), 'tint')).toBeNull();
});
