import { createExpression, featureFilter } from '@maplibre/maplibre-gl-style-spec';
import type { Feature } from 'geojson';
import { expect, test } from 'vitest';
import { PALETTES } from '../palettes/by-theme.ts';
import { coverageLayers } from '../scene/coverage-rim.ts';
import { findingLayers } from '../scene/findings.ts';
import { focusLayers } from '../scene/focus.ts';
import { DESK_FRAME } from '../scene/frame.ts';
import { baseLayers, buildingLayers, walkwayLayers } from '../scene/ground.ts';
import { measureLayers } from '../scene/measure-marks.ts';
import { stationLayers } from '../scene/stations.ts';
import { trackLayers } from '../scene/tracks.ts';
import { evaluate } from './evaluate.ts';

const palette = PALETTES.light;
const LAYERS = [
  ...baseLayers(palette, DESK_FRAME, true),
  ...buildingLayers(palette),
  ...walkwayLayers(palette, DESK_FRAME),
  ...trackLayers(palette, DESK_FRAME),
  ...coverageLayers(palette, DESK_FRAME),
  ...findingLayers(palette, DESK_FRAME),
  ...focusLayers(palette, DESK_FRAME),
  ...stationLayers(palette, DESK_FRAME),
  ...measureLayers(palette, DESK_FRAME),
];

const point = { type: 'Point' as const, coordinates: [0, 0] };
const square = {
  type: 'MultiPolygon' as const,
  coordinates: [
    [
      [
        [0, 0],
        [1, 0],
        [1, 1],
        [0, 0],
      ],
    ],
  ],
};
const FEATURES: readonly Feature[] = [
  {
    type: 'Feature',
    geometry: point,
    properties: {
      rank: 0,
      kind: 'water',
      state: 'hover',
      what: 'point',
      role: 'text',
      sum: true,
      icon: 'a',
      id: 's',
      name: '站',
    },
  },
  {
    type: 'Feature',
    geometry: point,
    properties: {
      rank: 2,
      kind: 'green',
      state: 'chosen',
      what: 'grid',
      role: 'line',
      sum: false,
      point_count: 12,
      text: '1 米',
    },
  },
  {
    type: 'Feature',
    geometry: square,
    properties: {
      rank: 3,
      kind: 'green',
      state: 'chosen',
      what: 'station',
      role: 'area',
      sum: false,
      point_count: 60,
    },
  },
];
const TYPES = { Point: 1, MultiPolygon: 3 } as const;
const ZOOMS = [0, 11, 12, 13.2, 14.5, 15, 15.9, 16, 19];

const seen = (feature: Feature) => ({
  type: TYPES[feature.geometry.type as keyof typeof TYPES],
  geometry: [],
  properties: feature.properties ?? {},
});

function sameAs(expression: unknown[]): void {
  const judge = createExpression(expression as never, 'layers[0].paint.x');
  if (judge.result !== 'success') throw new Error(JSON.stringify(judge.value));
  for (const zoom of ZOOMS) {
    for (const feature of FEATURES) {
      const theirs: unknown = judge.value.evaluate({ zoom }, seen(feature) as never);
      const ours = evaluate(expression, { zoom, feature });
      if (typeof theirs === 'number') expect(ours).toBeCloseTo(theirs, 6);
      else if (typeof theirs === 'string' || typeof theirs === 'boolean') expect(ours).toBe(theirs);
    }
  }
}

test('every expression of our layers has the value that the style specification gives it', () => {
  let judged = 0;
  for (const layer of LAYERS) {
    for (const value of Object.values({ ...layer.paint, ...layer.layout })) {
      if (!Array.isArray(value) || typeof value[0] !== 'string' || !/^[a-z!=>-]/.test(value[0])) continue;
      if (value[0].includes(' ') || value[0].startsWith('OneGrid')) continue;
      sameAs(value);
      judged += 1;
    }
  }
  expect(judged).toBeGreaterThan(20);
});

test('every filter of our layers passes what the style specification lets pass', () => {
  for (const layer of LAYERS) {
    if (!('filter' in layer) || !layer.filter) continue;
    const { filter: judge } = featureFilter(layer.filter, 'layers[0].filter');
    for (const feature of FEATURES) {
      const theirs = judge({ zoom: 14 }, seen(feature) as never, undefined as never);
      expect(evaluate(layer.filter, { zoom: 14, feature }) === true, layer.id).toBe(theirs);
    }
  }
});

test('an operator that the picture does not know is an error, not a blank', () => {
  expect(() => evaluate(['heatmap-density'], { zoom: 1, feature: null })).toThrow('heatmap-density');
});
