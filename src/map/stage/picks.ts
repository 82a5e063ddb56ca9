import { type MapGeoJSONFeature, type MapLibreMap, Point } from 'maplibre-gl';
import type { GridCode } from '../../model/grid.ts';
import type { Selection } from '../../state/app-state.ts';
import type { LayerName } from '../scene/layer-order.ts';

/** What lies under a place of the screen. */
export interface MapPick {
  /** `hover` while the pointer moves, `choose` on a click, a tap or Enter, `finish` on a double click. */
  readonly gesture: 'hover' | 'choose' | 'finish';
  /** null = nothing of ours. */
  readonly target: Selection | null;
  /** Longitude, latitude. */
  readonly position: readonly [number, number];
  /** CSS pixels from the upper left corner of the map. */
  readonly at: readonly [x: number, y: number];
}

/** Fingers and shaking hands may miss a mark by this much, in CSS pixels; a grid is only where it is. */
const REACH_PX = 6;

const MARKS: readonly LayerName[] = ['events', 'findings-point', 'stations', 'findings-line'];
const AREAS: readonly LayerName[] = ['grids-3-fill', 'grids-2-fill', 'grids-1-fill'];

function selectionOf({ layer, properties }: MapGeoJSONFeature): Selection | null {
  const { id, code, index } = properties;
  if (layer.id === 'events') return { kind: 'event', id: String(id) };
  if (layer.id === 'stations') return { kind: 'station', id: String(id) };
  if (layer.id.startsWith('findings')) return { kind: 'finding', index: Number(index) };
  return typeof code === 'string' ? { kind: 'grid', code: code as GridCode } : null;
}

const shownOf = (map: MapLibreMap, layers: readonly LayerName[]): string[] =>
  layers.filter((id) => map.getLayer(id));

function nearest(
  map: MapLibreMap,
  at: Point,
  features: readonly MapGeoJSONFeature[],
): MapGeoJSONFeature | null {
  const distance = ({ geometry }: MapGeoJSONFeature): number => {
    if (geometry.type !== 'Point') return REACH_PX;
    const [lng = 0, lat = 0] = geometry.coordinates;
    return map.project([lng, lat]).dist(at);
  };
  return features.reduce<MapGeoJSONFeature | null>(
    (best, next) => (best === null || distance(next) < distance(best) ? next : best),
    null,
  );
}

/** The mark nearest to a place within reach, else the filled grid under it. */
export function targetAt(map: MapLibreMap, at: Point): Selection | null {
  const reach: [Point, Point] = [
    new Point(at.x - REACH_PX, at.y - REACH_PX),
    new Point(at.x + REACH_PX, at.y + REACH_PX),
  ];
  const marks = map.queryRenderedFeatures(reach, { layers: shownOf(map, MARKS) });
  const mark = nearest(map, at, marks);
  if (mark) return selectionOf(mark);
  const [area] = map.queryRenderedFeatures(at, { layers: shownOf(map, AREAS) });
  return area ? selectionOf(area) : null;
}

/** The number of the cluster under a place, and where it is; null where there is none. */
export function clusterAt(map: MapLibreMap, at: Point): { id: number; center: [number, number] } | null {
  const [cluster] = map.queryRenderedFeatures(at, { layers: shownOf(map, ['clusters']) });
  if (cluster?.geometry.type !== 'Point') return null;
  const [lng = 0, lat = 0] = cluster.geometry.coordinates;
  return { id: Number(cluster.properties.cluster_id), center: [lng, lat] };
}
