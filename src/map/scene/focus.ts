import type { Feature, FeatureCollection, Geometry } from 'geojson';
import type { Dataset } from '../../model/dataset.ts';
import type { Finding } from '../../model/finding.ts';
import type { GridCode } from '../../model/grid.ts';
import type { Selection } from '../../state/app-state.ts';
import type { Palette } from '../palette.ts';
import { collection, feature } from './collect.ts';
import type { Frame } from './frame.ts';
import { lastCall } from './memo.ts';
import type { SceneLayer } from './scene.ts';

/** Where the chosen thing is; null where it has no place or is gone. */
export function placeOf(
  chosen: Selection,
  dataset: Dataset | null,
  report: readonly Finding[],
): Geometry | null {
  switch (chosen.kind) {
    case 'grid':
      return dataset?.grids.get(chosen.code)?.geometry ?? null;
    case 'station':
      return dataset?.stations.get(chosen.id)?.geometry ?? null;
    case 'event':
      return dataset?.parts.events.find(({ id }) => id === chosen.id)?.geometry ?? null;
    case 'finding':
      return report[chosen.index]?.geometry ?? null;
    case 'point':
      return { type: 'Point', coordinates: [...chosen.position] };
  }
}

/**
 * What is under the pointer or the keyboard's focus, what is chosen, and the grids that a chosen bar counts (codes
 * joined by commas).
 */
export const focusSource = lastCall(
  (
    selection: Selection | null,
    hover: Selection | null,
    dataset: Dataset | null,
    report: readonly Finding[],
    counted: string | null,
  ): FeatureCollection => {
    const grids = (counted ?? '').split(',').flatMap((code) => {
      const grid = dataset?.grids.get(code as GridCode);
      return grid ? [feature(grid.geometry, { state: 'counted', what: 'grid' })] : [];
    });
    const marked = (chosen: Selection | null, state: 'chosen' | 'hover'): Feature[] => {
      const place = chosen && placeOf(chosen, dataset, report);
      return place ? [feature(place, { state, what: chosen.kind })] : [];
    };
    return collection([...grids, ...marked(hover, 'hover'), ...marked(selection, 'chosen')]);
  },
);

/** An outline with a casing, so that it reads on any fill; a ring around points. */
export const focusLayers = lastCall((palette: Palette, { scale }: Frame): readonly SceneLayer[] => [
  {
    id: 'focus-fill',
    type: 'fill',
    source: 'focus',
    filter: ['all', ['==', ['geometry-type'], 'Polygon'], ['==', ['get', 'state'], 'chosen']],
    paint: { 'fill-color': palette.accent, 'fill-opacity': 0.14 },
  },
  {
    id: 'focus-casing',
    type: 'line',
    source: 'focus',
    filter: ['!=', ['geometry-type'], 'Point'],
    layout: { 'line-join': 'round' },
    paint: {
      'line-color': palette.halo,
      'line-width': ['match', ['get', 'state'], 'chosen', 7 * scale, 'counted', 6 * scale, 5 * scale],
    },
  },
  {
    id: 'focus-line',
    type: 'line',
    source: 'focus',
    filter: ['!=', ['geometry-type'], 'Point'],
    layout: { 'line-join': 'round' },
    paint: {
      'line-color': palette.accent,
      'line-width': ['match', ['get', 'state'], 'chosen', 3.6 * scale, 'counted', 3 * scale, 2.2 * scale],
    },
  },
  {
    id: 'focus-point',
    type: 'circle',
    source: 'focus',
    filter: ['==', ['geometry-type'], 'Point'],
    paint: {
      'circle-radius': ['match', ['get', 'what'], 'point', 5 * scale, 14 * scale],
      'circle-color': palette.accent,
      'circle-opacity': ['match', ['get', 'what'], 'point', 1, 0.15],
      'circle-stroke-color': ['match', ['get', 'what'], 'point', palette.halo, palette.accent],
      'circle-stroke-width': ['match', ['get', 'state'], 'chosen', 3 * scale, 2 * scale],
    },
  },
]);
