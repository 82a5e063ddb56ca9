import type { FeatureCollection } from 'geojson';
import type { Finding } from '../../model/finding.ts';
import type { Palette } from '../palette.ts';
import { collection, feature } from './collect.ts';
import type { Frame } from './frame.ts';
import { lastCall } from './memo.ts';
import type { SceneLayer } from './scene.ts';

/** Findings that have a place, by their index in the report. */
export const findingSource = lastCall(
  (report: readonly Finding[]): FeatureCollection =>
    collection(
      report.flatMap(({ geometry, severity }, index) =>
        geometry && severity !== 'fixed' ? feature(geometry, { index, severity }) : [],
      ),
    ),
);

export const findingLayers = lastCall((palette: Palette, { scale }: Frame): readonly SceneLayer[] => [
  {
    id: 'findings-fill',
    type: 'fill',
    source: 'findings',
    filter: ['==', ['geometry-type'], 'Polygon'],
    paint: { 'fill-color': palette.warning, 'fill-opacity': 0.25 },
  },
  {
    id: 'findings-line',
    type: 'line',
    source: 'findings',
    filter: ['!=', ['geometry-type'], 'Point'],
    paint: { 'line-color': palette.warning, 'line-width': 2 * scale, 'line-dasharray': [2, 1] },
  },
  {
    id: 'findings-point',
    type: 'circle',
    source: 'findings',
    filter: ['==', ['geometry-type'], 'Point'],
    paint: {
      // By feature, as circles of stations are: another form is another program, and a frame waits until it is linked.
      'circle-radius': ['match', ['get', 'severity'], 'refuse', 6.5 * scale, 5 * scale],
      'circle-color': palette.halo,
      'circle-stroke-color': palette.warning,
      'circle-stroke-width': 2.5 * scale,
    },
  },
]);
