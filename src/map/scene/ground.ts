import type { FeatureCollection } from 'geojson';
import type { ExpressionSpecification } from 'maplibre-gl';
import type { Dataset } from '../../model/dataset.ts';
import type { Palette } from '../palette.ts';
import { collection, feature } from './collect.ts';
import type { Frame } from './frame.ts';
import { lastCall, lastCallBy } from './memo.ts';
import type { SceneLayer } from './scene.ts';

/** Water, green and built-up areas of the dataset's own base map. */
export const baseAreas = lastCallBy(
  ({ parts }: Dataset) => [parts.basemap],

  ({ parts }: Dataset): FeatureCollection =>
    collection(
      parts.basemap
        .filter(({ kind }) => kind !== 'road')
        .map(({ kind, geometry }) => feature(geometry, { kind })),
    ),
);

/** Roads of the dataset's own base map, with the rank that their width follows: 3 main, 0 alley. */
export const baseRoads = lastCallBy(
  ({ parts }: Dataset) => [parts.basemap],

  ({ parts }: Dataset): FeatureCollection =>
    collection(
      parts.basemap
        .filter(({ kind }) => kind === 'road')
        .map(({ class: name, geometry }) => feature(geometry, { rank: ROAD_RANKS[name ?? ''] ?? 1 })),
    ),
);

const ROAD_RANKS: Readonly<Record<string, number>> = {
  motorway: 3,
  trunk: 3,
  primary: 3,
  secondary: 2,
  tertiary: 2,
  residential: 1,
  service: 0,
  alley: 0,
  path: 0,
};

export const buildingSource = lastCallBy(
  ({ parts }: Dataset) => [parts.buildings],

  ({ parts }: Dataset): FeatureCollection =>
    collection(
      parts.buildings
        .filter(({ geometry }) => geometry.type !== 'Point')
        .map(({ id, geometry }) => feature(geometry, { id })),
    ),
);

export const walkwaySource = lastCallBy(
  ({ parts }: Dataset) => [parts.walkways],

  ({ parts }: Dataset): FeatureCollection =>
    collection(
      parts.walkways.map(({ kind, steps, geometry }) => feature(geometry, { kind, steps: steps ?? false })),
    ),
);

const rank: ExpressionSpecification = ['get', 'rank'];

function roadWidth(scale: number, casing: number): ExpressionSpecification {
  const at = (wide: number, narrow: number): ExpressionSpecification => [
    'interpolate',
    ['linear'],
    rank,
    0,
    narrow * scale + casing,
    3,
    wide * scale + casing,
  ];
  return ['interpolate', ['exponential', 1.6], ['zoom'], 12, at(2, 0.2), 15, at(6, 1), 18, at(22, 6)];
}

/** Over the classes of a measure streets only hint: the colours are what is read. */
const QUIET = 0.4;

/** Side streets fade in with the zoom: from afar only the main roads help a reader to find the way. */
const roadOpacity = (most: number): ExpressionSpecification => [
  'interpolate',
  ['linear'],
  ['zoom'],
  12.5,
  ['step', rank, 0, 2, most],
  14.5,
  ['step', rank, 0.3 * most, 1, most],
  16,
  most,
];

function area(id: 'base-green' | 'base-built' | 'base-water', kind: string, colour: string): SceneLayer {
  return {
    id,
    type: 'fill',
    source: 'base-areas',
    filter: ['all', ['==', ['get', 'kind'], kind], ['==', ['geometry-type'], 'Polygon']],
    paint: { 'fill-color': colour },
  };
}

/** The plain ground; always there. */
export const groundLayer = lastCall(
  (palette: Palette): SceneLayer => ({
    id: 'ground',
    type: 'background',
    paint: { 'background-color': palette.ground },
  }),
);

/** The offline base map. Roads lie over the fill of the grids, since their borders follow the streets. */
export const baseLayers = lastCall(
  (palette: Palette, { scale }: Frame, quiet: boolean): readonly SceneLayer[] => [
    area('base-green', 'green', palette.green),
    area('base-built', 'built', palette.built),
    area('base-water', 'water', palette.water),
    {
      id: 'base-river',
      type: 'line',
      source: 'base-areas',
      filter: ['all', ['==', ['get', 'kind'], 'water'], ['==', ['geometry-type'], 'LineString']],
      layout: { 'line-cap': 'round', 'line-join': 'round' },
      paint: {
        'line-color': palette.water,
        'line-width': ['interpolate', ['exponential', 1.6], ['zoom'], 12, 3 * scale, 17, 26 * scale],
      },
    },
    {
      id: 'base-road-casing',
      type: 'line',
      source: 'base-roads',
      minzoom: 13.5,
      layout: { 'line-join': 'round' },
      paint: {
        'line-color': palette.roadCasing,
        'line-width': roadWidth(scale, 1.2),
        'line-opacity': roadOpacity(quiet ? QUIET : 1),
      },
    },
    {
      id: 'base-road',
      type: 'line',
      source: 'base-roads',
      layout: { 'line-join': 'round', 'line-cap': 'round' },
      paint: {
        'line-color': palette.road,
        'line-width': roadWidth(scale, 0),
        'line-opacity': roadOpacity(quiet ? QUIET : 1),
      },
    },
  ],
);

export const buildingLayers = lastCall((palette: Palette): readonly SceneLayer[] => [
  {
    id: 'buildings',
    type: 'fill',
    source: 'buildings',
    minzoom: 14,
    paint: {
      'fill-color': palette.building,
      'fill-opacity': ['interpolate', ['linear'], ['zoom'], 14, 0.2, 16, 0.42],
    },
  },
]);

export const walkwayLayers = lastCall((palette: Palette, { scale }: Frame): readonly SceneLayer[] => [
  {
    id: 'walkways',
    type: 'line',
    source: 'walkways',
    minzoom: 13.5,
    paint: {
      'line-color': palette.walkway,
      'line-width': ['interpolate', ['linear'], ['zoom'], 13.5, 0.5 * scale, 17, 1.6 * scale],
      'line-dasharray': [2, 1.5],
    },
  },
]);
