import type { FeatureCollection, Position } from 'geojson';
import { areaM2, distanceM, lengthM } from '../../geo/measure.ts';
import type { MapTool } from '../../state/app-state.ts';
import { formatArea, formatDistance } from '../../text/distances.ts';
import type { Palette } from '../palette.ts';
import { collection, feature } from './collect.ts';
import type { Frame } from './frame.ts';
import { lastCall } from './memo.ts';
import { plainFonts } from './names.ts';
import type { SceneLayer } from './scene.ts';

type Vertex = readonly [number, number];

const midpoint = (a: Position, b: Position): Position => [
  ((a[0] ?? 0) + (b[0] ?? 0)) / 2,
  ((a[1] ?? 0) + (b[1] ?? 0)) / 2,
];

function legs(path: readonly Position[]): { readonly at: Position; readonly text: string }[] {
  return path.slice(1).map((to, i) => {
    const from = path[i] ?? to;
    return { at: midpoint(from, to), text: formatDistance(distanceM(from, to)) };
  });
}

/** The measurement in hand: its vertices, its line or area, the length of each leg and the sum. */
export const measureSource = lastCall(
  (measured: readonly Vertex[], tool: MapTool, _locale: string): FeatureCollection => {
    if (tool !== 'measureDistance' && tool !== 'measureArea') return collection([]);
    const path: Position[] = measured.map(([lng, lat]) => [lng, lat]);
    const [first] = path;
    const last = path.at(-1);
    if (!first || !last) return collection([]);
    const points = path.map((at) => feature({ type: 'Point', coordinates: at }, { role: 'vertex' }));
    const text = (at: Position, words: string, sum: boolean) =>
      feature({ type: 'Point', coordinates: at }, { role: 'text', text: words, sum });
    if (tool === 'measureDistance' || path.length < 3) {
      const line =
        path.length < 2 ? [] : [feature({ type: 'LineString', coordinates: path }, { role: 'line' })];
      const each = path.length < 3 ? [] : legs(path).map(({ at, text: words }) => text(at, words, false));
      const sum = path.length < 2 ? [] : [text(last, formatDistance(lengthM(path)), true)];
      return collection([...line, ...points, ...each, ...sum]);
    }
    const ring = [...path, first];
    const polygon = { type: 'Polygon' as const, coordinates: [ring] };
    const centre: Position = [
      path.reduce((sum, [lng = 0]) => sum + lng, 0) / path.length,
      path.reduce((sum, [, lat = 0]) => sum + lat, 0) / path.length,
    ];
    return collection([
      feature(polygon, { role: 'area' }),
      feature({ type: 'LineString', coordinates: ring }, { role: 'line' }),
      ...points,
      text(centre, formatArea(areaM2(polygon)), true),
    ]);
  },
);

export const measureLayers = lastCall((palette: Palette, { scale, fonts }: Frame): readonly SceneLayer[] => [
  {
    id: 'measure-area',
    type: 'fill',
    source: 'measure',
    filter: ['==', ['get', 'role'], 'area'],
    paint: { 'fill-color': palette.accent, 'fill-opacity': 0.16 },
  },
  {
    id: 'measure-line',
    type: 'line',
    source: 'measure',
    filter: ['==', ['get', 'role'], 'line'],
    layout: { 'line-join': 'round', 'line-cap': 'round' },
    paint: { 'line-color': palette.accent, 'line-width': 2.6 * scale },
  },
  {
    id: 'measure-point',
    type: 'circle',
    source: 'measure',
    filter: ['==', ['get', 'role'], 'vertex'],
    paint: {
      'circle-radius': 4.5 * scale,
      'circle-color': palette.panel,
      'circle-stroke-color': palette.accent,
      'circle-stroke-width': 2.2 * scale,
    },
  },
  {
    id: 'measure-text',
    type: 'symbol',
    source: 'measure',
    filter: ['==', ['get', 'role'], 'text'],
    layout: {
      'text-field': ['get', 'text'],
      'text-font': plainFonts(fonts),
      'text-size': ['case', ['get', 'sum'], 15 * scale, 12 * scale],
      'text-anchor': 'bottom',
      'text-offset': [0, -0.6],
      'symbol-sort-key': ['case', ['get', 'sum'], 0, 1],
    },
    paint: { 'text-color': palette.text, 'text-halo-color': palette.halo, 'text-halo-width': 2 * scale },
  },
]);
