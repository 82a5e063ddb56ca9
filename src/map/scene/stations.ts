import type { FeatureCollection } from 'geojson';
import type { Dataset } from '../../model/dataset.ts';
import type { FacilityClass } from '../../model/records.ts';
import { stationIcon } from '../images/scene-images.ts';
import type { Palette } from '../palette.ts';
import { collection, feature } from './collect.ts';
import type { Frame } from './frame.ts';
import { lastCall } from './memo.ts';
import { boldFonts, plainFonts } from './names.ts';
import type { SceneLayer } from './scene.ts';

/** Drawn later, so above: the larger facility. */
const RANKS: Readonly<Record<FacilityClass, number>> = { point: 0, station: 1, center: 2 };

/** Stations with the icon of their class. */
export const stationSource = lastCall(
  ({ parts }: Dataset): FeatureCollection =>
    collection(
      parts.stations.map(({ id, name, facilityClass, geometry }) =>
        feature(geometry, { id, name, icon: stationIcon(facilityClass), rank: RANKS[facilityClass] }),
      ),
    ),
);

/** Icons by class, circles with a count where several would lie on each other, names from close by. */
export const stationLayers = lastCall((palette: Palette, { scale, fonts }: Frame): readonly SceneLayer[] => [
  {
    id: 'stations',
    type: 'symbol',
    source: 'stations',
    filter: ['!', ['has', 'point_count']],
    layout: {
      'icon-image': ['get', 'icon'],
      'icon-size': ['interpolate', ['linear'], ['zoom'], 12, 0.62 * scale, 15.5, scale],
      'icon-allow-overlap': true,
      'icon-padding': 0,
      'symbol-sort-key': ['get', 'rank'],
    },
  },
  {
    id: 'clusters',
    type: 'circle',
    source: 'stations',
    filter: ['has', 'point_count'],
    paint: {
      'circle-radius': ['step', ['get', 'point_count'], 10 * scale, 10, 13 * scale, 50, 16 * scale],
      'circle-color': palette.stationFill,
      'circle-stroke-color': palette.stationInk,
      'circle-stroke-width': 1.6 * scale,
    },
  },
  {
    id: 'cluster-count',
    type: 'symbol',
    source: 'stations',
    filter: ['has', 'point_count'],
    layout: {
      'text-field': ['to-string', ['get', 'point_count']],
      'text-font': boldFonts(fonts),
      'text-size': 12 * scale,
      'text-allow-overlap': true,
      'text-padding': 8,
    },
    paint: { 'text-color': palette.stationInk },
  },
  {
    id: 'station-names',
    type: 'symbol',
    source: 'stations',
    filter: ['!', ['has', 'point_count']],
    minzoom: 16,
    layout: {
      'text-field': ['get', 'name'],
      'text-font': plainFonts(fonts),
      'text-size': 12.5 * scale,
      'text-anchor': 'top',
      'text-offset': [0, 1],
      'text-max-width': 9,
      'text-optional': true,
      'symbol-sort-key': ['-', 0, ['get', 'rank']],
    },
    paint: {
      'text-color': palette.mutedText,
      'text-halo-color': palette.halo,
      'text-halo-width': 1.5 * scale,
    },
  },
]);
